package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.linalg.NotPositiveDefiniteException;

/// Draws the sampled unknowns from their joint posterior.
///
/// Three kinds of move take turns: on ellipses of a normal fitted at the mode, which follow what
/// the data say; on ellipses of the prior, which reach everywhere; and of half of the coordinates,
/// which go far.
final class PosteriorChain {

  /// Rounds of moves before the first draw is kept.
  private static final int BURN_IN = 40;

  /// Rounds of moves per kept draw. More rounds know the posterior better, at a proportional cost;
  /// with 8 those of a usual fit are worth more independent draws than are kept.
  private static final int THINNING = 8;

  /// Beyond so many designs rounds are saved: a move costs their cube, and the fitted normal is the
  /// closer to the posterior the more data there are.
  private static final int MANY_DESIGNS = 40;

  /// Beyond so many designs few draws are kept: hyperparameters are then known well.
  private static final int VERY_MANY_DESIGNS = 200;

  private static final int FEW_DRAWS = 8;

  private static final int LEAST_BURN_IN = 10;
  private static final int LEAST_THINNING = 2;

  /// The fitted normal is widened by this, so that its tails cover those of the posterior.
  private static final double WIDENING = 1.15;

  private final Likelihood likelihood;
  private final double[] mode;
  private final int[] sampled;

  PosteriorChain(Likelihood likelihood, double[] mode) {
    this.likelihood = likelihood;
    this.mode = mode;
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < mode.length; i++) {
      if (likelihood.unknowns().treatment(i) == Treatment.SAMPLED) {
        chosen.add(i);
      }
    }
    this.sampled = chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Coordinates of all unknowns, per draw, and per move for the diagnostics.
  static final class Result {
    final List<double[]> draws = new ArrayList<>();
    final List<double[]> trace = new ArrayList<>();
  }

  Result run(int wanted, RandomKey key) {
    RandomGenerator random = key.generator();
    int designs = likelihood.data().designs().size();
    int draws = designs > VERY_MANY_DESIGNS ? Math.min(wanted, FEW_DRAWS) : wanted;
    if (likelihood.data().size() == 0) {
      return fromPrior(draws, random);
    }
    Reference prior = Reference.prior(sampled.length);
    Reference fitted = fittedReference();
    EllipticalSlice slice = new EllipticalSlice(this::logLikelihood, restricted(mode));
    Result result = new Result();
    int thinning = rounds(THINNING, LEAST_THINNING);
    for (int k = -rounds(BURN_IN, LEAST_BURN_IN); k < draws * thinning; k++) {
      slice.move(fitted, random);
      slice.move(prior, random);
      slice.moveHalf(prior, random);
      if (k >= 0) {
        double[] all = extended(slice.state());
        result.trace.add(all);
      }
    }
    return chosen(result, draws);
  }

  private int rounds(int usual, int least) {
    int designs = likelihood.data().designs().size();
    return Math.max(least, usual * MANY_DESIGNS / Math.max(designs, MANY_DESIGNS));
  }

  private Result fromPrior(int draws, RandomGenerator random) {
    Result result = new Result();
    for (int k = 0; k < draws * THINNING; k++) {
      result.trace.add(extended(StandardNormals.fill(random, sampled.length)));
    }
    return chosen(result, draws);
  }

  private static Result chosen(Result result, int draws) {
    for (int k : RepresentativeDraws.choose(result.trace, draws)) {
      result.draws.add(result.trace.get(k));
    }
    return result;
  }

  double logLikelihood(double[] state) {
    try {
      double value = likelihood.logLikelihood(extended(state));
      return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    } catch (NotPositiveDefiniteException e) {
      return Double.NEGATIVE_INFINITY;
    }
  }

  private double[] restricted(double[] all) {
    double[] state = new double[sampled.length];
    for (int i = 0; i < state.length; i++) {
      state[i] = all[sampled[i]];
    }
    return state;
  }

  private double[] extended(double[] state) {
    double[] all = mode.clone();
    for (int i = 0; i < state.length; i++) {
      all[sampled[i]] = state[i];
    }
    return all;
  }

  /// A normal at the mode with the curvature of the posterior there.
  Reference fittedReference() {
    double[] precision = Curvature.of(likelihood, mode, sampled);
    for (int i = 0; i < precision.length; i++) {
      precision[i] /= WIDENING * WIDENING;
    }
    return Reference.around(restricted(mode), precision);
  }
}
