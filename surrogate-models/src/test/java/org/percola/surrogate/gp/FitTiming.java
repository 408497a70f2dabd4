package org.percola.surrogate.gp;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.mean.CathodeColumns;

/// Prints the thread's CPU time of a warm fit to the seed's utilization, of joint samples, and of
/// the question that a search asks over and over. Timings are for reading, not for asserting.
public final class FitTiming {
  private static final int REPEATS = 60;
  private static final int CANDIDATES = 1000;

  private FitTiming() {}

  public static void main(String[] arguments) {
    GaussianProcessFitter fitter =
        GaussianProcessFitter.of(
            CathodeSettings.utilization(CathodeColumns.from(SeedCells.schema())));
    Inputs candidates = candidates();
    Inputs anchors = SeedCells.inputs().concat(candidates.rows(0, 1, 2, 3));
    for (int k = 0; k < REPEATS; k++) {
      long start = cpu();
      GaussianProcess fit = fitter.fit(SeedCells.utilization(), RandomKey.ofSeed(k));
      long fitted = cpu();
      JointSamples samples = fit.sample(anchors, 64, RandomKey.ofSeed(k));
      long sampled = cpu();
      samples.given(candidates);
      long asked = cpu();
      System.out.printf(
          "fit %.1f ms, 64 samples at 12 anchors %.2f ms, given %d candidates %.1f ms%n",
          (fitted - start) * 1e-6, (sampled - fitted) * 1e-6, CANDIDATES, (asked - sampled) * 1e-6);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Inputs candidates() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] rows = new double[CANDIDATES][];
    for (int i = 0; i < CANDIDATES; i++) {
      double pto = 0.15 + 0.5 * random.nextDouble();
      double carbon = 0.03 + 0.12 * random.nextDouble();
      rows[i] =
          new double[] {
            random.nextInt(2),
            pto,
            1 - pto - carbon,
            carbon,
            20 * random.nextDouble(),
            80 + 170 * random.nextDouble(),
            0.1 + 7 * random.nextDouble(),
            0.8 + 5 * random.nextDouble()
          };
    }
    return SeedCells.inputs(rows);
  }
}
