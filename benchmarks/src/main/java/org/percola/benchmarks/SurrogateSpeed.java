package org.percola.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.Treatment;
import org.percola.surrogate.special.VectorApi;

/// Processor time of a fit and of a batch of predictions, beside what they may cost and the same
/// computation with the decomposition of Apache Commons Math, round by round in one process.
///
/// A fit is the most probable value of the eight parameters of a Matérn process of six inputs. The
/// baseline is charged one likelihood and gradient for each of all observations that the fit asked
/// for; a likelihood of a part of them is not counted. Beside each size stands how many
/// multiplications with addition the processor did at the time, since others may use it too.
final class SurrogateSpeed implements Benchmarks.Benchmark {
  private static final Budget[] BUDGETS = {
    new Budget(20, 0.5, 0.1, 0, 0),
    new Budget(100, 6, 0.8, 0, 0),
    new Budget(200, Double.NaN, Double.NaN, 4, 10),
    new Budget(500, 350, 10, 0, 0),
    new Budget(1000, 2500, 55, 0, 0),
    new Budget(2000, 15000, 250, 0, 0),
  };
  private static final int QUICK = 4;
  private static final int LARGEST_PAIRED = 500;
  private static final int CANDIDATES = 1000;

  /// Until both compilers are done with the code of a size.
  private static final double WARM_UP_MILLISECONDS = 6000;

  private static final double MILLISECONDS_PER_SIZE = 12000;
  private static final int MOST_ROUNDS = 25;

  /// What a size may cost.
  ///
  /// @param fit milliseconds
  /// @param batch milliseconds
  /// @param fitRatio how many times faster than the baseline at least; 0 where nothing is asked
  /// @param batchRatio likewise
  private record Budget(int n, double fit, double batch, double fitRatio, double batchRatio) {}

  @Override
  public void run() {
    run(BUDGETS.length);
  }

  /// Up to 500 observations.
  @Override
  public void quick() {
    run(QUICK);
  }

  private static void run(int sizes) {
    System.out.println(
        "Surrogate, six inputs, one thread, processor time, warm; " + VectorApi.description());
    for (int k = 0; k < sizes; k++) {
      new Size(BUDGETS[k]).print();
    }
  }

  /// All figures for one number of experiments.
  private static final class Size {
    private final Budget budget;
    private final boolean paired;
    private final TrainingData data;
    private final Inputs candidates;
    private final CountingMean mean;
    private final GaussianProcessFitter fitter;
    private final CommonsMathProcess baseline;

    Size(Budget budget) {
      this.budget = budget;
      this.paired = budget.n <= LARGEST_PAIRED;
      this.data = SmoothWorld.data(budget.n);
      this.candidates = SmoothWorld.designs(CANDIDATES, 77);
      this.mean = new CountingMean(budget.n);
      this.fitter = GaussianProcessFitter.of(settings(mean));
      this.baseline = new CommonsMathProcess(SmoothWorld.data(paired ? budget.n : 1));
    }

    void print() {
      double once = warmUp();
      int rounds = (int) Math.clamp(MILLISECONDS_PER_SIZE / once, 3, MOST_ROUNDS);
      double[] fits = new double[rounds];
      double[] batches = new double[rounds];
      double[] fitRatios = new double[rounds];
      double[] batchRatios = new double[rounds];
      double[] rates = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        int before = mean.evaluations();
        long start = cpu();
        GaussianProcess fit = fitter.fit(data, RandomKey.ofSeed(round));
        fits[round] = since(start);
        int evaluations = mean.evaluations() - before;
        start = cpu();
        fit.posterior(candidates);
        batches[round] = since(start);
        rates[round] = MultiplyAdds.perNanosecond();
        if (paired) {
          fitRatios[round] = evaluations * baseline.evaluation() / fits[round];
          batchRatios[round] = CANDIDATES * baseline.prediction(candidates) / batches[round];
        }
      }
      if (Double.isNaN(baseline.checksum())) {
        throw new IllegalStateException("baseline: NaN (expected: a number)");
      }
      System.out.printf(
          Locale.ROOT,
          "  n = %d, %d rounds, %.1f multiply-adds per ns%n",
          budget.n,
          rounds,
          Spread.of(rates).median());
      line("fit", Spread.of(fits).milliseconds(), "at most", budget.fit);
      line("1000 designs", Spread.of(batches).milliseconds(), "at most", budget.batch);
      if (paired) {
        line("fit, times faster", Spread.of(fitRatios).ratio(), "at least", budget.fitRatio);
        line("1000 designs, faster", Spread.of(batchRatios).ratio(), "at least", budget.batchRatio);
      }
    }

    private static void line(String what, String figures, String bound, double budget) {
      String wanted = budget > 0 ? "%s %s".formatted(bound, Spread.brief(budget)) : "";
      System.out.printf(Locale.ROOT, "    %-21s %-36s %s%n", what, figures, wanted);
    }

    /// Repeats everything for some time.
    ///
    /// @return milliseconds of one fit and one batch at the end, without the baseline
    private double warmUp() {
      long begin = cpu();
      double once = Double.NaN;
      for (int k = 0; Double.isNaN(once) || since(begin) < WARM_UP_MILLISECONDS; k++) {
        long start = cpu();
        fitter.fit(data, RandomKey.ofSeed(k)).posterior(candidates);
        once = since(start);
        MultiplyAdds.perNanosecond();
        if (paired) {
          baseline.evaluation();
          baseline.prediction(candidates);
        }
      }
      return once;
    }
  }

  private static GaussianProcessSettings settings(CountingMean mean) {
    return GaussianProcessSettings.constantMean()
        .withMean(mean)
        .withTreatment(Treatment.FITTED, Treatment.FITTED)
        .withDraws(1);
  }

  static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// Milliseconds of processor time.
  static double since(long start) {
    return (cpu() - start) / 1e6;
  }
}
