package org.percola.optimizer.acquisition;

import java.util.function.IntToDoubleFunction;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;

/// How good a design is, as one number to make large, in units of the objectives' spread.
///
/// One objective: `± y / s`. Several: the augmented Chebyshev sum `-(max_j w_j d_j + ρ Σ w_j d_j)`,
/// `d_j = (y*_j ∓ y_j) / s_j`, which has every trade-off as its top under some weights w; y* is the
/// best value of ordinary designs and s their spread.
///
/// Source: Knowles, "ParEGO", IEEE Trans. Evol. Comput. 10 (2006) 50–66, doi
/// 10.1109/TEVC.2005.851274.
final class Merit {
  /// ρ: small keeps corners of the trade-off reachable, above 0 keeps dominated designs off.
  private static final double AUGMENTATION = 0.05;

  private final double[] signs;
  private final double[] weights;
  private final double[] spreads;
  private final double[] ideals;

  private Merit(double[] signs, double[] weights, double[] spreads, double[] ideals) {
    this.signs = signs;
    this.weights = weights;
    this.spreads = spreads;
    this.ideals = ideals;
  }

  static Merit of(Goals goals, Scales scales) {
    int count = goals.objectives().size();
    double[] signs = new double[count];
    double[] weights = new double[count];
    double[] spreads = new double[count];
    double[] ideals = new double[count];
    for (int j = 0; j < count; j++) {
      signs[j] = Goals.sign(goals.objectives().get(j));
      weights[j] = goals.weights().get(j);
      spreads[j] = scales.spread(j);
      ideals[j] = signs[j] > 0 ? scales.highest(j) : -scales.lowest(j);
    }
    return new Merit(signs, weights, spreads, ideals);
  }

  /// Whether there is only one objective.
  boolean single() {
    return signs.length == 1;
  }

  /// The merit of a design in one scenario.
  double of(Outlook outlook, int scenario, int design) {
    return of(outcome -> outlook.value(outcome, scenario, design));
  }

  /// The merit of an anchor in one draw.
  double of(OutcomeSamples samples, int draw, int anchor) {
    return of(outcome -> samples.anchor(outcome, draw, anchor));
  }

  /// The merit of a value of the only objective.
  double of(double value) {
    return signs[0] * value / spreads[0];
  }

  private double of(IntToDoubleFunction outcomes) {
    if (single()) {
      return of(outcomes.applyAsDouble(0));
    }
    double worst = Double.NEGATIVE_INFINITY;
    double sum = 0.0;
    for (int j = 0; j < signs.length; j++) {
      double lag = (ideals[j] - signs[j] * outcomes.applyAsDouble(j)) / spreads[j];
      worst = Math.max(worst, weights[j] * lag);
      sum += weights[j] * lag;
    }
    return -worst - AUGMENTATION * sum;
  }
}
