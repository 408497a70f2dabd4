package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.peer.BotorchDefault;
import org.percola.benchmarks.problem.Makeable;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.search.Climb;
import org.percola.optimizer.search.ExhaustiveSearch;
import org.percola.optimizer.search.Found;
import org.percola.optimizer.search.GeneticSearch;
import org.percola.optimizer.search.Quest;
import org.percola.optimizer.search.Search;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.special.StandardNormal;

/// BoTorch's default model of every outcome, made again in Java, with the logarithm of expected
/// improvement times the probability that the limits are kept; recommends the measured design of
/// the best posterior mean.
///
/// Source: S. Ament et al., "Unexpected improvements to expected improvement", NeurIPS 2023.
record BotorchContender() implements Contender {
  /// More than ten thousand designs per choice, the scale at which BoTorch searches.
  private static final Search SEARCH = new GeneticSearch(128, 80, 1, 8, Climb.QUICK);

  private static final double LEAST_DEVIATION = 1e-12;

  @Override
  public String name() {
    return "botorch-default";
  }

  @Override
  public boolean plays(Problem problem) {
    return problem.campaign().objectives().size() == 1;
  }

  /// The closed form says what one more experiment is worth.
  @Override
  public boolean makesBatches() {
    return false;
  }

  @Override
  public Player enter(Problem problem, long seed) {
    Campaign campaign = problem.campaign();
    RandomKey key = RandomKey.ofSeed(seed).child("botorch-default");
    FeasibleSpace space = Makeable.of(campaign, key);
    return (trials, count) ->
        new Study(campaign, space, trials, key.child(trials.size())).answer(count > 0);
  }

  /// One fit and what follows from it.
  private static final class Study {
    private final FeasibleSpace space;
    private final Goals goals;
    private final List<Design> measured;
    private final List<Surrogate> beliefs;
    private final RandomKey key;

    Study(Campaign campaign, FeasibleSpace space, List<Trial> trials, RandomKey key) {
      this.space = space;
      this.goals = Goals.of(campaign);
      this.key = key;
      List<Trial> made =
          trials.stream().filter(t -> t.observation() instanceof Observation.Measured).toList();
      this.measured = made.stream().map(Trial::design).toList();
      Inputs inputs = space.encoding().inputs(measured);
      this.beliefs = new ArrayList<>();
      for (String outcome : goals.outcomes()) {
        double[] values = made.stream().mapToDouble(trial -> value(trial, outcome)).toArray();
        beliefs.add(
            new BotorchDefault()
                .fit(TrainingData.of(inputs, values, unknown(values.length)), key.child(outcome)));
      }
    }

    private static double[] unknown(int count) {
      double[] errors = new double[count];
      Arrays.fill(errors, Double.NaN);
      return errors;
    }

    private static double value(Trial trial, String outcome) {
      return switch (trial.observation()) {
        case Observation.Measured(Map<String, Double> outcomes) ->
            Measured.value(outcomes, outcome);
        case Observation.Failed failed -> Double.NaN;
      };
    }

    Answer answer(boolean more) {
      List<Design> ranked = ranked();
      Design best = ranked.isEmpty() ? null : ranked.getFirst();
      return new Answer(more ? next(ranked) : List.of(), best, best);
    }

    private List<Design> next(List<Design> ranked) {
      Design next = measured.isEmpty() ? space.sample(key.child("draw").generator()) : best(ranked);
      return next == null ? List.of() : List.of(next);
    }

    private @Nullable Design best(List<Design> ranked) {
      Acquisition worth = this::worth;
      Set<Design> taken = space.enumerable() ? new LinkedHashSet<>(measured) : Set.of();
      Search search = space.enumerable() ? new ExhaustiveSearch() : SEARCH;
      Found found = search.best(new Quest(space, worth, worth, ranked, taken), key.child("search"));
      return found == null ? null : found.design();
    }

    /// Measured designs by posterior mean, those first that probably keep every limit.
    private List<Design> ranked() {
      if (measured.isEmpty()) {
        return measured;
      }
      double[] means = means(measured);
      double[] chances = chances(measured);
      return IntStream.range(0, measured.size())
          .boxed()
          .sorted(
              Comparator.<Integer>comparingInt(i -> kept(chances[i]) ? 0 : 1)
                  .thenComparingDouble(i -> -(kept(chances[i]) ? means[i] : chances[i])))
          .map(measured::get)
          .distinct()
          .toList();
    }

    private double[] worth(List<Design> designs) {
      double[] worth = chances(designs);
      double best = best();
      if (best > Double.NEGATIVE_INFINITY) {
        Posterior belief = beliefs.getFirst().posterior(space.encoding().inputs(designs));
        for (int i = 0; i < worth.length; i++) {
          double deviation = Math.max(belief.standardDeviation(i), LEAST_DEVIATION);
          double gap = (goals.merit(belief.mean(i)) - best) / deviation;
          worth[i] += StrictMath.log(deviation) + StandardNormal.logExpectedImprovement(gap);
        }
      }
      return worth;
    }

    /// The best mean among measured designs that probably keep every limit; minus infinity when
    /// there is none.
    private double best() {
      double[] means = means(measured);
      double[] chances = chances(measured);
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < means.length; i++) {
        best = kept(chances[i]) ? Math.max(best, means[i]) : best;
      }
      return best;
    }

    private boolean kept(double logChance) {
      return logChance >= goals.targets().size() * StrictMath.log(0.5);
    }

    private double[] means(List<Design> designs) {
      Posterior belief = beliefs.getFirst().posterior(space.encoding().inputs(designs));
      return IntStream.range(0, designs.size())
          .mapToDouble(i -> goals.merit(belief.mean(i)))
          .toArray();
    }

    /// ln of the probability that every limit is kept.
    private double[] chances(List<Design> designs) {
      double[] chances = new double[designs.size()];
      Inputs inputs = space.encoding().inputs(designs);
      goals
          .targets()
          .forEach(limit -> {
            Posterior belief = beliefs.get(goals.position(limit)).posterior(inputs);
            for (int i = 0; i < chances.length; i++) {
              double deviation = Math.max(belief.standardDeviation(i), LEAST_DEVIATION);
              chances[i] += StandardNormal.logCdf(Goals.slack(limit, belief.mean(i)) / deviation);
            }
          });
      return chances;
    }
  }
}
