package org.percola.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.gp.Feasibility;
import org.percola.surrogate.gp.FeasibilityFitter;
import org.percola.surrogate.special.StandardNormal;

/// How well failures are foretold from failures: designs succeed with the known probability Φ(4 (f
/// - 1.7)), f a made-up function.
final class FailedDesigns implements Benchmarks.Benchmark {
  private static final int WORLDS = 20;
  private static final int UNSEEN = 200;
  private static final int BINS = 5;

  @Override
  public void run() {
    Locale.setDefault(Locale.ROOT);
    System.out.printf("%d worlds each; log score of a try, and of the rate of success%n", WORLDS);
    double[] predicted = new double[BINS];
    double[] happened = new double[BINS];
    int[] counts = new int[BINS];
    for (int tries : new int[] {10, 30, 60}) {
      double score = 0;
      double rateScore = 0;
      long time = 0;
      for (int k = 0; k < WORLDS; k++) {
        MadeUpWorld world = new MadeUpWorld(k);
        Inputs tried = world.designs(tries);
        boolean[] succeeded = new boolean[tries];
        int successes = 0;
        for (int i = 0; i < tries; i++) {
          succeeded[i] = world.uniform() < probability(world, tried, i);
          successes += succeeded[i] ? 1 : 0;
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Feasibility belief =
            FeasibilityFitter.standard().fit(tried, succeeded, RandomKey.ofSeed(k));
        time += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        Inputs unseen = world.designs(UNSEEN);
        double[] believed = belief.probability(unseen);
        double rate = (successes + 1) / (tries + 2.0);
        for (int i = 0; i < UNSEEN; i++) {
          double truth = probability(world, unseen, i);
          score += score(truth, believed[i]);
          rateScore += score(truth, rate);
          int bin = (int) Math.min(BINS - 1, BINS * believed[i]);
          predicted[bin] += believed[i];
          happened[bin] += truth;
          counts[bin]++;
        }
      }
      System.out.printf(
          "  %2d tries  %.3f, %.3f; fit %.0f ms%n",
          tries, score / WORLDS / UNSEEN, rateScore / WORLDS / UNSEEN, time * 1e-6 / WORLDS);
    }
    for (int bin = 0; bin < BINS; bin++) {
      System.out.printf(
          "  believed %.2f, true %.2f (%d designs)%n",
          predicted[bin] / counts[bin], happened[bin] / counts[bin], counts[bin]);
    }
  }

  private static double probability(MadeUpWorld world, Inputs designs, int row) {
    return StandardNormal.cdf(4 * (world.truth(designs, row) - 1.7));
  }

  private static double score(double truth, double believed) {
    return truth * StrictMath.log(believed) + (1 - truth) * StrictMath.log1p(-believed);
  }
}
