package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.percola.optimizer.constraint.DesignConstraint.Count;
import org.percola.optimizer.constraint.DesignConstraint.Product;
import org.percola.optimizer.constraint.DesignConstraint.Ratio;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.RandomKey;

/// Blends of five parts, and limits on them.
final class Blends {
  static final String ASSUMED = "assumption: for this test";
  static final List<String> PARTS = List.of("a", "b", "c", "d", "e");

  /// Five parts in hundredths, each 0 or a tenth and more.
  static final DesignSpace SPACE =
      new DesignSpace(
          PARTS.stream().map(name -> gapped(name, 0.1)).toList(),
          List.of(new Mixture("blend", PARTS, 1)),
          List.of());

  private Blends() {}

  static Parameter gapped(String name, double least) {
    return new Parameter.Continuous(name, "1", 0, 1, Scale.LINEAR, 0.01, least, null);
  }

  static Count count(int least, int most) {
    return new Count("few", PARTS, least, most, Severity.HARD, ASSUMED);
  }

  static Ratio ratio(Relation relation, double limit) {
    return new Ratio(
        "ratio",
        Map.of("a", 1.0),
        Map.of("b", 1.0, "c", 1.0),
        relation,
        limit,
        "1",
        Severity.HARD,
        ASSUMED);
  }

  static Product product(Map<String, Double> powers, Relation relation, double limit) {
    return new Product("product", powers, relation, limit, "1", Severity.HARD, ASSUMED);
  }

  static Design blend(double... shares) {
    Design design = Design.empty();
    for (int i = 0; i < shares.length; i++) {
      design = design.with(PARTS.get(i), shares[i]);
    }
    return design;
  }

  static List<Design> samples(FeasibleSpace feasible, int count) {
    RandomGenerator random = RandomKey.ofSeed(3).generator();
    List<Design> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(feasible.sample(random));
    }
    return samples;
  }
}
