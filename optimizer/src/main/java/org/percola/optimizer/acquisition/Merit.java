package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;

/// How good a design is, as one number to make large, in units of the objectives' spread.
///
/// One objective: its [Aim]. Several: the augmented Chebyshev sum `-(max_j w_j d_j + ρ Σ w_j d_j)`,
/// `d_j = m*_j - m_j`, of the lags of the merits m_j behind the best m*_j of ordinary designs; it
/// has every trade-off as its top under some weights w. NaN where an outcome has no value.
///
/// Source: Knowles, "ParEGO", IEEE Trans. Evol. Comput. 10 (2006) 50–66, doi
/// 10.1109/TEVC.2005.851274.
final class Merit {
  /// ρ: small keeps corners of the trade-off reachable, above 0 keeps dominated designs off.
  private static final double AUGMENTATION = 0.05;

  private final List<Aim> aims;
  private final double[] weights;
  private final double[] ideals;

  private Merit(List<Aim> aims, double[] weights, double[] ideals) {
    this.aims = List.copyOf(aims);
    this.weights = weights;
    this.ideals = ideals;
  }

  static Merit of(Goals goals, Scales scales) {
    List<Aim> aims = new ArrayList<>();
    double[] ideals = new double[goals.objectives().size()];
    for (Objective objective : goals.objectives()) {
      int j = aims.size();
      Aim aim = Aim.of(objective, scales.spread(j), scales.scale(j));
      ideals[j] = aim.best(scales.lowest(j), scales.highest(j));
      aims.add(aim);
    }
    return new Merit(
        aims, goals.weights().stream().mapToDouble(Double::doubleValue).toArray(), ideals);
  }

  /// One per objective.
  List<Aim> aims() {
    return aims;
  }

  /// Whether there is one objective only.
  boolean single() {
    return aims.size() == 1;
  }

  /// Whether the merit is the only objective's value but for its sign and unit.
  boolean linear() {
    return single() && aims.getFirst() instanceof Aim.Slope;
  }

  /// The merit of a design in one scenario.
  double of(Outlook outlook, int scenario, int design) {
    return of(outcome -> outlook.scaled(outcome, scenario, design));
  }

  /// The merit of an anchor in one draw.
  double of(OutcomeSamples samples, int draw, int anchor) {
    return of(outcome -> samples.scaledAnchor(outcome, draw, anchor));
  }

  /// The merit of one value per objective, on its scale.
  double of(IntToDoubleFunction outcomes) {
    if (single()) {
      return aims.getFirst().merit(outcomes.applyAsDouble(0));
    }
    double worst = Double.NEGATIVE_INFINITY;
    double sum = 0.0;
    for (int j = 0; j < weights.length; j++) {
      double lag = ideals[j] - aims.get(j).merit(outcomes.applyAsDouble(j));
      worst = Math.max(worst, weights[j] * lag);
      sum += weights[j] * lag;
    }
    return -worst - AUGMENTATION * sum;
  }
}
