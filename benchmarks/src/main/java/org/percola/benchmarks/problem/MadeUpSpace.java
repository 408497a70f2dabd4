package org.percola.benchmarks.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.SpaceEncoding;

/// The settings of a made-up lab.
///
/// @param numbers the names of all numbers that are no part of a whole
/// @param shares the names of the parts of a whole, none where there is no mixture
record MadeUpSpace(
    DesignSpace space,
    List<DesignConstraint> constraints,
    List<String> numbers,
    List<Parameter.Categorical> labels,
    List<String> shares) {
  private static final double LOGARITHMIC = 0.25;
  private static final int AT_MOST = 3;
  private static final double LEAST_SHARE = 0.05;

  static MadeUpSpace draw(Set<MadeUpTrait> traits, Chance chance) {
    List<Parameter> numbers = new ArrayList<>(numbers(traits, chance));
    List<Parameter.Categorical> labels = new ArrayList<>();
    if (traits.contains(MadeUpTrait.LABELS)) {
      labels.add(labels("l1", chance.count(2, 6)));
      if (chance.happens(0.5)) {
        labels.add(labels("l2", chance.count(2, 4)));
      }
    }
    if (traits.contains(MadeUpTrait.ROUTES)) {
      labels.add(new Parameter.Categorical("route", List.of("wet", "dry", "melt"), null));
      for (String route : List.of("wet", "dry")) {
        for (int i = chance.count(1, 2); i > 0; i--) {
          numbers.add(number(route + i, new Condition("route", List.of(route)), chance));
        }
      }
    }
    return of(numbers, labels, shares(traits, chance), traits);
  }

  private static MadeUpSpace of(
      List<Parameter> numbers,
      List<Parameter.Categorical> labels,
      List<Parameter> shares,
      Set<MadeUpTrait> traits) {
    List<Parameter> all = new ArrayList<>(labels);
    all.addAll(numbers);
    all.addAll(shares);
    List<String> parts = shares.stream().map(Parameter::name).toList();
    boolean few = traits.contains(MadeUpTrait.FEW_OF_MANY);
    return new MadeUpSpace(
        new DesignSpace(
            all, parts.isEmpty() ? List.of() : List.of(new Mixture("whole", parts, 1)), List.of()),
        few ? List.of(atMost(parts)) : List.of(),
        numbers.stream().map(Parameter::name).toList(),
        List.copyOf(labels),
        parts);
  }

  private static List<Parameter> numbers(Set<MadeUpTrait> traits, Chance chance) {
    boolean alone =
        traits.stream().allMatch(t -> t == MadeUpTrait.FAILURES || t == MadeUpTrait.LIMIT);
    boolean many = traits.contains(MadeUpTrait.MANY_NUMBERS);
    int fewest = many ? 7 : alone ? 3 : 2;
    int most = many ? 10 : alone ? 6 : 3;
    List<Parameter> numbers = new ArrayList<>();
    for (int i = chance.count(fewest, most); i > 0; i--) {
      numbers.add(number("x" + i, null, chance));
    }
    return numbers;
  }

  private static Parameter number(String name, @Nullable Condition activeWhen, Chance chance) {
    boolean logarithmic = chance.happens(LOGARITHMIC);
    Parameter.Scale scale = logarithmic ? Parameter.Scale.LOGARITHMIC : Parameter.Scale.LINEAR;
    double lower = logarithmic ? 1 : 0;
    double upper = logarithmic ? StrictMath.pow(10, chance.between(1.5, 3)) : 100;
    return new Parameter.Continuous(name, "1", lower, upper, scale, 0, activeWhen);
  }

  private static Parameter.Categorical labels(String name, int count) {
    return new Parameter.Categorical(
        name, List.of("a", "b", "c", "d", "e", "f").subList(0, count), null);
  }

  private static List<Parameter> shares(Set<MadeUpTrait> traits, Chance chance) {
    boolean few = traits.contains(MadeUpTrait.FEW_OF_MANY);
    int parts = few ? chance.count(5, 7) : chance.count(3, 4);
    List<Parameter> shares = new ArrayList<>();
    for (int i = 1; i <= parts && (few || traits.contains(MadeUpTrait.SHARES)); i++) {
      double least = few ? LEAST_SHARE : 0;
      shares.add(
          new Parameter.Continuous("m" + i, "1", 0, 1, Parameter.Scale.LINEAR, 0, least, null));
    }
    return shares;
  }

  private static DesignConstraint atMost(List<String> parts) {
    return new DesignConstraint.Count(
        "few", parts, 1, AT_MOST, DesignConstraint.Severity.HARD, "made up");
  }

  /// Where the settings of a design lie in their ranges, 0 to 1, those without a meaning in the
  /// middle.
  Map<String, Double> places(Design design) {
    double[] unit = SpaceEncoding.of(space).toUnit(design);
    Map<String, Double> places = new HashMap<>();
    for (int i = 0; i < unit.length; i++) {
      places.put(space.parameters().get(i).name(), unit[i]);
    }
    return places;
  }
}
