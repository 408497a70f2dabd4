package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

class BoxesTest {
  private static final double[] ORIGIN = {0, 0};

  /// What a point inside the unit cube adds to the volume of a front, by counting.
  @ParameterizedTest
  @CsvSource({"2, 1", "2, 2", "3, 3", "3, 4", "4, 5", "4, 6"})
  void theGainsOfAPointAreTheVolumeItAdds(int objectives, long seed) {
    RandomGenerator random = RandomKey.ofSeed(seed).generator();
    double[] reference = new double[objectives];
    List<double[]> front = points(9, objectives, random);
    double[] point = points(1, objectives, random).getFirst();
    int added = 0;
    int count = 50_000;
    for (int i = 0; i < count; i++) {
      double[] at = points(1, objectives, random).getFirst();
      boolean known = front.stream().anyMatch(other -> Dominance.covers(other, at));
      added += !known && Dominance.covers(point, at) ? 1 : 0;
    }

    double volume = Boxes.of(reference, front).sum(gains(Boxes.of(reference, front), point));

    // Three standard errors of the count.
    double share = (double) added / count;
    assertThat(volume).isCloseTo(share, within(1e-5 + 3 * Math.sqrt(share * (1 - share) / count)));
  }

  @Test
  void theVolumeThatAFrontLeavesIsKnown() {
    // The front (1,3), (2,2), (3,1) dominates 6 above the origin, of the 16 below (4,4).
    Boxes boxes = Boxes.of(ORIGIN, List.of(at(1, 3), at(2, 2), at(3, 1)));

    assertThat(boxes.sum(gains(boxes, at(4, 4)))).isEqualTo(10);
    assertThat(boxes.sum(gains(boxes, at(2, 2)))).isZero();
    assertThat(boxes.sum(gains(boxes, at(2.5, 2.5)))).isEqualTo(1.25);
  }

  @Test
  void threeObjectivesLeaveAKnownVolume() {
    // (1,2,3), (2,3,1), (3,1,2): 3 · 6 - 3 · 2 + 1 = 13 of the 27 below (3,3,3), by inclusion and
    // exclusion; each pair shares 1·2·1 = 2, all three share 1.
    Boxes boxes = Boxes.of(new double[3], List.of(at(1, 2, 3), at(2, 3, 1), at(3, 1, 2)));

    assertThat(boxes.sum(gains(boxes, at(3, 3, 3)))).isEqualTo(27 - 13);
  }

  @Test
  void dominatedPointsTwinsAndPointsBelowTheReferenceChangeNothing() {
    double[] point = at(5, 6);
    Boxes plain = Boxes.of(ORIGIN, List.of(at(1, 3), at(2, 2)));
    Boxes crowded =
        Boxes.of(ORIGIN, List.of(at(1, 1), at(1, 3), at(2, 2), at(2, 2), at(9, -1), at(1, 2)));

    assertThat(crowded.sum(gains(crowded, point))).isEqualTo(plain.sum(gains(plain, point)));
  }

  @Test
  void withoutAFrontEverythingAboveTheReferenceIsLeft() {
    Boxes boxes = Boxes.of(at(1, 2, 3), List.of());

    assertThat(boxes.sum(gains(boxes, at(2, 4, 6)))).isEqualTo(6);
  }

  /// References: mpmath 1.3.0 with 3000 digits, the three boxes of the front (1,2), (2,1).
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, -1.2975779016878625",
    "0, 0.5, 3, 2, -1.2670650366107794",
    "-50, 1, -60, 1, -3169.9308700703232",
    "-5, 0.1, -0.5, 0.02, -2785.4926125053868"
  })
  void theExpectedVolumeIsPreciseFarBelowTheFront(
      double firstMean, double firstSd, double secondMean, double secondSd, double expected) {
    Boxes boxes = Boxes.of(ORIGIN, List.of(at(1, 2), at(2, 1)));

    double logVolume =
        boxes.logSum(
            new double[][] {
              logGains(boxes.levels(0), firstMean, firstSd),
              logGains(boxes.levels(1), secondMean, secondSd)
            });

    assertThat(logVolume).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  @ParameterizedTest
  @CsvSource({"2, 11", "3, 12", "4, 13"})
  void theExpectedVolumeIsTheMeanOfSampledOnes(int objectives, long seed) {
    RandomGenerator random = RandomKey.ofSeed(seed).generator();
    Boxes boxes = Boxes.of(new double[objectives], points(8, objectives, random));
    double[] means = points(1, objectives, random).getFirst();
    double[][] logGains = new double[objectives][];
    for (int j = 0; j < objectives; j++) {
      logGains[j] = logGains(boxes.levels(j), means[j], 0.4);
    }
    double sum = 0;
    double squares = 0;
    int count = 30_000;
    for (int i = 0; i < count; i++) {
      double[] drawn = means.clone();
      for (int j = 0; j < objectives; j++) {
        drawn[j] += 0.4 * random.nextGaussian();
      }
      double volume = boxes.sum(gains(boxes, drawn));
      sum += volume;
      squares += volume * volume;
    }

    double mean = sum / count;
    double error = Math.sqrt((squares / count - mean * mean) / count);
    assertThat(StrictMath.exp(boxes.logSum(logGains))).isCloseTo(mean, within(4 * error));
  }

  private static double[] logGains(double[] levels, double mean, double sd) {
    double[] gains = new double[levels.length];
    for (int level = 0; level < gains.length; level++) {
      gains[level] =
          StrictMath.log(sd) + StandardNormal.logExpectedImprovement((mean - levels[level]) / sd);
    }
    return gains;
  }

  private static double[][] gains(Boxes boxes, double[] point) {
    double[][] gains = new double[point.length][];
    for (int j = 0; j < gains.length; j++) {
      gains[j] = boxes.levels(j).clone();
      for (int level = 0; level < gains[j].length; level++) {
        gains[j][level] = Math.max(0, point[j] - gains[j][level]);
      }
    }
    return gains;
  }

  private static List<double[]> points(int count, int objectives, RandomGenerator random) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(random.doubles(objectives).toArray());
    }
    return points;
  }

  private static double[] at(double... merits) {
    return merits;
  }
}
