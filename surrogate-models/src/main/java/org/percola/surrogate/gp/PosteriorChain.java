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

  /// Rounds of moves between kept draws. With 8 the draws of a usual fit are nearly independent;
  /// more cost proportionally.
  private static final int THINNING = 8;

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

  Result run(int draws, RandomKey key) {
    RandomGenerator random = key.generator();
    if (likelihood.data().size() == 0) {
      return fromPrior(draws, random);
    }
    Reference prior = Reference.prior(sampled.length);
    Reference fitted = fittedReference();
    EllipticalSlice slice = new EllipticalSlice(this::logLikelihood, restricted(mode));
    Result result = new Result();
    for (int k = -BURN_IN; k < draws * THINNING; k++) {
      slice.move(fitted, random);
      slice.move(prior, random);
      slice.moveHalf(prior, random);
      if (k >= 0) {
        double[] all = extended(slice.state());
        result.trace.add(all);
        if ((k + 1) % THINNING == 0) {
          result.draws.add(all);
        }
      }
    }
    return result;
  }

  private Result fromPrior(int draws, RandomGenerator random) {
    Result result = new Result();
    for (int k = 0; k < draws; k++) {
      double[] all = extended(StandardNormals.fill(random, sampled.length));
      result.draws.add(all);
      result.trace.add(all);
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

  /// A normal at the mode whose precision is that of the prior plus what the data add: for the
  /// mean's parameters JᵀC⁻¹J, for the others nothing.
  Reference fittedReference() {
    int n = sampled.length;
    Conditioned at = likelihood.at(likelihood.unknowns().decode(mode));
    double[] information = Information.of(likelihood, mode, at);
    double[] precision = new double[n * n];
    double[] centre = new double[n];
    int means = likelihood.unknowns().meanSize();
    for (int i = 0; i < n; i++) {
      boolean mean = sampled[i] < means;
      centre[i] = mean ? mode[sampled[i]] : 0;
      precision[i * n + i] = 1 / (WIDENING * WIDENING);
      for (int j = 0; j <= i && mean; j++) {
        if (sampled[j] < means) {
          double added = information[sampled[i] * means + sampled[j]] / (WIDENING * WIDENING);
          precision[i * n + j] += added;
        }
      }
    }
    return Reference.around(centre, precision);
  }
}
