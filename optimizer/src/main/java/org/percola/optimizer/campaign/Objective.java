package org.percola.optimizer.campaign;

import org.jspecify.annotations.Nullable;

/// The outcome to improve, and what is good.
///
/// @param threshold the worst that is worth having, in the outcome's unit: a value, or for a [Band]
///   the largest distance from it; null when nobody said. Of several objectives it bounds the
///   trade-offs that count
public record Objective(String outcome, Goal goal, @Nullable Double threshold) {
  public Objective {
    if (threshold != null && !Double.isFinite(threshold)) {
      throw new IllegalArgumentException(
          outcome + ": threshold " + threshold + " (expected: finite)");
    }
    if (threshold != null && goal instanceof Band && threshold < 0) {
      throw new IllegalArgumentException(
          outcome + ": threshold " + threshold + " (expected: a distance, 0 or more)");
    }
  }

  /// An objective without a threshold.
  public Objective(String outcome, Goal goal) {
    this(outcome, goal, null);
  }

  /// How good a value is, in the outcome's unit: larger is better; 0 is the best of a [Band].
  public double merit(double value) {
    return switch (goal) {
      case Maximize _ -> value;
      case Minimize _ -> -value;
      case Band band -> -band.distance(value);
    };
  }

  /// What is good.
  public sealed interface Goal permits Maximize, Minimize, Band {
    /// More is better.
    Goal MAXIMIZE = new Maximize();

    /// Less is better.
    Goal MINIMIZE = new Minimize();
  }

  /// More is better.
  public record Maximize() implements Goal {}

  /// Less is better.
  public record Minimize() implements Goal {}

  /// Values between two ends are equally good; others are worse the further they lie from them.
  public sealed interface Band extends Goal permits Match, Within {

    /// The lower end, in the outcome's unit.
    double lower();

    /// The upper end, in the outcome's unit.
    double upper();

    /// How far outside a value lies, 0 inside.
    default double distance(double value) {
      return Math.max(0.0, Math.max(lower() - value, value - upper()));
    }
  }

  /// Nearest to a target is best.
  ///
  /// @param tolerance how far from the target is as good as on it, 0 or more
  public record Match(double target, double tolerance) implements Band {
    public Match {
      if (!Double.isFinite(target)) {
        throw new IllegalArgumentException("target: " + target + " (expected: finite)");
      }
      if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
        throw new IllegalArgumentException("tolerance: " + tolerance + " (expected: 0 or more)");
      }
    }

    @Override
    public double lower() {
      return target - tolerance;
    }

    @Override
    public double upper() {
      return target + tolerance;
    }
  }

  /// Anything in a range is best.
  public record Within(double lower, double upper) implements Band {
    public Within {
      if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper)) {
        throw new IllegalArgumentException(
            "range: %s to %s (expected: finite, lower first)".formatted(lower, upper));
      }
    }
  }
}
