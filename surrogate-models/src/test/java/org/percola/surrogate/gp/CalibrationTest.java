package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.mean.CathodeColumns;

/// Simulation-based calibration: data drawn from the belief itself must be predicted as often as
/// the belief says (Talts et al., arXiv 1804.06788).
class CalibrationTest {
  private static final RandomKey KEY = RandomKey.ofSeed(3);
  private static final int WORLDS = 60;
  private static final int DESIGNS = 12;
  private static final int MEASURED = 8;
  private static final double NOISE = 0.04;

  /// Of 60 × 4 unseen truths 90 % lie in the 90 % intervals, and half below the median, give or
  /// take three standard errors of correlated counts.
  @Test
  void truthsDrawnFromThePriorAreCoveredAsOftenAsPromised() {
    GaussianProcessFitter fitter =
        GaussianProcessFitter.of(
            CathodeSettings.utilization(CathodeColumns.from(SeedCells.schema())));
    Inputs designs = randomMixtures();
    int[] seen = java.util.stream.IntStream.range(0, MEASURED).toArray();
    int[] unseen = java.util.stream.IntStream.range(MEASURED, DESIGNS).toArray();
    var prior =
        GaussianProcessFitter.of(fitter.settings().withDraws(WORLDS))
            .fit(TrainingData.of(designs.rows(), new double[0], new double[0]), KEY.child("prior"));
    var worlds = prior.sample(designs, WORLDS, KEY.child("worlds"));
    int covered = 0;
    int below = 0;
    for (int world = 0; world < WORLDS; world++) {
      RandomGenerator random = KEY.child("noise").child(world).generator();
      double[] values = new double[MEASURED];
      double[] errors = new double[MEASURED];
      for (int i = 0; i < MEASURED; i++) {
        values[i] = worlds.value(world, i) + NOISE * StandardNormals.next(random);
        errors[i] = NOISE;
      }
      MixturePosterior belief =
          fitter
              .fit(TrainingData.of(designs.rows(seen), values, errors), KEY.child(world))
              .posterior(designs.rows(unseen));
      for (int i = 0; i < unseen.length; i++) {
        double truth = worlds.value(world, unseen[i]);
        covered += belief.quantile(i, 0.05) <= truth && truth <= belief.quantile(i, 0.95) ? 1 : 0;
        below += truth < belief.quantile(i, 0.5) ? 1 : 0;
      }
    }
    double count = WORLDS * unseen.length;
    assertThat(covered / count).isBetween(0.83, 0.97);
    assertThat(below / count).isBetween(0.38, 0.62);
  }

  /// Mixtures whose three fractions add up to 1: exactly collinear columns.
  private static Inputs randomMixtures() {
    SplittableRandom random = new SplittableRandom(8);
    double[][] rows = new double[DESIGNS][];
    for (int i = 0; i < DESIGNS; i++) {
      double pto = 0.15 + 0.45 * random.nextDouble();
      double carbon = 0.05 + 0.10 * random.nextDouble();
      rows[i] =
          new double[] {
            random.nextInt(2),
            pto,
            1 - pto - carbon,
            carbon,
            20 * random.nextDouble(),
            100 + 120 * random.nextDouble(),
            0.2 + 4 * random.nextDouble(),
            1 + 6 * random.nextDouble()
          };
    }
    return SeedCells.inputs(rows);
  }
}
