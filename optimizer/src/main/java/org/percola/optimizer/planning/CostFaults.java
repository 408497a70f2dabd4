package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Cost;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Wording;
import org.percola.optimizer.expression.Expression;
import org.percola.surrogate.RandomKey;

/// Looks for designs whose cost is not above 0, or no number: among designs that may be made, those
/// at the ends of their ranges first, for that is where costs vanish.
final class CostFaults {
  /// Corners of the space, and designs drawn from it, that are looked at.
  private static final int LOOKS = 128;

  private CostFaults() {}

  /// Checks the cost of a campaign, if it has one.
  ///
  /// @throws IllegalArgumentException saying what is wrong with it
  static void check(Campaign campaign) {
    Cost cost = campaign.cost();
    if (cost == null) {
      return;
    }
    checkNames(cost, campaign);
    Costs costs = new Costs(campaign, cost, Costs.program(cost, campaign.space()));
    for (Design design : designs(campaign)) {
      double value = costs.written(design);
      if (!(value > 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "cost: %s with %s (expected: above 0 for every design)"
                .formatted(Double.isFinite(value) ? Wording.of(value) : value, settings(design)));
      }
    }
  }

  private static void checkNames(Cost cost, Campaign campaign) {
    Expression expression = new Expression(cost.expression());
    Map<String, List<String>> labels = new HashMap<>();
    for (Parameter parameter : campaign.space().parameters()) {
      if (parameter instanceof Parameter.Labelled labelled) {
        labels.put(labelled.name(), labelled.labels());
      }
    }
    expression.checkLabels(labels);
    for (Outcome outcome : campaign.outcomes()) {
      String name = outcome.name();
      if (expression.names().contains(name) && !campaign.space().has(name)) {
        throw expression.fault(
            name, "an outcome, known only afterwards (expected: parameters of the design)");
      }
    }
  }

  private static List<Design> designs(Campaign campaign) {
    FeasibleSpace space;
    try {
      space =
          FeasibleSpace.of(campaign.space(), campaign.constraints(), Map.of(), RandomKey.ofSeed(0));
    } catch (IllegalArgumentException told) {
      return List.of(); // what is wrong with the space is told where campaigns are checked
    }
    if (space.enumerable()) {
      return space.all();
    }
    List<Design> designs = new ArrayList<>();
    int dimension = space.encoding().dimension();
    RandomGenerator random = RandomKey.ofSeed(0).child("costs").generator();
    for (int look = 0; look < LOOKS; look++) {
      double[] corner = new double[dimension];
      for (int i = 0; i < dimension; i++) {
        corner[i] = look < 2 ? look : random.nextInt(2);
      }
      add(designs, space.repair(corner));
      add(designs, space.sample(random));
    }
    return designs;
  }

  private static void add(List<Design> designs, @Nullable Design design) {
    if (design != null) {
      designs.add(design);
    }
  }

  private static String settings(Design design) {
    return design.values().entrySet().stream()
        .map(setting -> setting.getKey() + " = " + setting.getValue().text())
        .collect(Collectors.joining(", "));
  }
}
