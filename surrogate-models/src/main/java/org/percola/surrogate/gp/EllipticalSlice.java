package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Moves a state so that a posterior density over standard normal coordinates stays invariant.
///
/// Elliptical slice sampling: a random ellipse through the state and a draw of the reference, and
/// on it a point above a random level of posterior / reference. It has no step size to tune and
/// always moves. Murray, Adams & MacKay, AISTATS 2010, arXiv 1001.0175; with a fitted reference as
/// in Nishihara, Murray & Adams, JMLR 15 (2014) 2087–2112, arXiv 1210.7477.
final class EllipticalSlice {

  /// After so many halvings of the ellipse the state stays where it is; a guard against a
  /// likelihood that cannot be computed anywhere near.
  private static final int MOST_SHRINKS = 60;

  private final Target target;
  private double[] state;
  private double logLikelihood;

  EllipticalSlice(Target target, double[] start) {
    this.target = target;
    this.state = start.clone();
    this.logLikelihood = target.logLikelihood(state);
  }

  /// The likelihood that turns the standard normal prior into the posterior.
  interface Target {
    double logLikelihood(double[] state);
  }

  double[] state() {
    return state.clone();
  }

  double logLikelihood() {
    return logLikelihood;
  }

  /// Looks at the target again after it changed.
  void refresh() {
    logLikelihood = target.logLikelihood(state);
  }

  /// One move of all coordinates on an ellipse of `reference`.
  void move(Reference reference, RandomGenerator random) {
    boolean[] moving = new boolean[state.length];
    Arrays.fill(moving, true);
    move(reference, moving, random);
  }

  /// One move of a random half of the coordinates on an ellipse of the prior: fewer coordinates can
  /// go farther at a time.
  void moveHalf(Reference prior, RandomGenerator random) {
    boolean[] moving = new boolean[state.length];
    for (int i = 0; i < moving.length; i++) {
      moving[i] = random.nextLong() < 0;
    }
    move(prior, moving, random);
  }

  private void move(Reference reference, boolean[] moving, RandomGenerator random) {
    double[] swing = StandardNormals.fill(random, state.length);
    reference.colour(swing);
    double level =
        logRatio(state, logLikelihood, reference) + StrictMath.log(StandardNormals.uniform(random));
    double angle = 2 * Math.PI * StandardNormals.uniform(random);
    double from = angle - 2 * Math.PI;
    double to = angle;
    for (int k = 0; k < MOST_SHRINKS; k++) {
      double[] proposal = onEllipse(reference, swing, angle, moving);
      double proposed = target.logLikelihood(proposal);
      if (logRatio(proposal, proposed, reference) > level) {
        state = proposal;
        logLikelihood = proposed;
        return;
      }
      if (angle < 0) {
        from = angle;
      } else {
        to = angle;
      }
      angle = from + (to - from) * StandardNormals.uniform(random);
    }
  }

  private double[] onEllipse(Reference reference, double[] swing, double angle, boolean[] moving) {
    double cosine = StrictMath.cos(angle);
    double sine = StrictMath.sin(angle);
    double[] point = state.clone();
    for (int i = 0; i < point.length; i++) {
      if (moving[i]) {
        double deviation = state[i] - reference.centre(i);
        point[i] = reference.centre(i) + deviation * cosine + swing[i] * sine;
      }
    }
    return point;
  }

  /// ln posterior - ln reference, up to a constant.
  private static double logRatio(double[] u, double logLikelihood, Reference reference) {
    double square = 0;
    for (double x : u) {
      square = Math.fma(x, x, square);
    }
    return logLikelihood - 0.5 * square - reference.logDensity(u);
  }
}
