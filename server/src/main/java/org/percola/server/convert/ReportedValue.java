package org.percola.server.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.cathode.performance.PtoCapacity;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;

/// A reported number, turned into the outcome that a campaign models where that is exact.
///
/// | reported | turned into |
/// | --- | --- |
/// | specific capacity c, mAh/g PTO | utilization = c / 409 |
/// | capacity q, mAh, of m mg PTO | utilization = 1000 q / (m · 409) |
/// | capacity q, mAh, of m mg electrode with mass fraction f of PTO | utilization = 1000 q / (m f · 409) |
/// | specific energy on another mass basis | the same energy on the outcome's basis |
///
/// Valid for a campaign whose outcome `utilization` is without unit; the reported number is kept
/// among the conditions, so that nothing is lost. 409 mAh/g is the theoretical capacity of PTO.
///
/// @param outcome the outcome's name
/// @param unit the outcome's unit
/// @param factor what value and standard error are multiplied by
/// @param noted conditions that keep what was reported
public record ReportedValue(String outcome, String unit, double factor, Map<String, Double> noted) {
  private static final String NOTE = "reported_";
  private static final String PTO_MASS = "pto_mass_mg";
  private static final String ELECTRODE_MASS = "electrode_mass_mg";
  private static final String PTO_FRACTION = "pto_mass_fraction";
  private static final double MILLIGRAMS_PER_GRAM = 1_000;

  public ReportedValue {
    noted = Map.copyOf(noted);
  }

  /// Whether a condition keeps a number as it was reported, rather than saying how it was measured.
  public static boolean isNote(String condition) {
    return condition.startsWith(NOTE);
  }

  /// What a measurement of a design amounts to.
  static ReportedValue of(
      org.percola.v1.Measurement proto, Campaign campaign, Design design, Violations at) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    campaign.outcomes().forEach(outcome -> outcomes.put(outcome.name(), outcome));
    Outcome outcome = outcomes.get(proto.getOutcome());
    if (outcome != null) {
      return asItIs(proto, outcome, design, at);
    }
    boolean cathode =
        outcomes.get(ReportedCapacity.OUTCOME) instanceof Outcome.Measured measured
            && measured.unit().equals("1");
    ReportedCapacity capacity = ReportedCapacity.of(proto.getOutcome());
    if (cathode && capacity != null) {
      return utilization(proto, capacity, design, at);
    }
    at.add("outcome", "'" + proto.getOutcome() + "'", "one of " + outcomes.keySet());
    return new ReportedValue(proto.getOutcome(), proto.getUnit(), 1, Map.of());
  }

  private static ReportedValue asItIs(
      org.percola.v1.Measurement proto, Outcome outcome, Design design, Violations at) {
    unit(proto, at, List.of(outcome.unit()));
    EnergyBasis reported =
        BasisConverter.fromProto(proto.getEnergyBasis(), proto.getEnergyBasisValue(), at);
    EnergyBasis modelled = OutcomeConverter.basis(outcome);
    if (reported == null || reported == modelled) {
      return new ReportedValue(outcome.name(), outcome.unit(), 1, Map.of());
    }
    if (modelled == null || !design.has(PTO_FRACTION)) {
      at.add("energy_basis", reported, modelled == null ? "none, not an energy" : modelled.name());
      return new ReportedValue(outcome.name(), outcome.unit(), 1, Map.of());
    }
    double factor = reported.convert(1, modelled, design.number(PTO_FRACTION));
    return new ReportedValue(
        outcome.name(),
        outcome.unit(),
        factor,
        Map.of(NOTE + "wh_per_kg_" + reported.name().toLowerCase(Locale.ROOT), value(proto)));
  }

  private static ReportedValue utilization(
      org.percola.v1.Measurement proto, ReportedCapacity capacity, Design design, Violations at) {
    unit(proto, at, capacity.units());
    double grams =
        switch (capacity) {
          case SPECIFIC -> 1;
          case OF_A_CELL -> activeMilligrams(proto, design, at) / MILLIGRAMS_PER_GRAM;
        };
    return new ReportedValue(
        ReportedCapacity.OUTCOME,
        "1",
        1 / grams / PtoCapacity.MILLIAMP_HOURS_PER_GRAM_PTO,
        Map.of(capacity.note(), value(proto)));
  }

  private static double activeMilligrams(
      org.percola.v1.Measurement proto, Design design, Violations at) {
    Double active = proto.getConditionsMap().get(PTO_MASS);
    Double electrode = proto.getConditionsMap().get(ELECTRODE_MASS);
    if (active != null) {
      return positive(PTO_MASS, active, at);
    }
    if (electrode != null && design.has(PTO_FRACTION)) {
      return positive(ELECTRODE_MASS, electrode, at) * design.number(PTO_FRACTION);
    }
    at.add("conditions", proto.getConditionsMap().keySet(), PTO_MASS + " or " + ELECTRODE_MASS);
    return 1;
  }

  private static double positive(String name, double milligrams, Violations at) {
    if (milligrams > 0) {
      return milligrams;
    }
    at.at("conditions", name).add(milligrams + " mg (expected: above 0 mg)");
    return 1;
  }

  private static void unit(org.percola.v1.Measurement proto, Violations at, List<String> expected) {
    if (!expected.contains(proto.getUnit())) {
      at.add("unit", "'" + proto.getUnit() + "'", "'" + String.join("' or '", expected) + "'");
    }
  }

  static double value(org.percola.v1.Measurement proto) {
    return switch (proto.getValueCase()) {
      case EXACT -> proto.getExact();
      case AT_LEAST -> proto.getAtLeast();
      case AT_MOST -> proto.getAtMost();
      case VALUE_NOT_SET -> Double.NaN;
    };
  }
}
