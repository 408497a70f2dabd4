package org.percola.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.evidence.PhysicsOrNot;
import org.percola.surrogate.gp.CathodeSettings;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.special.StandardNormal;

/// Processor time of a belief about utilization that draws every parameter of the cathode physics,
/// and of one that results choose, from 30 made-up cells.
final class PhysicsBelief implements Benchmarks.Benchmark {
  private static final int CELLS = 30;
  private static final double NOISE = 0.05;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 15;

  @Override
  public void run() {
    GaussianProcessSettings physics = CathodeSettings.utilization(CathodeWorld.COLUMNS);
    System.out.printf(
        "Belief about utilization, %d cells, %d physics parameters, processor time, warm%n",
        CELLS, physics.mean().parameters().size());
    print("all parameters drawn", GaussianProcessFitter.of(physics));
    print("by evidence", PhysicsOrNot.of(physics));
  }

  private static void print(String name, SurrogateFitter fitter) {
    TrainingData data = data();
    double[] times = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      fitter.fit(data, RandomKey.ofSeed(round));
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      times[Math.max(round, 0)] = spent * 1e-6;
    }
    System.out.printf("  %-22s %s%n", name, Spread.of(times));
  }

  private static TrainingData data() {
    CathodeWorld world = CathodeWorld.of(RandomKey.ofSeed(1));
    RandomGenerator random = RandomKey.ofSeed(2).generator();
    double[] values = new double[CELLS];
    double[] errors = new double[CELLS];
    for (int i = 0; i < CELLS; i++) {
      double truth = world.utilization(i);
      errors[i] = NOISE * truth;
      values[i] = truth + errors[i] * StandardNormal.quantile(CathodeWorld.uniform(random));
    }
    int[] first = IntStream.range(0, CELLS).toArray();
    return TrainingData.of(world.designs().rows(first), values, errors);
  }
}
