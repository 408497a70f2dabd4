package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;

/// How likely all targets are met: the smoothed product over targets, on the draws that the
/// improvement is computed on too.
final class Slacks {
  private final List<TargetRange> ranges;

  private Slacks(List<TargetRange> ranges) {
    this.ranges = ranges;
  }

  static Slacks of(Goals goals, Scales scales) {
    return new Slacks(TargetRange.of(goals, scales));
  }

  /// Whether an anchor meets every target in one draw.
  boolean met(OutcomeSamples samples, int draw, int anchor) {
    for (TargetRange range : ranges) {
      if (!range.contains(samples.scaledAnchor(range.position(), draw, anchor))) {
        return false;
      }
    }
    return true;
  }

  /// By how much an anchor misses the target that it misses most in one draw, in spreads; 0 where
  /// it meets all.
  double missed(OutcomeSamples samples, int draw, int anchor) {
    double most = 0.0;
    for (TargetRange range : ranges) {
      double value = samples.scaledAnchor(range.position(), draw, anchor);
      most = Math.max(most, range.violation(value));
    }
    return most;
  }

  /// The same of a design in one scenario.
  double missed(Outlook outlook, int scenario, int design) {
    double most = 0.0;
    for (TargetRange range : ranges) {
      double value = outlook.scaled(range.position(), scenario, design);
      most = Math.max(most, range.violation(value));
    }
    return most;
  }

  /// Whether every target is on a measured outcome.
  boolean measured(Outlook outlook) {
    return ranges.stream().allMatch(range -> outlook.normal(range.position()));
  }

  /// About 1 where every target is met in one scenario, about 0 elsewhere; above 0 but where an
  /// outcome has no value.
  double met(Outlook outlook, int scenario, int design) {
    double product = 1.0;
    for (TargetRange range : ranges) {
      product *= range.step(outlook.scaled(range.position(), scenario, design));
    }
    return product;
  }

  /// How far the values that a draw expects of a design miss the targets, added up in spreads.
  double violation(Outlook outlook, int draw, int design) {
    double sum = 0.0;
    for (TargetRange range : ranges) {
      sum += range.violation(outlook.scaledCentral(range.position(), draw, design));
    }
    return sum;
  }

  /// The logarithm of the probability, within one draw, that every target is met: exact for
  /// measured outcomes, which are independent within a draw; over the draw's scenarios for the
  /// others together.
  double logProbability(Outlook outlook, int draw, int design) {
    return logProbability(outlook, draw, design, 0.0);
  }

  /// The same that none is missed by more than a few spreads.
  ///
  /// @param most spreads, 0 or more
  double logProbability(Outlook outlook, int draw, int design, double most) {
    double sum = 0.0;
    boolean sampled = false;
    for (TargetRange range : ranges) {
      int outcome = range.position();
      if (outlook.normal(outcome)) {
        sum +=
            range.logProbability(
                outlook.mean(outcome, draw, design),
                outlook.standardDeviation(outcome, draw, design),
                most);
      } else {
        sampled = true;
      }
    }
    return sampled ? sum + logShare(outlook, draw, design, most) : sum;
  }

  private double logShare(Outlook outlook, int draw, int design, double most) {
    double sum = 0.0;
    for (int r = 0; r < outlook.repeats(); r++) {
      double product = 1.0;
      for (TargetRange range : ranges) {
        if (!outlook.normal(range.position())) {
          int scenario = draw * outlook.repeats() + r;
          product *= range.step(outlook.scaled(range.position(), scenario, design), most);
        }
      }
      sum += product;
    }
    return Smoothing.log(sum / outlook.repeats());
  }
}
