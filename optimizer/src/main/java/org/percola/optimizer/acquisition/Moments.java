package org.percola.optimizer.acquisition;

import org.percola.optimizer.outcome.Outlook;

/// What scenarios say of one design's merit, and of its chance to meet the targets.
///
/// @param mean of the merit
/// @param deviation standard deviation over all scenarios
/// @param withinDraws standard deviation that is left within a draw, on average
/// @param logFeasible logarithm of the smoothed share of scenarios that meet every target
record Moments(double mean, double deviation, double withinDraws, double logFeasible) {

  static Moments of(Outlook outlook, Stakes stakes, int design) {
    double mean = 0.0;
    double between = 0.0;
    double within = 0.0;
    double feasible = 0.0;
    double origin = stakes.merit().of(outlook, 0, design);
    for (int draw = 0; draw < outlook.draws(); draw++) {
      double sum = 0.0;
      double squares = 0.0;
      for (int r = 0; r < outlook.repeats(); r++) {
        int scenario = draw * outlook.repeats() + r;
        double merit = stakes.merit().of(outlook, scenario, design) - origin;
        sum += merit;
        squares += merit * merit;
        feasible += stakes.slacks().met(outlook, scenario, design);
      }
      double centre = sum / outlook.repeats();
      mean += centre;
      between += centre * centre;
      within += squares / outlook.repeats() - centre * centre;
    }
    mean /= outlook.draws();
    within = exactWithin(outlook, stakes, design, Math.max(0.0, within / outlook.draws()));
    double total = Math.max(0.0, between / outlook.draws() - mean * mean) + within;
    return new Moments(
        origin + mean,
        Math.sqrt(total),
        Math.sqrt(within),
        StrictMath.log(feasible / outlook.scenarios()));
  }

  /// The variance of one measured objective within a draw is known without scenarios.
  private static double exactWithin(Outlook outlook, Stakes stakes, int design, double estimated) {
    if (!stakes.merit().single() || !outlook.normal(0)) {
      return estimated;
    }
    double sum = 0.0;
    for (int draw = 0; draw < outlook.draws(); draw++) {
      double deviation = outlook.standardDeviation(0, draw, design) / stakes.scales().spread(0);
      sum += deviation * deviation;
    }
    return sum / outlook.draws();
  }
}
