package org.percola.benchmarks.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.percola.benchmarks.pool.FurtherPools;
import org.percola.benchmarks.pool.Pool;
import org.percola.benchmarks.pool.Pools;
import org.percola.optimizer.campaign.Objective;

/// Published measurements to choose from.
final class PoolProblems {
  /// Diameters are to be small, and nobody wants one alone; the costs go with the yields.
  private static final List<String> NOT_ALONE = List.of("lipids-diameter", "arylation-cost");

  private PoolProblems() {}

  static List<PoolProblem> all() {
    return Stream.concat(
            Stream.concat(Pools.judged().stream(), Pools.tuning().stream())
                .filter(pool -> !NOT_ALONE.contains(pool.name()))
                .map(PoolProblem::largest),
            Stream.concat(
                Stream.of(PoolProblem.onMeans(Pools.judged().getFirst()), yieldAndCost()),
                FurtherPools.all().stream().map(PoolProblems::further)))
        .toList();
  }

  private static PoolProblem further(FurtherPools.Wanted wanted) {
    return wanted.large()
        ? PoolProblem.largest(wanted.pool())
        : PoolProblem.smallest(wanted.pool());
  }

  /// A reaction that should yield much and cost little; every gain counts from the worst of each.
  private static PoolProblem yieldAndCost() {
    Map<String, Pool> pools = new LinkedHashMap<>();
    pools.put("yield", Pools.arylationYield());
    pools.put("cost", Pools.arylationCost());
    List<Double> reference =
        List.of(extreme(Pools.arylationYield(), -1), extreme(Pools.arylationCost(), 1));
    List<Objective> objectives =
        Questions.withThresholds(
            List.of(Questions.maximise("yield"), Questions.minimise("cost")), reference);
    PoolProblem unmeasured =
        PoolProblem.of(
            NAME, objectives, pools, new Yardstick.DominatedVolume(objectives, reference, 1));
    List<Truth> all =
        unmeasured.campaign().space().candidates().stream().map(unmeasured::truth).toList();
    double most = Hypervolume.of(objectives, reference, all);
    return PoolProblem.of(
        NAME, objectives, pools, new Yardstick.DominatedVolume(objectives, reference, most));
  }

  private static final String NAME = "arylation-yield-cost";

  private static double extreme(Pool pool, int sign) {
    double extreme = pool.mean(0);
    for (int i = 1; i < pool.size(); i++) {
      extreme = sign * Math.max(sign * extreme, sign * pool.mean(i));
    }
    return extreme;
  }
}
