package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  /// Beyond so many designs one round per kept draw has to do.
  private static final int VERY_MANY_DESIGNS = 200;

  /// So many times the rounds where values are drawn too: those and the unknowns hold each other
  /// back, and the chain forgets the slower.
  private static final int ROUNDS_WHEN_BOUNDED = 2;

  private static final int LEAST_BURN_IN = 10;
  private static final int LEAST_THINNING = 2;

  /// The fitted normal is widened by this, so that its tails cover those of the posterior.
  private static final double WIDENING = 1.15;

  private final Likelihood likelihood;
  private final double[] mode;
  private final @Nullable Supposition matched;
  private final int[] sampled;
  private Likelihood current;

  /// @param likelihood of the observations as they are, or as matched
  /// @param matched what was supposed of values and noise to find the mode; null where nothing
  ///   needs to be
  PosteriorChain(Likelihood likelihood, double[] mode, @Nullable Supposition matched) {
    this.likelihood = likelihood;
    this.current = likelihood;
    this.mode = mode;
    this.matched = matched;
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < mode.length; i++) {
      if (likelihood.unknowns().treatment(i) == Treatment.SAMPLED) {
        chosen.add(i);
      }
    }
    this.sampled = chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The kept draws, and all states of the chain for the diagnostics.
  static final class Result {
    /// Coordinates of all unknowns per draw.
    final List<double[]> draws = new ArrayList<>();

    /// The observations as each draw supposes them.
    final List<Observations> supposed = new ArrayList<>();

    /// Coordinates of all unknowns per state.
    final List<double[]> trace = new ArrayList<>();

    /// What moved, per state: the sampled coordinates, then values known as bounds.
    final List<double[]> moving = new ArrayList<>();
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
    List<Observations> supposed = new ArrayList<>();
    LatentValues latent =
        matched == null
            ? null
            : new LatentValues(matched, likelihood.at(likelihood.unknowns().decode(mode)));
    suppose(latent, slice);
    int designs = likelihood.data().designs().size();
    int times = likelihood.data().anyBounded() ? ROUNDS_WHEN_BOUNDED : 1;
    int thinning = times * rounds(THINNING, designs > VERY_MANY_DESIGNS ? 1 : LEAST_THINNING);
    for (int k = -times * rounds(BURN_IN, LEAST_BURN_IN); k < draws * thinning; k++) {
      slice.move(fitted, random);
      slice.move(prior, random);
      slice.moveHalf(prior, random);
      if (latent != null && slice.logLikelihood() > Double.NEGATIVE_INFINITY) {
        latent.move(current.at(likelihood.unknowns().decode(extended(slice.state()))), random);
        suppose(latent, slice);
      }
      if (k >= 0) {
        result.trace.add(extended(slice.state()));
        result.moving.add(moving(slice.state()));
        supposed.add(current.data());
      }
    }
    return chosen(result, supposed, draws);
  }

  private void suppose(@Nullable LatentValues latent, EllipticalSlice slice) {
    if (latent != null) {
      current = likelihood.of(latent.observations());
      slice.refresh();
    }
  }

  /// The state, then the values that are known only as bounds.
  private double[] moving(double[] state) {
    Observations data = current.data();
    int[] bounded = IntStream.range(0, data.size()).filter(data::bounded).toArray();
    double[] all = Arrays.copyOf(state, state.length + bounded.length);
    for (int j = 0; j < bounded.length; j++) {
      all[state.length + j] = data.value(bounded[j]);
    }
    return all;
  }

  private int rounds(int usual, int least) {
    int designs = likelihood.data().designs().size();
    return Math.max(least, usual * MANY_DESIGNS / Math.max(designs, MANY_DESIGNS));
  }

  private Result fromPrior(int draws, RandomGenerator random) {
    Result result = new Result();
    List<Observations> supposed = new ArrayList<>();
    for (int k = 0; k < draws * THINNING; k++) {
      double[] state = StandardNormals.fill(random, sampled.length);
      result.trace.add(extended(state));
      result.moving.add(state);
      supposed.add(likelihood.data());
    }
    return chosen(result, supposed, draws);
  }

  private Result chosen(Result result, List<Observations> supposed, int draws) {
    for (int k : RepresentativeDraws.choose(comparable(result.moving), draws)) {
      result.draws.add(result.trace.get(k));
      result.supposed.add(supposed.get(k));
    }
    return result;
  }

  /// The states with bounded values in units of their own deviation: those of the unknowns are
  /// alike already.
  private List<double[]> comparable(List<double[]> states) {
    int size = states.getFirst().length;
    double[] unit = new double[size];
    Arrays.fill(unit, 0, sampled.length, 1);
    for (int i = sampled.length; i < size; i++) {
      int coordinate = i;
      double[] series = states.stream().mapToDouble(state -> state[coordinate]).toArray();
      unit[i] = Math.max(deviation(series), Double.MIN_NORMAL);
    }
    if (size == sampled.length) {
      return states;
    }
    return states.stream()
        .map(state ->
            IntStream.range(0, size)
                .mapToDouble(i -> (state[i] - states.getFirst()[i]) / unit[i])
                .toArray())
        .toList();
  }

  private static double deviation(double[] series) {
    double mean = Arrays.stream(series).average().orElse(0);
    return Math.sqrt(Arrays.stream(series).map(x -> (x - mean) * (x - mean)).average().orElse(0));
  }

  double logLikelihood(double[] state) {
    try {
      double value = current.logLikelihood(extended(state));
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
