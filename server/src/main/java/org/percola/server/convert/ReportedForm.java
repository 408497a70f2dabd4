package org.percola.server.convert;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.v1.Measurement;

/// Measurements as they are kept, turned back into what was reported: the way back of
/// [ReportedValue].
public final class ReportedForm {
  private static final String ENERGY = "reported_wh_per_kg_";

  private ReportedForm() {}

  /// A measurement with the outcome, the number and the conditions that it was reported with.
  public static Measurement of(Measurement kept) {
    Measurement.Builder reported = kept.toBuilder().clearConditions();
    kept.getConditionsMap()
        .forEach((name, number) -> {
          if (ReportedValue.isNote(name)) {
            restore(reported, name, number);
          } else {
            reported.putConditions(name, number);
          }
        });
    return reported.build();
  }

  private static void restore(Measurement.Builder reported, String note, double number) {
    double factor = ReportedValue.value(reported.build()) / number;
    if (reported.hasStandardError() && factor > 0) {
      reported.setStandardError(reported.getStandardError() / factor);
    }
    switch (reported.getValueCase()) {
      case EXACT, VALUE_NOT_SET -> reported.setExact(number);
      case AT_LEAST -> reported.setAtLeast(number);
      case AT_MOST -> reported.setAtMost(number);
    }
    for (ReportedCapacity capacity : ReportedCapacity.values()) {
      if (capacity.note().equals(note)) {
        reported.setOutcome(capacity.outcome()).setUnit(capacity.unit());
      }
    }
    if (note.startsWith(ENERGY)) {
      String name = note.substring(ENERGY.length()).toUpperCase(Locale.ROOT);
      @Nullable EnergyBasis basis = BasisConverter.named(name);
      reported.setEnergyBasis(BasisConverter.toProto(basis));
    }
  }
}
