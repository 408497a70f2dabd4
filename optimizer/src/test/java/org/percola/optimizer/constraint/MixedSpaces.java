package org.percola.optimizer.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.DesignConstraint.Count;
import org.percola.optimizer.constraint.DesignConstraint.Exclusion;
import org.percola.optimizer.constraint.DesignConstraint.Linear;
import org.percola.optimizer.constraint.DesignConstraint.Product;
import org.percola.optimizer.constraint.DesignConstraint.Ratio;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.RandomKey;

/// Spaces in which everything comes together, drawn from a seed: two mixtures with gaps and steps
/// of their own, conditions, labels out of stock, counts, sums, equalities, ratios, products, zones
/// to stay out of, and a request that narrows it all. One design is known to meet everything.
record MixedSpaces(
    DesignSpace space, List<DesignConstraint> constraints, SubSpace within, Design inside) {
  private static final String ASSUMED = "assumption: drawn";
  private static final double[] STEPS = {0.001, 0.002, 0.005, 0.01};

  static MixedSpaces ofSeed(long seed) {
    RandomGenerator random = RandomKey.ofSeed(seed).child("mixed").generator();
    DesignSpace space = space(seed, random);
    List<DesignConstraint> limits = new ArrayList<>(counts(random, space));
    Design inside =
        Objects.requireNonNull(
            FeasibleSpace.of(space, limits, Map.of(), RandomKey.ofSeed(1)).sample(random));
    equality(random, space, inside).ifPresent(limits::add);
    sum(random, space, inside).ifPresent(limits::add);
    ratio(random, space, inside).ifPresent(limits::add);
    product(random, inside).ifPresent(limits::add);
    return new MixedSpaces(space, limits, request(random, space, inside), inside);
  }

  private static DesignSpace space(long seed, RandomGenerator random) {
    List<Parameter> parameters = new ArrayList<>();
    List<String> gone = random.nextBoolean() ? List.of("c") : List.of();
    parameters.add(
        new Parameter.Categorical("route", List.of("a", "b", "c"), List.of(), gone, null));
    parameters.add(
        new Parameter.Ordinal(
            "grade", List.of("low", "high"), new Condition("route", List.of("a", "c"))));
    parameters.add(RandomSpaces.layers(seed, 2 + random.nextInt(6)));
    parameters.add(new Parameter.Discrete("sieve", "um", List.of(20.0, 32.0, 45.0, 63.0), null));
    parameters.add(
        new Parameter.Continuous(
            "celsius", "Cel", 80, 250, Scale.LINEAR, 5, new Condition("route", List.of("b"))));
    double hourStep = random.nextBoolean() ? 0.1 : 0;
    parameters.add(
        new Parameter.Continuous("hours", "h", 0.1, 8, Scale.LOGARITHMIC, hourStep, null));
    double gelStep = random.nextBoolean() ? 0.05 : 0;
    parameters.add(new Parameter.Continuous("gel", "g", 0, 2, Scale.LINEAR, gelStep, 0.5, null));
    List<Mixture> mixtures = new ArrayList<>();
    mixtures.add(mixture(random, parameters, "solid", 3 + random.nextInt(5), 1));
    if (random.nextBoolean()) {
      mixtures.add(mixture(random, parameters, "liquid", 2 + random.nextInt(3), 100));
    }
    return new DesignSpace(parameters, mixtures, List.of());
  }

  /// The first two parts are fine and wide enough to close any sum.
  private static Mixture mixture(
      RandomGenerator random, List<Parameter> parameters, String name, int parts, double total) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      double step = (i < 2 ? STEPS[0] : STEPS[random.nextInt(STEPS.length)]) * total;
      double upper = (i < 2 ? 1 : 0.3 + 0.1 * random.nextInt(7)) * total;
      double gap = random.nextInt(3) == 0 ? 0.05 * total : 0;
      double lower = gap == 0 && random.nextInt(4) == 0 ? 0.02 * total : 0;
      Condition condition =
          i == 2 && random.nextBoolean() ? new Condition("route", List.of("a")) : null;
      names.add(name + "_" + i);
      parameters.add(
          new Parameter.Continuous(
              name + "_" + i, "1", lower, upper, Scale.LINEAR, step, gap, condition));
    }
    return new Mixture(name, names, total);
  }

  private static List<DesignConstraint> counts(RandomGenerator random, DesignSpace space) {
    List<DesignConstraint> counts = new ArrayList<>();
    for (Mixture mixture : space.mixtures()) {
      if (random.nextInt(3) > 0) {
        int parts = mixture.components().size();
        long forced =
            mixture.components().stream()
                .filter(part -> ((Parameter.Continuous) space.parameter(part)).lower() > 0)
                .count();
        int most = Math.max(2, (int) forced + 1 + random.nextInt(2));
        counts.add(
            new Count(
                mixture.name() + "_count",
                mixture.components(),
                random.nextInt(2),
                Math.min(parts, most),
                Severity.HARD,
                ASSUMED));
      }
    }
    return counts;
  }

  /// A sum of parameters on grids that the design meets exactly.
  private static Optional<DesignConstraint> equality(
      RandomGenerator random, DesignSpace space, Design inside) {
    if (random.nextInt(3) > 0) {
      return Optional.empty();
    }
    Map<String, Double> coefficients = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    List<String> names = space.mixtures().getFirst().components();
    for (int i = 0; i < 2; i++) {
      double coefficient = 1 + random.nextInt(3) * (random.nextBoolean() ? 1 : -1);
      if (coefficient != 0 && inside.has(names.get(i))) {
        coefficients.put(names.get(i), coefficient);
        sum =
            sum.add(
                BigDecimal.valueOf(coefficient)
                    .multiply(BigDecimal.valueOf(inside.number(names.get(i)))));
      }
    }
    if (random.nextBoolean()) {
      coefficients.put("layers", 0.01);
      sum = sum.add(new BigDecimal("0.01").multiply(BigDecimal.valueOf(inside.number("layers"))));
    }
    return coefficients.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Linear(
                "equality",
                coefficients,
                Relation.EQUAL,
                sum.doubleValue(),
                "1",
                Severity.HARD,
                ASSUMED));
  }

  private static Optional<DesignConstraint> sum(
      RandomGenerator random, DesignSpace space, Design inside) {
    Map<String, Double> coefficients = new LinkedHashMap<>();
    double sum = 0;
    double room = 0;
    for (Parameter parameter : space.parameters()) {
      if (!(parameter instanceof Parameter.Labelled) && random.nextInt(4) == 0) {
        double coefficient = (Math.rint(20 * (random.nextDouble() - 0.5)) + 0.5);
        coefficients.put(parameter.name(), coefficient);
        double term = coefficient * inside.number(parameter.name(), 0);
        sum += term;
        room += Math.abs(term);
      }
    }
    return coefficients.isEmpty() || random.nextBoolean()
        ? Optional.empty()
        : Optional.of(
            new Linear(
                "sum",
                coefficients,
                Relation.AT_MOST,
                sum + (0.02 + 0.1 * random.nextInt(3)) * room,
                "1",
                Severity.HARD,
                ASSUMED));
  }

  private static Optional<DesignConstraint> ratio(
      RandomGenerator random, DesignSpace space, Design inside) {
    List<String> parts = space.mixtures().getFirst().components();
    String above = parts.get(random.nextInt(parts.size()));
    String below = random.nextBoolean() ? "layers" : "hours";
    boolean most = random.nextBoolean();
    double limit =
        inside.number(above, 0) / inside.number(below) * (most ? 1 : 0.9) + (most ? 0.01 : 0);
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(
            new Ratio(
                "ratio",
                Map.of(above, 1.0),
                Map.of(below, 1.0),
                most ? Relation.AT_MOST : Relation.AT_LEAST,
                limit,
                "1",
                Severity.HARD,
                ASSUMED));
  }

  private static Optional<DesignConstraint> product(RandomGenerator random, Design inside) {
    Map<String, Double> powers = new LinkedHashMap<>();
    powers.put("hours", random.nextBoolean() ? 1.0 : 0.5);
    powers.put("layers", random.nextInt(4) == 0 ? -1.0 : 1.0);
    if (inside.has("celsius") && random.nextBoolean()) {
      powers.put("celsius", 1.0);
    }
    double value = 1;
    for (Map.Entry<String, Double> factor : powers.entrySet()) {
      value *= StrictMath.pow(inside.number(factor.getKey()), factor.getValue());
    }
    boolean most = random.nextBoolean();
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(
            new Product(
                "product",
                powers,
                most ? Relation.AT_MOST : Relation.AT_LEAST,
                value * (most ? 1.05 : 0.95),
                "1",
                Severity.HARD,
                ASSUMED));
  }

  /// A request that the design is within.
  private static SubSpace request(RandomGenerator random, DesignSpace space, Design inside) {
    Map<String, DesignValue> fixed = new LinkedHashMap<>();
    Map<String, Range> ranges = new LinkedHashMap<>();
    Map<String, List<String>> labels = new LinkedHashMap<>();
    Map<String, List<String>> without = new LinkedHashMap<>();
    if (random.nextInt(4) == 0) {
      fixed.put("layers", inside.values().get("layers"));
    }
    if (random.nextInt(3) == 0) {
      double hours = inside.number("hours");
      ranges.put("hours", new Range(0.7 * hours, 1.4 * hours));
    }
    if (random.nextInt(3) == 0) {
      String part = space.mixtures().getFirst().components().getFirst();
      double share = inside.number(part);
      ranges.put(part, new Range(Math.max(0, share - 0.2), share + 0.1));
    }
    String route = Objects.requireNonNull(inside.label("route"));
    if (random.nextInt(3) == 0) {
      String other = route.equals("a") ? "b" : "a";
      if (random.nextBoolean()) {
        labels.put("route", List.of(route, other));
      } else {
        without.put("route", List.of(other));
      }
    }
    return new SubSpace(fixed, ranges, labels, without, zones(random, space, inside), List.of());
  }

  private static List<Exclusion> zones(RandomGenerator random, DesignSpace space, Design inside) {
    List<Exclusion> zones = new ArrayList<>();
    FeasibleSpace anywhere = FeasibleSpace.of(space, List.of(), Map.of(), RandomKey.ofSeed(2));
    for (int i = random.nextInt(3); i > 0; i--) {
      @Nullable Design centre = anywhere.sample(random);
      Zone zone =
          random.nextBoolean()
              ? new Zone.Ball(Objects.requireNonNull(centre), 0.1 + 0.2 * random.nextDouble())
              : new Zone.Box(
                  Map.of("hours", new Range(1, 3), "sieve", new Range(30, 50)),
                  random.nextBoolean() ? Map.of() : Map.of("route", List.of("a", "b")));
      Exclusion exclusion = new Exclusion("zone_" + i, zone, Severity.HARD, ASSUMED);
      if (Verdicts.of(space, List.of(exclusion)).withinHard(inside)) {
        zones.add(exclusion);
      }
    }
    return zones;
  }
}
