package org.percola.cathode.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PhysicsParametersTest {
  private static final PhysicsParameters REFERENCE = PhysicsParameters.reference();

  @Test
  void replacingOneValueLeavesTheOthersAndTheOriginal() {
    PhysicsParameters changed = REFERENCE.with(PhysicsParameter.REACH, 2);

    assertThat(changed.value(PhysicsParameter.REACH)).isEqualTo(2);
    assertThat(changed.value(PhysicsParameter.PARTICLE_SIZE))
        .isEqualTo(REFERENCE.value(PhysicsParameter.PARTICLE_SIZE));
    assertThat(REFERENCE.value(PhysicsParameter.REACH)).isNotEqualTo(2);
  }

  @Test
  void arraysAreCopiedInAndOut() {
    double[] values = REFERENCE.toArray();
    PhysicsParameters same = PhysicsParameters.of(values);
    values[0] = 19;
    same.toArray()[0] = 19;

    assertThat(same).isEqualTo(REFERENCE).hasSameHashCodeAs(REFERENCE);
  }

  @Test
  void refusesValuesOutsideTheirBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REFERENCE.with(PhysicsParameter.ELECTROLYTE_CAPACITY_SHARE, 1.5))
        .withMessage("ELECTROLYTE_CAPACITY_SHARE: 1.5 (expected: 0 to 1)");
  }

  @Test
  void refusesTheWrongNumberOfValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhysicsParameters.of(new double[3]))
        .withMessageContaining("3 values (expected: 27)");
  }
}
