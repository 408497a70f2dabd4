package org.percola.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.special.StandardNormal;

/// One campaign in a [CathodeWorld]: measure, fit, choose by noisy expected improvement, repeat.
///
/// Noise and failures belong to the design, so that every planner meets the same world.
final class CathodeLoop {
  private static final int START = 4;
  private static final int RESULTS = 15;
  private static final int DRAWS = 64;

  /// Relative scatter from cell to cell, and the weighing error of small cells.
  private static final double NOISE = 0.045;

  private static final double NOISE_FLOOR = 0.01;
  private static final double FAILURES = 0.03;

  private final CathodeWorld world;
  private final SurrogateFitter fitter;
  private final RandomKey key;
  private final List<Integer> measured = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final boolean[] tried;

  private CathodeLoop(CathodeWorld world, SurrogateFitter fitter, RandomKey key) {
    this.world = world;
    this.fitter = fitter;
    this.key = key;
    this.tried = new boolean[world.size()];
  }

  /// How far the best design measured stays behind the best of the pool, in % of the latter.
  ///
  /// @return after each number of results chosen by the planner, 0 first
  static double[] regrets(CathodeWorld world, SurrogateFitter fitter, RandomKey key) {
    CathodeLoop loop = new CathodeLoop(world, fitter, key);
    for (int i = 0; loop.measured.size() < START; i++) {
      loop.measure(i);
    }
    double[] regrets = new double[RESULTS + 1];
    regrets[0] = loop.regret();
    while (loop.measured.size() < START + RESULTS) {
      loop.measure(loop.next());
      regrets[loop.measured.size() - START] = loop.regret();
    }
    return regrets;
  }

  private void measure(int design) {
    tried[design] = true;
    RandomGenerator random = key.child("cell").child(design).generator();
    if (CathodeWorld.uniform(random) >= FAILURES) {
      double truth = world.utilization(design);
      double luck = StandardNormal.quantile(CathodeWorld.uniform(random));
      measured.add(design);
      values.add(truth + (NOISE * truth + NOISE_FLOOR) * luck);
    }
  }

  private double regret() {
    double best = 0;
    for (int design : measured) {
      best = Math.max(best, world.energy(design));
    }
    return 100 * (1 - best / world.bestEnergy());
  }

  private int next() {
    Inputs anchors = world.designs().rows(measured.stream().mapToInt(i -> i).toArray());
    double[] y = values.stream().mapToDouble(v -> v).toArray();
    double[] errors = values.stream().mapToDouble(v -> NOISE * Math.abs(v) + NOISE_FLOOR).toArray();
    RandomKey step = key.child("step").child(measured.size());
    Surrogate belief = fitter.fit(TrainingData.of(anchors, y, errors), step.child("fit"));
    JointSamples samples = belief.sample(anchors, DRAWS, step.child("sample"));
    JointSamples.Conditional beliefs = samples.given(world.designs());
    double[] best = new double[DRAWS];
    for (int s = 0; s < DRAWS; s++) {
      for (int a = 0; a < measured.size(); a++) {
        best[s] =
            Math.max(best[s], world.energyPerUtilization(measured.get(a)) * samples.value(s, a));
      }
    }
    int chosen = -1;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < world.size(); i++) {
      double worth = tried[i] ? Double.NEGATIVE_INFINITY : worth(beliefs, best, i);
      if (worth > greatest) {
        greatest = worth;
        chosen = i;
      }
    }
    return chosen;
  }

  /// ln of the improvement to expect, averaged over the draws.
  private double worth(JointSamples.Conditional beliefs, double[] best, int design) {
    double factor = world.energyPerUtilization(design);
    double sum = 0;
    for (int s = 0; s < best.length; s++) {
      double sd = Math.max(factor * beliefs.standardDeviation(s, design), 1e-6);
      double gap = (factor * beliefs.mean(s, design) - best[s]) / sd;
      sum += sd * StrictMath.exp(StandardNormal.logExpectedImprovement(gap));
    }
    return sum > 0 ? StrictMath.log(sum) : -Double.MAX_VALUE;
  }
}
