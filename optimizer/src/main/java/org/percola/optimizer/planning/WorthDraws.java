package org.percola.optimizer.planning;

import java.util.Arrays;
import java.util.List;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.surrogate.RandomKey;

/// Joint draws of what some designs are worth: the objective as something to make large, in its
/// unit, where a draw meets every target.
///
/// A design that misses a target in a draw, or whose objective has no value there, is worth as
/// little in it as the worst of the designs by mean: there is no trading an energy for a limit, but
/// means and differences stay finite.
final class WorthDraws {
  private final double[][] worth;
  private final boolean[][] met;

  private WorthDraws(double[][] worth, boolean[][] met) {
    this.worth = worth;
    this.met = met;
  }

  /// Draws that are known, of designs without targets.
  ///
  /// @param worth by draw and design
  static WorthDraws of(double[][] worth) {
    boolean[][] met = new boolean[worth.length][worth[0].length];
    for (boolean[] draw : met) {
      Arrays.fill(draw, true);
    }
    return new WorthDraws(worth.clone(), met);
  }

  /// Draws the worth of designs jointly.
  ///
  /// @param draws how many
  static WorthDraws of(Study study, List<Design> designs, int draws, RandomKey key) {
    Goals goals = study.goals();
    OutcomeSamples samples = study.belief().sample(goals.outcomes(), designs, draws, 1, key);
    double[][] worth = new double[draws][designs.size()];
    boolean[][] met = new boolean[draws][designs.size()];
    for (int s = 0; s < draws; s++) {
      for (int c = 0; c < designs.size(); c++) {
        worth[s][c] = goals.merit(samples.anchor(0, s, c));
        met[s][c] = Double.isFinite(worth[s][c]) && met(goals, samples, s, c);
      }
    }
    double floor = floor(worth);
    for (int s = 0; s < draws; s++) {
      for (int c = 0; c < designs.size(); c++) {
        worth[s][c] = met[s][c] ? worth[s][c] : floor;
      }
    }
    return new WorthDraws(worth, met);
  }

  /// The number of draws.
  int draws() {
    return worth.length;
  }

  /// The number of designs.
  int designs() {
    return worth[0].length;
  }

  /// What a design is worth in a draw.
  double of(int draw, int design) {
    return worth[draw][design];
  }

  /// What a design is worth on average.
  double mean(int design) {
    return mean(worth, design);
  }

  /// The share of draws in which a design meets every target.
  double chanceInTarget(int design) {
    int count = 0;
    for (boolean[] draw : met) {
      count += draw[design] ? 1 : 0;
    }
    return (double) count / met.length;
  }

  private static boolean met(Goals goals, OutcomeSamples samples, int draw, int design) {
    for (OutcomeConstraint target : goals.targets()) {
      double value = samples.anchor(goals.position(target), draw, design);
      if (Goals.slack(target, value) < 0) {
        return false;
      }
    }
    return true;
  }

  /// The least mean of the designs that have a value in any draw; 0 when none has.
  private static double floor(double[][] worth) {
    double floor = Double.POSITIVE_INFINITY;
    for (int c = 0; c < worth[0].length; c++) {
      double mean = mean(worth, c);
      floor = mean < floor ? mean : floor;
    }
    return Double.isFinite(floor) ? floor : 0;
  }

  /// Over the draws that have a value; NaN when none has.
  private static double mean(double[][] worth, int design) {
    double sum = 0;
    int count = 0;
    for (double[] draw : worth) {
      if (Double.isFinite(draw[design])) {
        sum += draw[design];
        count++;
      }
    }
    return sum / count;
  }
}
