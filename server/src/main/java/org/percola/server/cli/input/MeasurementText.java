package org.percola.server.cli.input;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.percola.server.convert.ReportedCapacity;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Measurement;
import org.percola.v1.Outcome;

/// Measured values as people report them, `utilization=0.93±0.05`, turned into measurements.
public final class MeasurementText {
  private final Map<String, String> units = new TreeMap<>();

  /// Reads values of the outcomes of this campaign.
  public MeasurementText(CampaignSpec spec) {
    for (Outcome outcome : spec.getOutcomesList()) {
      units.put(outcome.getName(), outcome.getUnit());
    }
    if (units.containsKey(ReportedCapacity.OUTCOME)) {
      for (ReportedCapacity capacity : ReportedCapacity.values()) {
        units.putIfAbsent(capacity.outcome(), capacity.unit());
      }
    }
  }

  /// Whether values of this name can be reported.
  public boolean knows(String outcome) {
    return units.containsKey(outcome);
  }

  /// The names of what can be reported.
  public String names() {
    return String.join(", ", units.keySet());
  }

  /// One measured value.
  ///
  /// @throws InvalidInput when there is no such outcome or the text is no value of it
  public Measurement read(String place, Assignment typed) {
    return measurement(typed.name(), quantity(place, typed));
  }

  /// One measured value whose standard error is told apart; without it where that cannot be read,
  /// so that the value can be judged all the same.
  ///
  /// @param errorPlace named in messages about the error
  /// @param faults all that is wrong with either is added here
  Optional<Measurement> read(
      String place, Assignment typed, String errorPlace, String error, Faults faults) {
    Optional<QuantityText> value = faults.attempt(() -> quantity(place, typed));
    Optional<QuantityText> beside =
        faults.attempt(() -> quantity(errorPlace, new Assignment(typed.name(), error)));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Measurement.Builder measurement = measurement(typed.name(), value.get()).toBuilder();
    beside
        .flatMap(read ->
            faults.attempt(
                () -> standardError(read, new Assignment(errorPlace, error), value.get(), typed)))
        .ifPresent(measurement::setStandardError);
    return Optional.of(measurement.build());
  }

  private static double standardError(
      QuantityText beside, Assignment error, QuantityText value, Assignment typed) {
    if (value.standardError() != null) {
      throw new InvalidInput(
          error.name(),
          error.value() + " (expected: empty, as " + typed.value() + " says one already)");
    }
    if (!beside.plain() || !beside.unit().equals(value.unit())) {
      String unit = value.unit().equals("1") ? "" : " in " + UnitText.forPeople(value.unit());
      throw new InvalidInput(error.name(), error.value() + " (expected: a number" + unit + ")");
    }
    return beside.value().doubleValue();
  }

  private QuantityText quantity(String place, Assignment typed) {
    String unit = units.get(typed.name());
    if (unit == null) {
      throw new InvalidInput(
          place, typed.name() + ": no such outcome (expected: one of " + names() + ")");
    }
    return QuantityText.of(place, typed.value()).in(unit);
  }

  private static Measurement measurement(String outcome, QuantityText quantity) {
    Measurement.Builder measurement =
        Measurement.newBuilder().setOutcome(outcome).setUnit(quantity.unit());
    double value = quantity.value().doubleValue();
    switch (quantity.side()) {
      case EXACT -> measurement.setExact(value);
      case AT_LEAST -> measurement.setAtLeast(value);
      case AT_MOST -> measurement.setAtMost(value);
    }
    if (quantity.standardError() != null) {
      measurement.setStandardError(quantity.standardError().doubleValue());
    }
    return measurement.build();
  }
}
