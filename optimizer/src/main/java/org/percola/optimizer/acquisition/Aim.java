package org.percola.optimizer.acquisition;

import org.percola.optimizer.campaign.Objective;
import org.percola.surrogate.Scale;
import org.percola.surrogate.special.StandardNormal;

/// How good the values of one objective's outcome are, in units of the outcome's spread: its merit,
/// larger is better. Values are those on the outcome's scale, which is its own where a band is
/// good.
sealed interface Aim {
  /// The least standard deviation, in units of spread: keeps scores finite at a design that a draw
  /// is certain of.
  double LEAST_DEVIATION = 1e-9;

  /// The merit of a value.
  double merit(double value);

  /// The best merit of all values between two.
  double best(double lowest, double highest);

  /// The merit of an objective's threshold.
  double reference(double threshold);

  /// ln E[(merit(y) - level)⁺] of a normal y; finite.
  double logGain(double mean, double deviation, double level);

  /// What an objective asks for.
  ///
  /// @param spread of the outcome on its scale
  /// @param scale of the outcome
  static Aim of(Objective objective, double spread, Scale scale) {
    return switch (objective.goal()) {
      case Objective.Maximize _ -> new Slope(1.0, spread, scale);
      case Objective.Minimize _ -> new Slope(-1.0, spread, scale);
      case Objective.Band band -> new Nearness(band.lower(), band.upper(), spread);
    };
  }

  /// `± t(y) / s`, t the scale: more is better, or less.
  record Slope(double sign, double spread, Scale scale) implements Aim {
    @Override
    public double merit(double value) {
      return sign * value / spread;
    }

    @Override
    public double best(double lowest, double highest) {
      return Math.max(merit(lowest), merit(highest));
    }

    @Override
    public double reference(double threshold) {
      return merit(scale.apply(threshold));
    }

    @Override
    public double logGain(double mean, double deviation, double level) {
      double unit = Math.max(deviation / spread, LEAST_DEVIATION);
      return StrictMath.log(unit)
          + StandardNormal.logExpectedImprovement((merit(mean) - level) / unit);
    }
  }

  /// `-d(y) / s`, d the distance to [lower, upper].
  record Nearness(double lower, double upper, double spread) implements Aim {
    /// The least gain there can be, in units of spread: what has reached the band cannot be
    /// improved on, and the designs that are the surest to reach it come first.
    static final double LEAST_REACH = 1e-6;

    @Override
    public double merit(double value) {
      return -Math.max(0.0, Math.max(lower - value, value - upper)) / spread;
    }

    @Override
    public double best(double lowest, double highest) {
      return merit(Math.clamp(0.5 * (lower + upper), lowest, highest));
    }

    @Override
    public double reference(double threshold) {
      return -threshold / spread;
    }

    @Override
    public double logGain(double mean, double deviation, double level) {
      double reach = Math.max(-level, LEAST_REACH) * spread;
      double certain = LEAST_DEVIATION * spread;
      return BandGain.log(mean, Math.max(deviation, certain), lower, upper, reach)
          - StrictMath.log(spread);
    }
  }
}
