package org.percola.optimizer.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Cost;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.expression.Expression;
import org.percola.optimizer.expression.Program;

/// What designs cost, and how much that counts when they are compared.
///
/// A score that is a logarithm becomes `α(x) - γ ln c(x)`: with γ = 1 the best value for what it
/// costs, with γ = 0 the best at any cost. With a budget γ falls from 1 to 0 as it is spent: money
/// saved early buys more results, money left at the end buys nothing.
///
/// Source: Lee, Perrone, Archambeau and Seeger, "Cost-aware Bayesian optimization", 2020, arXiv
/// 2003.10870 (cost cooling).
final class Costs {
  /// The least that a cost counts as, over the median cost of ordinary designs: a cost that an
  /// expression lets come near 0, or below, would otherwise decide alone.
  private static final double LEAST = 1e-3;

  private final Program program;
  private final Cost cost;
  private final Campaign campaign;

  Costs(Campaign campaign, Cost cost, Program program) {
    this.campaign = campaign;
    this.cost = cost;
    this.program = program;
  }

  /// The costs of a campaign, or null when it has none.
  static @Nullable Costs of(Campaign campaign) {
    Cost cost = campaign.cost();
    return cost == null ? null : new Costs(campaign, cost, program(cost, campaign.space()));
  }

  /// The cost's expression over the parameters of a space.
  ///
  /// @throws org.percola.optimizer.expression.ExpressionFault when it names anything else
  static Program program(Cost cost, DesignSpace space) {
    Set<String> numbers = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (Parameter parameter : space.parameters()) {
      (parameter instanceof Parameter.Labelled ? labels : numbers).add(parameter.name());
    }
    return new Expression(cost.expression()).over(List.of(), numbers, labels);
  }

  /// A UCUM code.
  String unit() {
    return cost.unit();
  }

  /// The cost of one design, in the unit, never below 0; NaN where it has no value.
  double of(Design design) {
    double value = written(design);
    return Double.isFinite(value) ? Math.max(0.0, value) : Double.NaN;
  }

  /// What the expression says of one design, with sense or without.
  double written(Design design) {
    Design filled = design;
    for (Parameter parameter : campaign.space().parameters()) {
      if (!(parameter instanceof Parameter.Labelled) && !design.has(parameter.name())) {
        filled = filled.with(parameter.name(), 0.0);
      }
    }
    return program.at(filled).of(new double[0]);
  }

  /// What the experiments cost that were made or are on their way.
  double spent() {
    double sum = 0.0;
    for (Experiment experiment : campaign.experiments()) {
      double one = of(experiment.design());
      if (experiment.state() != ExperimentState.ABANDONED && !Double.isNaN(one)) {
        sum += one;
      }
    }
    return sum;
  }

  /// What may be spent; null when nobody said.
  @Nullable Double budget() {
    return cost.budget();
  }

  /// γ: how much costs count.
  ///
  /// @param asked what the request says; null to leave it to the budget
  double weight(@Nullable Double asked) {
    if (asked != null) {
      return asked;
    }
    Double budget = cost.budget();
    return budget == null ? 1.0 : Math.clamp(1.0 - spent() / budget, 0.0, 1.0);
  }

  /// A score per cost. A design whose cost has no value counts as the dearest of ordinary ones.
  ///
  /// @param score a logarithm
  /// @param ordinary a few designs of the kind that can be suggested
  Acquisition per(Acquisition score, double weight, List<Design> ordinary) {
    if (weight == 0.0) {
      return score;
    }
    double[] usual = ordinary.stream().mapToDouble(this::of).filter(c -> c > 0).sorted().toArray();
    double median = usual.length == 0 ? 1.0 : usual[usual.length / 2];
    double dearest = DoubleStream.of(usual).max().orElse(1.0);
    return designs -> {
      double[] scores = score.score(designs);
      for (int i = 0; i < scores.length; i++) {
        double one = of(designs.get(i));
        double counted = Double.isNaN(one) ? dearest : Math.max(one, LEAST * median);
        scores[i] -= weight * StrictMath.log(counted / median);
      }
      return scores;
    };
  }
}
