package org.percola.benchmarks.study;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.percola.benchmarks.problem.Makeable;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;

/// Designs spread evenly: a Sobol sequence, shifted at random per seed and led to the nearest
/// design that may be made; recommends the best observed.
record SobolContender() implements Contender {

  @Override
  public String name() {
    return "sobol";
  }

  @Override
  public Player enter(Problem problem, long seed) {
    Campaign campaign = problem.campaign();
    RandomKey key = RandomKey.ofSeed(seed).child("sobol");
    FeasibleSpace space = Makeable.of(campaign, key);
    int dimension = space.encoding().dimension();
    double[] shift = key.child("shift").generator().doubles(dimension).toArray();
    int starts = problem.starts(seed).size();
    return (trials, count) -> {
      Design best = Measured.best(campaign, trials);
      List<Design> next =
          IntStream.range(trials.size() - starts, trials.size() - starts + count)
              .mapToObj(i -> space.repair(point(i, shift)))
              .filter(Objects::nonNull)
              .toList();
      return new Answer(next, best, best);
    };
  }

  private static double[] point(int index, double[] shift) {
    double[] point = new SobolSequenceGenerator(shift.length).skipTo(index);
    for (int i = 0; i < point.length; i++) {
      double moved = point[i] + shift[i];
      point[i] = moved - Math.floor(moved);
    }
    return point;
  }
}
