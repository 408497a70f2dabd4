package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.v1.EnergyBasis;
import org.percola.v1.Measurement;

final class MeasurementReaderTest {
  private final Campaign campaign = CompositeCathode.standard().build("c");
  private final Design design = Design.empty().with("pto_mass_fraction", 0.4);
  private final Violations violations = Violations.ofRequest();

  @Test
  void aMeasurementComesBack() {
    Measurement.Builder proto = utilization(0.85);
    proto.setMeasurementId("m-7").setReplicate(3).setSourceHash("a".repeat(64)).setConfirmed(true);
    proto.putConditions("c_rate", 0.1).getSpecimenBuilder().setCell("c1").setPowderBatch("p1");
    assertThat(MeasurementConverter.toProto(read(proto))).isEqualTo(proto.build());
  }

  @Test
  void boundsComeBack() {
    assertThat(read(utilization(0).setAtLeast(0.9)).value()).isEqualTo(new Value.AtLeast(0.9));
    assertThat(read(utilization(0).setAtMost(0.1)).value()).isEqualTo(new Value.AtMost(0.1));
  }

  @Test
  void idsAreGivenWhereThereAreNone() {
    List<org.percola.optimizer.campaign.Measurement> read =
        readAll(utilization(0.8), utilization(0.7).setMeasurementId("m3"), utilization(0.6));
    assertThat(read)
        .extracting(org.percola.optimizer.campaign.Measurement::id)
        .containsExactly("m1", "m3", "m4");
  }

  @Test
  void specificCapacityBecomesUtilization() {
    // 302 mAh/g of 409 mAh/g, with its error.
    org.percola.optimizer.campaign.Measurement read =
        read(capacity("specific_capacity", 302, "mA.h/g").setStandardError(8.18));
    assertThat(read.outcome()).isEqualTo("utilization");
    assertThat(read.unit()).isEqualTo("1");
    assertThat(((Value.Exact) read.value()).number()).isCloseTo(302 / 409.0, within(1e-15));
    assertThat(read.standardError()).isCloseTo(0.02, within(1e-15));
    assertThat(read.conditions()).containsEntry("reported_specific_capacity_mah_per_g", 302.0);
  }

  @Test
  void capacityAndActiveMassBecomeUtilization() {
    org.percola.optimizer.campaign.Measurement read =
        read(capacity("capacity", 0.409, "mAh").putConditions("pto_mass_mg", 1.25));
    assertThat(((Value.Exact) read.value()).number()).isCloseTo(0.8, within(1e-12));
    assertThat(read.conditions())
        .containsEntry("reported_capacity_mah", 0.409)
        .containsEntry("pto_mass_mg", 1.25);
  }

  @Test
  void capacityAndElectrodeMassBecomeUtilization() {
    // 3.5 mg of 40 wt% PTO hold 0.5726 mAh.
    org.percola.optimizer.campaign.Measurement read =
        read(capacity("capacity", 0.5726, "mA.h").putConditions("electrode_mass_mg", 3.5));
    assertThat(((Value.Exact) read.value()).number()).isCloseTo(1.0, within(1e-9));
  }

  @Test
  void anEnergyOnAnotherBasisIsConverted() {
    // 302 Wh/kg of lithiated active mass times its fraction is 302 · 409 / 370 per kg as made.
    org.percola.optimizer.campaign.Measurement read =
        read(
            Measurement.newBuilder()
                .setOutcome("electrode_specific_energy")
                .setUnit("W.h/kg")
                .setExact(302 * 409 / 370.0)
                .setEnergyBasis(EnergyBasis.ENERGY_BASIS_PRISTINE_ELECTRODE));
    assertThat(((Value.Exact) read.value()).number()).isCloseTo(302, within(1e-9));
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    readAll(
        utilization(-0.2),
        utilization(85),
        utilization(0.8).setUnit("mAh"),
        capacity("specific_capacity", 150, "mAh"),
        capacity("capacity", 0.5, "mAh"),
        utilization(Double.NaN),
        utilization(0.8).clearValue(),
        utilization(0.8).setStandardError(0),
        utilization(0.8).setSupersedes("m99").setReplicate(-1).setSourceHash("x"),
        utilization(0.8).putConditions("c_rate", Double.POSITIVE_INFINITY),
        capacity("colour", 1, "1"),
        utilization(0.8).setEnergyBasis(EnergyBasis.ENERGY_BASIS_PER_G_PTO));
    assertThat(violations.found())
        .extracting(v -> v.field() + ": " + v.description())
        .contains(
            "measurements[0].exact: -0.2 (expected: 0 or more)",
            "measurements[1].exact: 85 (expected: 0 to 1.5, or confirmed). Maybe it is in"
                + " percent",
            "measurements[2].unit: unit: 'mAh' (expected: '1')",
            "measurements[3].unit: unit: 'mAh' (expected: 'mA.h/g' or 'mAh/g')",
            "measurements[4].conditions: conditions: [] (expected: pto_mass_mg or"
                + " electrode_mass_mg)",
            "measurements[5].exact: utilization: NaN (expected: a finite number)",
            "measurements[6].exact: utilization: not set (expected: a finite number)",
            "measurements[7].standard_error: standard_error: 0.0 (expected: above 0 and finite, or"
                + " not set when it is not known)",
            "measurements[8].supersedes: supersedes: 'm99' (expected: an earlier measurement of the"
                + " same experiment)",
            "measurements[8].replicate: replicate: -1 (expected: 1 or more)",
            "measurements[9].conditions[\"c_rate\"]: c_rate: Infinity (expected: a finite number)",
            "measurements[11].energy_basis: energy_basis: PER_G_PTO (expected: none, not an"
                + " energy)")
        .anyMatch(v -> v.startsWith("measurements[8].source_hash: "))
        .anyMatch(
            v -> v.startsWith("measurements[10].outcome: outcome: 'colour' (expected: one of"));
  }

  @Test
  void whatSomebodyConfirmedPassesEvenIfUnlikely() {
    read(utilization(1.6).setConfirmed(true));
    assertThat(violations.found()).isEmpty();
  }

  @Test
  void anIdThatIsThereIsRefusedWithAnotherValue() {
    new MeasurementReader(campaign, design, List.of(read(utilization(0.8))))
        .readAll(
            List.of(utilization(0.9).setMeasurementId("m1").build()), "measurements", violations);
    assertThat(violations.found())
        .extracting(Violation::description)
        .containsExactly(
            "measurement_id: 'm1' (expected: a new id, or the same value as before; to correct it,"
                + " name it in supersedes)");
  }

  @Test
  void whatIsToldAgainUnderItsIdIsThereAlready() {
    assertThat(
            new MeasurementReader(campaign, design, List.of(read(utilization(0.8))))
                .readAll(
                    List.of(
                        utilization(0.8).setMeasurementId("m1").build(), utilization(0.8).build()),
                    "measurements",
                    violations))
        .extracting(org.percola.optimizer.campaign.Measurement::id)
        .containsExactly("m2");
    assertThat(violations.found()).isEmpty();
  }

  private org.percola.optimizer.campaign.Measurement read(Measurement.Builder proto) {
    List<org.percola.optimizer.campaign.Measurement> read = readAll(proto);
    assertThat(violations.found()).isEmpty();
    return read.getFirst();
  }

  private List<org.percola.optimizer.campaign.Measurement> readAll(Measurement.Builder... protos) {
    return new MeasurementReader(campaign, design, List.of())
        .readAll(
            Arrays.stream(protos).map(Measurement.Builder::build).toList(),
            "measurements",
            violations);
  }

  private static Measurement.Builder utilization(double value) {
    return capacity("utilization", value, "1");
  }

  private static Measurement.Builder capacity(String outcome, double value, String unit) {
    return Measurement.newBuilder()
        .setOutcome(outcome)
        .setExact(value)
        .setUnit(unit)
        .putAllConditions(Map.of());
  }

  @Test
  void numbersThatCannotBeSquaredAreRefused() {
    readAll(
        energy(1e155),
        energy(-1e101),
        energy(1e50),
        energy(1).setStandardError(1e120),
        energy(1).setStandardError(1e-120),
        energy(0).setAtLeast(1e200));
    assertThat(violations.found())
        .extracting(v -> v.field() + ": " + v.description())
        .containsExactly(
            "measurements[0].exact: electrode_specific_energy: 1.0E155 (expected: -1.0E50 to"
                + " 1.0E50 W.h/kg)",
            "measurements[1].exact: electrode_specific_energy: -1.0E101 (expected: -1.0E50 to"
                + " 1.0E50 W.h/kg)",
            "measurements[3].standard_error: standard_error: 1.0E120 (expected: 1.0E-50 to"
                + " 1.0E50 W.h/kg)",
            "measurements[4].standard_error: standard_error: 1.0E-120 (expected: 1.0E-50 to"
                + " 1.0E50 W.h/kg)",
            "measurements[5].at_least: electrode_specific_energy: 1.0E200 (expected: -1.0E50 to"
                + " 1.0E50 W.h/kg)");
  }

  @Test
  void boundsOfOneReadingThatLeaveNoRoomAreRefused() {
    readAll(energy(0).setAtLeast(3), energy(0).setAtMost(2));
    assertThat(violations.found())
        .extracting(v -> v.field() + ": " + v.description())
        .containsExactly(
            "measurements[1].at_most: electrode_specific_energy: at most 2 W·h/kg (expected: to"
                + " agree with at least 3 W·h/kg of m1, or to supersede it)");
  }

  @Test
  void boundsOfOtherReadingsMayDiffer() {
    Measurement.Builder otherCell = energy(0).setAtMost(2);
    otherCell.getSpecimenBuilder().setCell("c2");
    readAll(
        energy(0).setAtLeast(3),
        otherCell,
        energy(0).setAtMost(2).setReplicate(2),
        energy(0).setAtMost(2).putConditions("cycle", 50),
        energy(0).setAtMost(3),
        energy(0).setAtMost(2).setSupersedes("m1"));
    assertThat(violations.found()).isEmpty();
  }

  private static Measurement.Builder energy(double value) {
    return capacity("electrode_specific_energy", value, "W.h/kg");
  }
}
