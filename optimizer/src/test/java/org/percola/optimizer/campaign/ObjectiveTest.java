package org.percola.optimizer.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ObjectiveTest {
  @Test
  void moreLessNearerAndInside() {
    assertThat(new Objective("y", Objective.Goal.MAXIMIZE).merit(3)).isEqualTo(3);
    assertThat(new Objective("y", Objective.Goal.MINIMIZE).merit(3)).isEqualTo(-3);
    assertThat(new Objective("y", new Objective.Match(5, 0.5)).merit(3)).isEqualTo(-1.5);
    assertThat(new Objective("y", new Objective.Match(5, 0.5)).merit(5.4)).isZero();
    assertThat(new Objective("y", new Objective.Within(1, 2)).merit(4)).isEqualTo(-2);
    assertThat(new Objective("y", new Objective.Within(1, 2)).merit(1.5)).isZero();
  }

  @Test
  void whatHasNoValueHasNoMerit() {
    assertThat(new Objective("y", new Objective.Within(1, 2)).merit(Double.NaN)).isNaN();
  }

  @Test
  void numbersWithoutSenseAreRefused() {
    assertThatThrownBy(() -> new Objective.Match(Double.NaN, 0))
        .hasMessageContaining("target: NaN");
    assertThatThrownBy(() -> new Objective.Match(1, -1)).hasMessageContaining("tolerance: -1.0");
    assertThatThrownBy(() -> new Objective.Within(2, 1)).hasMessageContaining("range: 2.0 to 1.0");
    assertThatThrownBy(() -> new Objective("y", new Objective.Match(1, 0), -1.0))
        .hasMessageContaining("threshold -1.0 (expected: a distance, 0 or more)");
    assertThatThrownBy(() -> new Objective("y", Objective.Goal.MAXIMIZE, Double.NaN))
        .hasMessageContaining("threshold NaN");
  }
}
