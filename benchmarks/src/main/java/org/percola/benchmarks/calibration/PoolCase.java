package org.percola.benchmarks.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.percola.benchmarks.pool.Pool;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;

/// One question put to every belief: learn from some random conditions of a pool, foretell others.
///
/// Each condition was measured once: a random replicate. The same seed holds out the same
/// conditions whatever the number of training conditions, and smaller training sets are part of
/// larger ones.
///
/// @param size the number of training conditions
record PoolCase(Pool pool, int size, int seed) {

  /// Conditions held out at most: more say little more, as training sets differ by far more, and
  /// scores of mixtures take as long as fits.
  private static final int MOST_HELD_OUT = 100;

  /// A pool is large enough for a training set if it has this many times as many conditions.
  private static final double ENOUGH = 1.5;

  /// Whether a pool is large enough for a training set.
  static boolean possible(Pool pool, int size) {
    return pool.size() >= ENOUGH * size;
  }

  /// What the beliefs learn from; the noise of an observation is not known to them.
  TrainingData training() {
    int[] chosen = Arrays.copyOf(order(), size);
    double[] unknown = new double[size];
    Arrays.fill(unknown, Double.NaN);
    return TrainingData.of(pool.conditions().rows(chosen), observed(chosen), unknown);
  }

  /// What is lost by using the condition that a belief says is best, out of all conditions.
  ///
  /// @return percent of the way from the pool's average to its best, by means of replicates
  double lossOfBest(Surrogate belief) {
    return lossOfBest(belief, IntStream.range(0, pool.size()).toArray());
  }

  /// The same out of the training conditions.
  double lossOfBestMeasured(Surrogate belief) {
    return lossOfBest(belief, Arrays.copyOf(order(), size));
  }

  private double lossOfBest(Surrogate belief, int[] conditions) {
    Posterior posterior = belief.posterior(pool.conditions().rows(conditions));
    int chosen = 0;
    for (int k = 1; k < conditions.length; k++) {
      chosen = posterior.mean(k) > posterior.mean(chosen) ? k : chosen;
    }
    double[] means = IntStream.range(0, pool.size()).mapToDouble(pool::mean).toArray();
    double best = Arrays.stream(means).max().orElseThrow();
    double average = Arrays.stream(means).average().orElseThrow();
    return 100 * (best - means[conditions[chosen]]) / (best - average);
  }

  /// What they are asked about.
  Inputs heldOut() {
    return pool.conditions().rows(heldOutConditions());
  }

  /// What was observed there.
  double[] heldOutValues() {
    return observed(heldOutConditions());
  }

  /// The stream of randomness that belongs to this case.
  RandomKey key() {
    return RandomKey.ofSeed(seed).child(pool.name());
  }

  private int[] heldOutConditions() {
    int[] order = order();
    int held = Math.min(MOST_HELD_OUT, order.length - size);
    return Arrays.copyOfRange(order, order.length - held, order.length);
  }

  private double[] observed(int[] conditions) {
    return Arrays.stream(conditions).mapToDouble(this::observed).toArray();
  }

  private double observed(int condition) {
    List<Double> replicates = pool.replicates().get(condition);
    RandomGenerator random = key().child("replicate").child(condition).generator();
    return replicates.get(random.nextInt(replicates.size()));
  }

  private int[] order() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, pool.size()).boxed().toList());
    Collections.shuffle(order, key().child("order").generator());
    return order.stream().mapToInt(Integer::intValue).toArray();
  }
}
