package org.percola.benchmarks.transfer;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.Benchmarks;
import org.percola.benchmarks.pool.Pool;
import org.percola.benchmarks.pool.Pools;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.related.RelatedData;
import org.percola.surrogate.related.RelatedData.Kind;
import org.percola.surrogate.related.RelatedDataFitter;

/// What an earlier campaign is worth: the yield of a reaction at one temperature, foretold from a
/// few results there and from results at another temperature; and what a source costs that knows
/// nothing.
///
/// The reaction of the pool was run at every combination of base, ligand, solvent and concentration
/// at three temperatures, so that each temperature is a campaign of its own. Errors are in standard
/// deviations of all yields. Intervals are of the paired difference over seeds, bootstrapped.
public final class Transfer implements Benchmarks.Benchmark {
  private static final String SPLIT = "temperature";
  private static final int OWN = 10;
  private static final int EARLIER = 60;
  private static final int HELD_OUT = 100;
  private static final int SEEDS = 20;
  private static final int QUICK_SEEDS = 3;
  private static final int RESAMPLES = 2000;

  private final GaussianProcessSettings settings = GaussianProcessSettings.constantMean();

  /// Errors and scores of one belief on what was held out.
  private record Score(double error, double logScore, double covered, double milliseconds) {}

  @Override
  public void run() {
    run(SEEDS);
  }

  @Override
  public void quick() {
    run(QUICK_SEEDS);
  }

  private void run(int seeds) {
    Pool pool = Pools.arylationYield();
    double[] settings = Slice.settings(pool, SPLIT);
    Slice here = Slice.at(pool, SPLIT, settings[settings.length - 1]);
    Slice before = Slice.at(pool, SPLIT, settings[0]);
    List<Score> alone = new ArrayList<>();
    List<Score> related = new ArrayList<>();
    List<Score> unrelated = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      RandomKey key = RandomKey.ofSeed(seed);
      TrainingData own = here.drawn(OWN, key.child("own")).data();
      Slice heldOut = here.heldOut(HELD_OUT, key.child("own"));
      Slice earlier = before.drawn(EARLIER, key.child("earlier"));
      alone.add(score(GaussianProcessFitter.of(this.settings), own, heldOut, key));
      related.add(score(with(earlier.data()), own, heldOut, key));
      unrelated.add(score(with(earlier.shuffled(key.child("shuffle"))), own, heldOut, key));
    }
    System.out.printf(
        "%s at %s = %.0f: %d results, %d seeds; earlier campaign: %d results at %.0f%n",
        pool.name(), SPLIT, settings[settings.length - 1], OWN, seeds, EARLIER, settings[0]);
    System.out.printf("%-34s %6s %9s %8s %9s%n", "", "RMSE", "log score", "covered", "fit, ms");
    print("own results alone", alone);
    print("with the earlier campaign", related);
    print("with its yields shuffled", unrelated);
    difference("earlier campaign, minus alone", related, alone);
    difference("shuffled, minus alone", unrelated, alone);
  }

  private SurrogateFitter with(TrainingData earlier) {
    return RelatedDataFitter.of(
        settings, List.of(new RelatedData("earlier", Kind.EARLIER_CAMPAIGN, sameSetting(earlier))));
  }

  /// The target's own temperature, so that the campaigns differ by nothing that a belief could read
  /// off the design.
  private static TrainingData sameSetting(TrainingData earlier) {
    return earlier.withInputs(Slice.without(earlier.inputs(), SPLIT));
  }

  private static Score score(
      SurrogateFitter fitter, TrainingData own, Slice heldOut, RandomKey key) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    TrainingData here = sameSetting(own);
    Surrogate surrogate = fitter.fit(here, key.child("fit"));
    double milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6;
    Posterior belief = surrogate.predictive(Slice.without(heldOut.inputs(), SPLIT));
    double[] observed = heldOut.values();
    double unit = heldOut.pool().spread();
    double square = 0;
    double log = 0;
    double covered = 0;
    for (int i = 0; i < observed.length; i++) {
      double error = belief.mean(i) - observed[i];
      square += error * error / observed.length;
      log += belief.logDensity(i, observed[i]) / observed.length;
      boolean inside =
          belief.quantile(i, 0.05) <= observed[i] && observed[i] <= belief.quantile(i, 0.95);
      covered += inside ? 1.0 / observed.length : 0;
    }
    return new Score(Math.sqrt(square) / unit, log + StrictMath.log(unit), covered, milliseconds);
  }

  private static void print(String name, List<Score> scores) {
    System.out.printf(
        "%-34s %6.3f %9.3f %6.1f %% %9.0f%n",
        name,
        mean(scores.stream().mapToDouble(Score::error).toArray()),
        mean(scores.stream().mapToDouble(Score::logScore).toArray()),
        100 * mean(scores.stream().mapToDouble(Score::covered).toArray()),
        mean(scores.stream().mapToDouble(Score::milliseconds).toArray()));
  }

  private static void difference(String name, List<Score> with, List<Score> without) {
    double[] errors = new double[with.size()];
    double[] logs = new double[with.size()];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = with.get(i).error() - without.get(i).error();
      logs[i] = with.get(i).logScore() - without.get(i).logScore();
    }
    System.out.printf("%-34s RMSE %s   log score %s%n", name, interval(errors), interval(logs));
  }

  /// The mean, and the 90 % interval of means over seeds drawn with return.
  private static String interval(double[] differences) {
    RandomGenerator random = RandomKey.ofSeed(1).child("bootstrap").generator();
    double[] means = new double[RESAMPLES];
    for (int k = 0; k < RESAMPLES; k++) {
      for (int i = 0; i < differences.length; i++) {
        means[k] += differences[random.nextInt(differences.length)] / differences.length;
      }
    }
    Arrays.sort(means);
    return "%+.3f (%+.3f to %+.3f)"
        .formatted(mean(differences), means[RESAMPLES / 20], means[RESAMPLES - 1 - RESAMPLES / 20]);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
