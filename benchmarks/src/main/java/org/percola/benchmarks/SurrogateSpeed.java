package org.percola.benchmarks;

import java.lang.management.ManagementFactory;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.Treatment;
import org.percola.surrogate.special.VectorApi;

/// Processor time of a fit and of a batch of predictions, beside the same computation with the
/// decomposition of Apache Commons Math, round by round in one process.
///
/// A fit is the most probable value of the eight parameters of a Matérn process of six inputs, with
/// everything that the fitter reports. The baseline is charged one likelihood and gradient for each
/// that the fit asked for.
final class SurrogateSpeed implements Benchmarks.Benchmark {
  private static final int[] SIZES = {20, 100, 200, 500, 1000, 2000};
  private static final int LARGEST_PAIRED = 500;
  private static final int CANDIDATES = 1000;
  private static final double WARM_UP_SECONDS = 3;
  private static final double SECONDS_PER_SIZE = 12;

  @Override
  public void run() {
    System.out.println(
        "Surrogate, six inputs, one thread, processor time, warm; " + VectorApi.description());
    for (int n : SIZES) {
      new Size(n).print();
    }
  }

  /// All figures for one number of experiments.
  private static final class Size {
    private final int n;
    private final TrainingData data;
    private final Inputs candidates;
    private final CountingMean mean = new CountingMean();
    private final GaussianProcessFitter fitter;
    private final CommonsMathProcess baseline;

    Size(int n) {
      this.n = n;
      this.data = SmoothWorld.data(n);
      this.candidates = SmoothWorld.designs(CANDIDATES, 77);
      this.fitter = GaussianProcessFitter.of(settings(mean));
      this.baseline = new CommonsMathProcess(data);
    }

    void print() {
      double longest = spend(WARM_UP_SECONDS, 1);
      int rounds = (int) Math.clamp(SECONDS_PER_SIZE * 1e3 / longest, 2, 15);
      double[] fits = new double[rounds];
      double[] batches = new double[rounds];
      double[] fitRatios = new double[rounds];
      double[] batchRatios = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        int before = mean.evaluations();
        long start = cpu();
        GaussianProcess fit = fitter.fit(data, RandomKey.ofSeed(round));
        fits[round] = since(start);
        int evaluations = mean.evaluations() - before;
        start = cpu();
        fit.posterior(candidates);
        batches[round] = since(start);
        if (n <= LARGEST_PAIRED) {
          fitRatios[round] = evaluations * baseline.evaluation() / fits[round];
          batchRatios[round] = CANDIDATES * baseline.prediction(candidates) / batches[round];
        }
      }
      if (Double.isNaN(baseline.checksum())) {
        throw new IllegalStateException("baseline: NaN (expected: a number)");
      }
      System.out.printf("  n = %d, %d rounds%n", n, rounds);
      System.out.println("    fit                   " + Spread.of(fits).milliseconds());
      System.out.println("    1000 designs          " + Spread.of(batches).milliseconds());
      if (n <= LARGEST_PAIRED) {
        System.out.println("    fit, times faster     " + Spread.of(fitRatios).ratio());
        System.out.println("    1000 designs, faster  " + Spread.of(batchRatios).ratio());
      }
    }

    /// Repeats everything for some time.
    ///
    /// @return milliseconds of one repetition at the end
    private double spend(double seconds, int least) {
      long begin = cpu();
      double once = 0;
      for (int k = 0; k < least || since(begin) < 1e3 * seconds; k++) {
        long start = cpu();
        fitter.fit(data, RandomKey.ofSeed(k)).posterior(candidates);
        if (n <= LARGEST_PAIRED) {
          baseline.evaluation();
          baseline.prediction(candidates);
        }
        once = since(start);
      }
      return once;
    }
  }

  private static GaussianProcessSettings settings(CountingMean mean) {
    GaussianProcessSettings usual = GaussianProcessSettings.constantMean();
    return new GaussianProcessSettings(
        mean,
        usual.kernel(),
        usual.discrepancy(),
        true,
        Treatment.FITTED,
        Treatment.FITTED,
        1,
        usual.discrepancyDeviation(),
        usual.noiseDeviation(),
        usual.form());
  }

  static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// Milliseconds of processor time.
  static double since(long start) {
    return (cpu() - start) / 1e6;
  }
}
