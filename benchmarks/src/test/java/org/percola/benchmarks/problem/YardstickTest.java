package org.percola.benchmarks.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Objective;

final class YardstickTest {
  private static final Objective SMALL_A = Questions.minimise("a");
  private static final Objective SMALL_B = Questions.minimise("b");
  private static final Objective LARGE_B = Questions.maximise("b");

  @Test
  void theGapIsToldInUnitsOfItsSize() {
    var percent = Yardstick.BestValue.percent(LARGE_B, 50, 20, "range");
    assertThat(percent.regret(List.of(truth(0, 45, true)))).isCloseTo(25, within(1e-12));
  }

  @Test
  void aDesignBeyondALimitCostsTheWorst() {
    var percent = Yardstick.BestValue.percent(LARGE_B, 50, 20, "range");
    assertThat(percent.regret(List.of(truth(0, 50, false)))).isEqualTo(100);
    assertThat(percent.regret(List.of())).isEqualTo(100);
  }

  /// Two steps of a staircase: (3 - 1)(4 - 2) and, to its left, (3 - 2)(4 - 1) less the overlap.
  @Test
  void theAreaOfAStaircaseIsCountedOnce() {
    var area =
        Hypervolume.of(
            List.of(SMALL_A, SMALL_B),
            List.of(3.0, 4.0),
            List.of(truth(1, 2, true), truth(2, 1, true), truth(2.5, 3, true), truth(9, 0, true)));
    assertThat(area).isCloseTo(2 * 2 + 1 * 3 - 1 * 2, within(1e-12));
  }

  @Test
  void oneObjectiveMayBeLargeAndTheOtherSmall() {
    var area =
        Hypervolume.of(List.of(SMALL_A, LARGE_B), List.of(3.0, 1.0), List.of(truth(1, 4, true)));
    assertThat(area).isCloseTo(2 * 3, within(1e-12));
  }

  /// Two boxes of 3·1·1 and 1·2·2 above (3, 3, 3) that share a cube.
  @Test
  void theVolumeOfThreeObjectivesIsCountedOnce() {
    Objective smallC = Questions.minimise("c");
    var volume =
        Hypervolume.of(
            List.of(SMALL_A, SMALL_B, smallC),
            List.of(3.0, 3.0, 3.0),
            List.of(
                new Truth(Map.of("a", 0.0, "b", 2.0, "c", 2.0), true),
                new Truth(Map.of("a", 2.0, "b", 1.0, "c", 1.0), true),
                new Truth(Map.of("a", 2.5, "b", 2.5, "c", 2.5), true)));
    assertThat(volume).isCloseTo(3 + 4 - 1, within(1e-12));
  }

  /// The front of ZDT1 is b = 1 - √a: the volume that BoTorch states must be approached from below.
  @Test
  void aFrontApproachesThePublishedVolume() {
    List<Truth> front = new ArrayList<>();
    IntStream.rangeClosed(0, 20_000)
        .mapToDouble(i -> i / 20_000.0)
        .forEach(a -> front.add(truth(a, 1 - Math.sqrt(a), true)));
    var volume =
        new Yardstick.DominatedVolume(
            List.of(SMALL_A, SMALL_B), List.of(11.0, 11.0), 120 + 2.0 / 3);
    assertThat(volume.regret(front)).isBetween(0.0, 1e-6);
  }

  private static Truth truth(double a, double b, boolean feasible) {
    return new Truth(Map.of("a", a, "b", b), feasible);
  }
}
