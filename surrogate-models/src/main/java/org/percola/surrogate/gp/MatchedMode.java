package org.percola.surrogate.gp;

import org.jspecify.annotations.Nullable;
import org.percola.surrogate.RandomKey;

/// The most probable unknowns, and the observations under which they are so.
final class MatchedMode {

  /// Rounds of matching the observations and searching the mode in turn: what is supposed of a
  /// bound depends on the unknowns, but not much.
  private static final int ROUNDS = 3;

  private final Likelihood likelihood;
  private final double[] mode;
  private final @Nullable Supposition supposed;

  private MatchedMode(Likelihood likelihood, double[] mode, @Nullable Supposition supposed) {
    this.likelihood = likelihood;
    this.mode = mode;
    this.supposed = supposed;
  }

  /// Of the observations as supposed.
  Likelihood likelihood() {
    return likelihood;
  }

  /// The coordinates of the unknowns; not to be changed.
  double[] mode() {
    return mode;
  }

  /// What was supposed of bounds and errors; null where nothing needs to be.
  @Nullable Supposition supposed() {
    return supposed;
  }

  static MatchedMode find(
      Likelihood likelihood, GaussianProcessSettings settings, Starts starts, RandomKey key) {
    if (!Supposition.needed(likelihood.data(), settings.form().residuals())) {
      return new MatchedMode(likelihood, new ModeSearch(likelihood).run(starts, key), null);
    }
    Supposition supposed = new Supposition(likelihood.data(), settings.form().residuals());
    MomentMatching matching = new MomentMatching(supposed, likelihood);
    Unknowns unknowns = likelihood.unknowns();
    Hyperparameters medians = unknowns.decode(medians(unknowns));
    matching.start(medians);
    matching.refine(medians);
    double[] mode = new ModeSearch(likelihood.of(supposed.observations())).run(starts, key);
    for (int round = 1; round < ROUNDS; round++) {
      matching.refine(unknowns.decode(mode));
      mode = new ModeSearch(likelihood.of(supposed.observations())).runFrom(mode);
    }
    matching.refine(unknowns.decode(mode));
    return new MatchedMode(likelihood.of(supposed.observations()), mode, supposed);
  }

  /// The prior's median, where surfaces are smooth: bounds and outliers are judged against such a
  /// one first, because a rough one believes everything.
  private static double[] medians(Unknowns unknowns) {
    double[] u = unknowns.start();
    for (int i = 0; i < u.length; i++) {
      u[i] = unknowns.treatment(i) == Treatment.FIXED ? u[i] : 0;
    }
    return u;
  }
}
