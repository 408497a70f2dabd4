package org.percola.benchmarks.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Parameter;

/// One thing that a made-up result depends on.
@FunctionalInterface
interface MadeUpFactor {
  /// The factor of a design.
  ///
  /// @param places of all its settings in their ranges, 0 to 1
  double at(Design design, Map<String, Double> places);

  /// A number, which is best somewhere, or enough from somewhere on; where, may depend on another
  /// setting and on labels.
  static MadeUpFactor number(String name, MadeUpSpace space, Chance chance) {
    Shape shape = Shape.draw(chance);
    String other = chance.happens(0.5) ? chance.oneOf(others(name, space)) : null;
    double slope = chance.between(-0.6, 0.6);
    Map<String, Map<String, Double>> moves = new HashMap<>();
    for (Parameter.Categorical labels : space.labels()) {
      if (chance.happens(0.4)) {
        moves.put(labels.name(), each(labels, -0.35, 0.35, chance));
      }
    }
    return (design, places) -> {
      if (!design.has(name)) {
        return 1;
      }
      double moved = slope * aside(other, places);
      for (Map.Entry<String, Map<String, Double>> move : moves.entrySet()) {
        moved += of(move.getValue(), design.label(move.getKey()), 0);
      }
      return shape.at(places.getOrDefault(name, 0.5) - moved);
    };
  }

  /// A label, each with a factor of its own.
  static MadeUpFactor labels(Parameter.Categorical labels, Chance chance) {
    Map<String, Double> factors = each(labels, 0.4, 1, chance);
    return (design, places) -> of(factors, design.label(labels.name()), 1);
  }

  /// The amount of a share, or of one relative to another.
  static MadeUpFactor share(MadeUpSpace space, Chance chance) {
    Shape shape = Shape.draw(chance);
    String one = chance.oneOf(space.shares());
    String two = chance.oneOf(others(one, space.shares()));
    boolean relative = chance.happens(0.5);
    String other = chance.happens(0.5) ? chance.oneOf(space.numbers()) : null;
    double slope = chance.between(-0.3, 0.3);
    return (design, places) -> {
      double both = design.number(one) + design.number(two);
      double amount = relative ? (both > 0 ? design.number(one) / both : 0.5) : design.number(one);
      return shape.at(amount - slope * aside(other, places));
    };
  }

  /// What every share by itself is good for.
  static MadeUpFactor blend(List<String> shares, Chance chance) {
    double[] worth = shares.stream().mapToDouble(_ -> chance.between(-0.5, 0.5)).toArray();
    return (design, places) -> {
      double sum = 0;
      for (int i = 0; i < worth.length; i++) {
        sum += worth[i] * design.number(shares.get(i));
      }
      return StrictMath.exp(sum);
    };
  }

  private static double aside(@Nullable String other, Map<String, Double> places) {
    return other == null ? 0 : places.getOrDefault(other, 0.5) - 0.5;
  }

  private static double of(Map<String, Double> values, @Nullable String label, double otherwise) {
    return label == null ? otherwise : values.getOrDefault(label, otherwise);
  }

  private static List<String> others(String name, MadeUpSpace space) {
    return others(name, Stream.concat(space.numbers().stream(), space.shares().stream()).toList());
  }

  private static List<String> others(String name, List<String> all) {
    return all.stream().filter(other -> !other.equals(name)).toList();
  }

  private static Map<String, Double> each(
      Parameter.Categorical labels, double least, double most, Chance chance) {
    Map<String, Double> each = new HashMap<>();
    labels.labels().forEach(label -> each.put(label, chance.between(least, most)));
    return each;
  }

  /// How a factor depends on a place: from a floor to 1.
  ///
  /// @param width of a bell, or of what lies between nothing and enough
  record Shape(Form form, double centre, double width, double floor) {
    enum Form {
      BELL,
      HEAVY_BELL,
      RISE,
      FALL
    }

    static Shape draw(Chance chance) {
      Form form = chance.oneOf(List.of(Form.values()));
      boolean bell = form == Form.BELL || form == Form.HEAVY_BELL;
      return new Shape(
          form,
          chance.between(0.05, 0.95),
          bell ? chance.between(0.12, 0.45) : chance.between(0.03, 0.2),
          chance.between(0.05, 0.5));
    }

    double at(double place) {
      double z = (place - centre) / width;
      double height =
          switch (form) {
            case BELL -> StrictMath.exp(-0.5 * z * z);
            case HEAVY_BELL -> 1 / (1 + z * z);
            case RISE -> 1 / (1 + StrictMath.exp(-z));
            case FALL -> 1 / (1 + StrictMath.exp(z));
          };
      return floor + (1 - floor) * height;
    }
  }
}
