package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.DesignConstraint.Linear;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.RandomKey;

/// Spaces of every kind, drawn from a seed: mixtures on grids, conditions, whole numbers, levels,
/// labels and linear limits that a known design meets.
record RandomSpaces(DesignSpace space, List<DesignConstraint> constraints) {
  private static final double[] STEPS = {0, 0.1, 0.01, 0.005, 0.001};

  static RandomSpaces ofSeed(long seed) {
    RandomGenerator random = RandomKey.ofSeed(seed).child("space").generator();
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(new Parameter.Categorical("route", List.of("a", "b", "c"), null));
    parameters.add(
        new Parameter.Categorical(
            "gas", List.of("argon", "air"), new Condition("route", List.of("a", "b"))));
    parameters.add(layers(seed, 2 + random.nextInt(6)));
    parameters.add(
        new Parameter.Discrete("sieve", "um", List.of(20.0, 32.0, 45.0, 63.0), whenAir(random)));
    parameters.add(temperature());
    parameters.add(
        new Parameter.Continuous("hours", "h", 0.1, 8, Scale.LOGARITHMIC, hourStep(random), null));
    List<Mixture> mixtures = mixture(random, parameters);
    DesignSpace space = new DesignSpace(parameters, mixtures, List.of());
    return new RandomSpaces(space, limits(random, space));
  }

  /// A few, or in every third space hundreds by their logarithms.
  static Parameter layers(long seed, int most) {
    return seed % 3 == 0
        ? new Parameter.Whole("layers", "1", 1, 100 * most, Scale.LOGARITHMIC, null)
        : new Parameter.Whole("layers", "1", 1, most, null);
  }

  private static @Nullable Condition whenAir(RandomGenerator random) {
    return random.nextBoolean() ? new Condition("gas", List.of("air")) : null;
  }

  private static double hourStep(RandomGenerator random) {
    return random.nextBoolean() ? 0.1 : 0;
  }

  private static Parameter temperature() {
    return new Parameter.Continuous(
        "celsius", "Cel", 80, 250, Scale.LINEAR, 5, new Condition("route", List.of("b")));
  }

  private static List<Mixture> mixture(RandomGenerator random, List<Parameter> parameters) {
    int parts = random.nextInt(5);
    if (parts < 2) {
      return List.of();
    }
    double total = random.nextBoolean() ? 1 : 100;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      // The first part is fine enough, and wide enough, to close any sum.
      double step = i == 0 ? STEPS[4] : STEPS[random.nextInt(STEPS.length)];
      double upper = i == 0 ? 1 : 0.3 + 0.1 * random.nextInt(8);
      double lower = i == 0 ? 0 : 0.01 * random.nextInt(10);
      Condition condition =
          i == 1 && random.nextBoolean() ? new Condition("route", List.of("a")) : null;
      names.add("part_" + i);
      parameters.add(
          new Parameter.Continuous(
              "part_" + i,
              "1",
              lower * total,
              upper * total,
              Scale.LINEAR,
              step * total,
              condition));
    }
    return List.of(new Mixture("composition", names, total));
  }

  /// Limits that pass at a random distance beside a design of the space.
  private static List<DesignConstraint> limits(RandomGenerator random, DesignSpace space) {
    FeasibleSpace free = FeasibleSpace.of(space, List.of(), Map.of(), RandomKey.ofSeed(1));
    Design inside = Objects.requireNonNull(free.sample(random));
    List<DesignConstraint> limits = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Map<String, Double> coefficients = new LinkedHashMap<>();
      double sum = 0;
      double room = 0;
      for (Parameter parameter : space.parameters()) {
        if (!(parameter instanceof Parameter.Categorical) && random.nextInt(3) == 0) {
          double width = space.mixtureOf(parameter.name()) == null ? 100 : 1;
          double coefficient = (Math.rint(20 * (random.nextDouble() - 0.5)) + 0.5) / width;
          coefficients.put(parameter.name(), coefficient);
          sum += coefficient * inside.number(parameter.name(), 0);
          room += Math.abs(coefficient * inside.number(parameter.name(), 0));
        }
      }
      if (!coefficients.isEmpty()) {
        limits.add(
            new Linear(
                "limit_" + i,
                coefficients,
                Relation.AT_MOST,
                sum + 0.05 * random.nextInt(3) * room,
                "1",
                Severity.HARD,
                "assumption: drawn"));
      }
    }
    return limits;
  }
}
