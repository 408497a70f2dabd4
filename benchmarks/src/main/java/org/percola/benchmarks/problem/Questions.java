package org.percola.benchmarks.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

/// The parts that problems are put together from.
final class Questions {
  private static final String NO_UNIT = "1";

  private Questions() {}

  /// A campaign about which nothing is believed beforehand: every outcome that is an objective or
  /// has a limit is measured.
  static Campaign campaign(
      String name, DesignSpace space, List<Objective> objectives, List<OutcomeConstraint> limits) {
    List<Outcome> outcomes =
        Stream.concat(
                objectives.stream().map(Objective::outcome),
                limits.stream().map(OutcomeConstraint::outcome))
            .distinct()
            .<Outcome>map(outcome -> new Outcome.Measured(outcome, NO_UNIT, PriorBelief.CONSTANT))
            .toList();
    return new Campaign(name, name, space, List.of(), outcomes, objectives, limits, List.of(), 1);
  }

  static Objective minimise(String outcome) {
    return new Objective(outcome, Objective.Goal.MINIMIZE);
  }

  /// The same objectives with the worst value that counts; whoever is scored from it is told.
  static List<Objective> withThresholds(List<Objective> objectives, List<Double> worst) {
    List<Objective> told = new ArrayList<>();
    for (int i = 0; i < worst.size(); i++) {
      Objective objective = objectives.get(i);
      told.add(new Objective(objective.outcome(), objective.goal(), worst.get(i)));
    }
    return told;
  }

  static Objective maximise(String outcome) {
    return new Objective(outcome, Objective.Goal.MAXIMIZE);
  }

  static OutcomeConstraint atMost(String outcome, double limit) {
    return new OutcomeConstraint(outcome, OutcomeConstraint.Relation.AT_MOST, limit);
  }

  static OutcomeConstraint atLeast(String outcome, double limit) {
    return new OutcomeConstraint(outcome, OutcomeConstraint.Relation.AT_LEAST, limit);
  }

  static Parameter number(String name, double lower, double upper) {
    return number(name, lower, upper, null);
  }

  static Parameter number(
      String name, double lower, double upper, Parameter.@Nullable Condition activeWhen) {
    return new Parameter.Continuous(
        name, NO_UNIT, lower, upper, Parameter.Scale.LINEAR, 0, activeWhen);
  }

  static Parameter logarithmic(String name, double lower, double upper) {
    return new Parameter.Continuous(
        name, NO_UNIT, lower, upper, Parameter.Scale.LOGARITHMIC, 0, null);
  }

  static Parameter labels(String name, String... labels) {
    return new Parameter.Categorical(name, List.of(labels), null);
  }

  /// Numbers named `x1`, `x2`, … between the same bounds.
  static DesignSpace box(int dimension, double lower, double upper) {
    Parameter[] numbers = new Parameter[dimension];
    for (int i = 0; i < dimension; i++) {
      numbers[i] = number("x" + (i + 1), lower, upper);
    }
    return DesignSpace.of(numbers);
  }

  /// The settings of `x1`, `x2`, … in order.
  static double[] numbers(Design design, int dimension) {
    double[] x = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      x[i] = design.number("x" + (i + 1));
    }
    return x;
  }

  /// Different designs drawn evenly from those that may be made.
  static List<Design> random(Campaign campaign, int count, RandomKey key) {
    return random(Makeable.of(campaign, key), count, key.child("draw").generator());
  }

  /// Different designs drawn evenly from a space.
  static List<Design> random(FeasibleSpace space, int count, RandomGenerator random) {
    Set<Design> designs = new LinkedHashSet<>();
    while (designs.size() < count) {
      Design design = space.sample(random);
      if (design != null) {
        designs.add(design);
      }
    }
    return List.copyOf(designs);
  }
}
