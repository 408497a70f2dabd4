package org.percola.optimizer.acquisition;

import org.percola.optimizer.outcome.Outlook;

/// What scenarios say of one design's merit, and of its chance to meet the targets.
///
/// Scenarios in which an outcome has no value meet no target and say nothing of the merit.
///
/// @param mean of the merit; the floor of the stakes where it has a value in no scenario
/// @param deviation standard deviation over all scenarios
/// @param withinDraws standard deviation that is left within a draw, on average
/// @param logFeasible logarithm of the probability that every target is met, see
///   [Slacks#logProbability]; finite
record Moments(double mean, double deviation, double withinDraws, double logFeasible) {

  static Moments of(Outlook outlook, Stakes stakes, int design) {
    double origin = origin(outlook, stakes, design);
    if (Double.isNaN(origin)) {
      return new Moments(stakes.floor(), 0.0, 0.0, Smoothing.log(0.0));
    }
    double mean = 0.0;
    double between = 0.0;
    double within = 0.0;
    double[] feasible = new double[outlook.draws()];
    int draws = 0;
    for (int draw = 0; draw < outlook.draws(); draw++) {
      double sum = 0.0;
      double squares = 0.0;
      int count = 0;
      for (int r = 0; r < outlook.repeats(); r++) {
        int scenario = draw * outlook.repeats() + r;
        double merit = stakes.merit().of(outlook, scenario, design) - origin;
        if (!Double.isNaN(merit)) {
          count++;
          sum += merit;
          squares += merit * merit;
        }
      }
      feasible[draw] =
          Smoothing.log(count / (double) outlook.repeats())
              + stakes.slacks().logProbability(outlook, draw, design);
      if (count > 0) {
        draws++;
        double centre = sum / count;
        mean += centre;
        between += centre * centre;
        within += squares / count - centre * centre;
      }
    }
    mean /= draws;
    within = exactWithin(outlook, stakes, design, Math.max(0.0, within / draws));
    double total = Math.max(0.0, between / draws - mean * mean) + within;
    return new Moments(origin + mean, Math.sqrt(total), Math.sqrt(within), LogMean.of(feasible));
  }

  /// The first merit that has a value; NaN when none has.
  private static double origin(Outlook outlook, Stakes stakes, int design) {
    double merit = Double.NaN;
    for (int scenario = 0; Double.isNaN(merit) && scenario < outlook.scenarios(); scenario++) {
      merit = stakes.merit().of(outlook, scenario, design);
    }
    return merit;
  }

  /// The variance of one measured objective within a draw is known without scenarios.
  private static double exactWithin(Outlook outlook, Stakes stakes, int design, double estimated) {
    if (!stakes.merit().linear() || !outlook.normal(0)) {
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
