package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.DesignConstraint.Severity;

final class SettingLimitsTest {
  private final Violations violations = Violations.ofRequest();

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 1", "0, 2", "1, 1", "1, 2", "2, 2"})
  void everyCountComesBackAlsoOneThatLimitsNothing(int atLeast, int atMost) {
    DesignConstraint count =
        new DesignConstraint.Count("k", List.of("a", "b"), atLeast, atMost, Severity.HARD, "");
    assertThat(ConstraintConverter.fromProto(ConstraintConverter.toProto(count), violations))
        .isEqualTo(count);
    assertThat(violations.found()).isEmpty();
  }
}
