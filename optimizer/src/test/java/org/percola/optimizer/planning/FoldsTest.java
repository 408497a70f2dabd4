package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.RandomKey;

class FoldsTest {
  private static final RandomKey KEY = RandomKey.ofSeed(3);

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "8, 8", "32, 32", "33, 10", "400, 10"})
  void unlessAskedOneAtATimeUpTo32AndTenGroupsAbove(int experiments, int folds) {
    assertThat(Folds.of(experiments, 0, KEY).count()).isEqualTo(folds);
  }

  @ParameterizedTest
  @CsvSource({"8, 3", "8, 8", "33, 10", "100, 7"})
  void foldsDifferByOneExperimentAtMost(int experiments, int asked) {
    Folds folds = Folds.of(experiments, asked, KEY);
    int[] sizes = new int[asked];
    folds.foldOf().forEach(fold -> sizes[fold]++);
    assertThat(Arrays.stream(sizes).max().orElseThrow())
        .isLessThanOrEqualTo(Arrays.stream(sizes).min().orElseThrow() + 1);
    assertThat(folds.foldOf()).hasSize(experiments);
  }

  @Test
  void theKeyDrawsTheFolds() {
    List<Integer> folds = Folds.of(40, 5, KEY).foldOf();
    assertThat(Folds.of(40, 5, KEY).foldOf()).isEqualTo(folds);
    assertThat(Folds.of(40, 5, RandomKey.ofSeed(4)).foldOf()).isNotEqualTo(folds);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 9})
  void otherNumbersAreRefused(int asked) {
    assertThatThrownBy(() -> Folds.of(8, asked, KEY))
        .hasMessage(
            "folds: "
                + asked
                + " (expected: 2 to 8, the number of experiments, or 0 for the usual)");
  }
}
