package org.percola.benchmarks.study;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.percola.benchmarks.problem.Makeable;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;

/// Designs drawn evenly from those that may be made; recommends the best observed.
record RandomContender() implements Contender {

  @Override
  public String name() {
    return "random";
  }

  @Override
  public Player enter(Problem problem, long seed) {
    Campaign campaign = problem.campaign();
    RandomKey key = RandomKey.ofSeed(seed).child("random");
    FeasibleSpace space = Makeable.of(campaign, key);
    return (trials, count) -> {
      Design best = Measured.best(campaign, trials);
      List<Design> next =
          IntStream.range(trials.size(), trials.size() + count)
              .mapToObj(i -> space.sample(key.child("draw").child(i).generator()))
              .filter(Objects::nonNull)
              .toList();
      return new Answer(next, best, best);
    };
  }
}
