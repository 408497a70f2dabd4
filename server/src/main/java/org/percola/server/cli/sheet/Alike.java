package org.percola.server.cli.sheet;

import java.util.Map;
import java.util.Set;
import org.percola.server.convert.ReportedCapacity;
import org.percola.v1.EnergyBasis;
import org.percola.v1.Measurement;
import org.percola.v1.Measurement.Specimen;

/// When two measurements of one experiment, both as they were reported, are taken for the same.
final class Alike {
  /// What a capacity is divided by belongs to its value rather than to how it was measured.
  private static final Set<String> MASSES = Set.of("pto_mass_mg", "electrode_mass_mg");

  /// Standard errors of converted values come back with a rounding error.
  private static final double ROUNDING = 1e-9;

  private Alike() {}

  /// Whether two say the same, however that was written.
  static boolean same(Measurement one, Measurement other) {
    return sameReading(one, other) && sameThing(one, other);
  }

  /// Whether two say the same, of whatever specimen and under whatever conditions.
  static boolean sameReading(Measurement one, Measurement other) {
    return one.getOutcome().equals(other.getOutcome())
        && sameNumber(one, other)
        && sameError(one, other)
        && sameBasis(one.getEnergyBasis(), other.getEnergyBasis());
  }

  /// Whether two may be one measurement of which different things are said: nothing that both say
  /// of what was measured, and how, is different.
  static boolean related(Measurement one, Measurement other) {
    return modelled(one).equals(modelled(other))
        && replicate(one) == replicate(other)
        && agree(one.getSpecimen(), other.getSpecimen())
        && one.getConditionsMap().entrySet().stream()
            .filter(condition -> !MASSES.contains(condition.getKey()))
            .allMatch(condition -> agree(condition, other.getConditionsMap()));
  }

  static boolean sameNumber(Measurement one, Measurement other) {
    return one.getValueCase() == other.getValueCase()
        && one.getExact() == other.getExact()
        && one.getAtLeast() == other.getAtLeast()
        && one.getAtMost() == other.getAtMost();
  }

  /// Whether both are of the same specimen and conditions.
  static boolean sameThing(Measurement one, Measurement other) {
    return one.getSpecimen().equals(other.getSpecimen())
        && one.getConditionsMap().equals(other.getConditionsMap())
        && replicate(one) == replicate(other);
  }

  private static boolean sameError(Measurement one, Measurement other) {
    double difference = Math.abs(one.getStandardError() - other.getStandardError());
    return one.hasStandardError() == other.hasStandardError()
        && difference <= ROUNDING * one.getStandardError();
  }

  // The basis of what is kept is said only where it is not the outcome's own.
  private static boolean sameBasis(EnergyBasis told, EnergyBasis kept) {
    return kept == EnergyBasis.ENERGY_BASIS_UNSPECIFIED || told == kept;
  }

  private static boolean agree(Specimen one, Specimen other) {
    return agree(one.getCell(), other.getCell())
        && agree(one.getElectrode(), other.getElectrode())
        && agree(one.getPowderBatch(), other.getPowderBatch());
  }

  private static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static boolean agree(Map.Entry<String, Double> one, Map<String, Double> others) {
    return others.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue());
  }

  private static String modelled(Measurement measurement) {
    String outcome = measurement.getOutcome();
    return ReportedCapacity.of(outcome) == null ? outcome : ReportedCapacity.OUTCOME;
  }

  private static int replicate(Measurement measurement) {
    return Math.max(1, measurement.getReplicate());
  }
}
