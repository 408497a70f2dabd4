package org.percola.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;

final class ScoreboardTest {
  private final List<Design> asked = new ArrayList<>();
  private final Scoreboard board =
      new Scoreboard(
          designs -> {
            asked.addAll(designs);
            return designs.stream().mapToDouble(design -> design.number("x")).toArray();
          },
          Set.of(design(9)));

  @Test
  void aDesignIsScoredOnceAndATakenOneNever() {
    board.score(List.of(design(1), design(2), design(1)));
    board.score(List.of(design(2), design(9), design(3)));
    assertThat(asked).containsExactly(design(1), design(2), design(3));
    assertThat(board.of(design(9))).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(board.best(1)).extracting(Found::design).containsExactly(design(3));
  }

  @Test
  void aSearchThatNobodyWaitsForStops() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> board.score(List.of(design(1))));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked).isEmpty();
  }

  private static Design design(double x) {
    return Design.empty().with("x", x);
  }
}
