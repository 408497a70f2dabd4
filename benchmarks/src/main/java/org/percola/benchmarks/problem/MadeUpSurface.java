package org.percola.benchmarks.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Parameter;

/// What comes of a design in a made-up lab: a product of factors, in three of ten labs their mean.
///
/// @param base what is there whatever is made
/// @param tilt how much each number adds to what is limited, or makes designs fail
record MadeUpSurface(
    MadeUpSpace space,
    List<MadeUpFactor> factors,
    boolean mean,
    double base,
    Map<String, Double> tilt) {
  /// A quarter of the numbers have no effect.
  private static final double INERT = 0.25;

  static MadeUpSurface draw(MadeUpSpace space, Chance chance) {
    List<MadeUpFactor> factors = new ArrayList<>();
    for (String name : space.numbers()) {
      if (!chance.happens(INERT)) {
        factors.add(MadeUpFactor.number(name, space, chance));
      }
    }
    for (Parameter.Categorical labels : space.labels()) {
      factors.add(MadeUpFactor.labels(labels, chance));
    }
    if (!space.shares().isEmpty()) {
      for (int i = chance.count(2, 3); i > 0; i--) {
        factors.add(MadeUpFactor.share(space, chance));
      }
      factors.add(MadeUpFactor.blend(space.shares(), chance));
    }
    Map<String, Double> tilt = new LinkedHashMap<>();
    space.numbers().forEach(name -> tilt.put(name, chance.between(-1, 1)));
    double base = chance.happens(0.3) ? chance.between(0.5, 3) : 0;
    return new MadeUpSurface(space, List.copyOf(factors), chance.happens(0.3), base, tilt);
  }

  /// What is to be made large.
  double value(Design design) {
    Map<String, Double> places = space.places(design);
    double product = 1;
    double sum = 0;
    for (MadeUpFactor factor : factors) {
      double one = factor.at(design, places);
      product *= one;
      sum += one;
    }
    return base + (mean ? sum / factors.size() : product);
  }

  /// What is limited, or makes designs fail, where there is a bound to it.
  double strain(Design design) {
    Map<String, Double> places = space.places(design);
    return tilt.entrySet().stream()
        .mapToDouble(one -> one.getValue() * (places.getOrDefault(one.getKey(), 0.5) - 0.5))
        .sum();
  }
}
