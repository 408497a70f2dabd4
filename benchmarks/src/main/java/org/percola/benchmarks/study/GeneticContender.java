package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Makeable;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;

/// A genetic search on the experiments themselves, without a model: the next design is a child of
/// two of the best, led to the nearest that may be made; recommends the best observed.
record GeneticContender() implements Contender {
  /// How many of the best may be parents.
  private static final int PARENTS = 6;

  /// How far a child's settings stray, as a share of their range.
  private static final double STRAY = 0.1;

  /// How many children are tried before a design is made again.
  private static final int CHILDREN = 20;

  @Override
  public String name() {
    return "genetic";
  }

  @Override
  public boolean plays(Problem problem) {
    return problem.campaign().objectives().size() == 1;
  }

  @Override
  public Player enter(Problem problem, long seed) {
    Campaign campaign = problem.campaign();
    RandomKey key = RandomKey.ofSeed(seed).child("genetic");
    FeasibleSpace space = Makeable.of(campaign, key);
    return (trials, count) -> {
      Design best = Measured.best(campaign, trials);
      RandomGenerator random = key.child("child").child(trials.size()).generator();
      List<Design> next = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Design child = child(space, parents(campaign, trials), random);
        if (child != null) {
          next.add(child);
        }
      }
      return new Answer(next, best, best);
    };
  }

  /// The best, those within the limits first.
  private static List<Design> parents(Campaign campaign, List<Trial> trials) {
    Goals goals = Goals.of(campaign);
    return trials.stream()
        .sorted(Comparator.comparingDouble(trial -> -Measured.merit(goals, trial)))
        .limit(PARENTS)
        .map(Trial::design)
        .distinct()
        .toList();
  }

  private static @Nullable Design child(
      FeasibleSpace space, List<Design> parents, RandomGenerator random) {
    Design child = null;
    for (int i = 0; i < CHILDREN && (child == null || parents.contains(child)); i++) {
      double[] mother = unit(space, parents, random);
      double[] father = unit(space, parents, random);
      for (int k = 0; k < mother.length; k++) {
        double inherited = random.nextBoolean() ? mother[k] : father[k];
        mother[k] = Math.clamp(inherited + STRAY * random.nextGaussian(), 0.0, 1.0);
      }
      child = space.repair(mother);
    }
    return child;
  }

  private static double[] unit(FeasibleSpace space, List<Design> parents, RandomGenerator random) {
    return space.encoding().toUnit(parents.get(random.nextInt(parents.size())));
  }
}
