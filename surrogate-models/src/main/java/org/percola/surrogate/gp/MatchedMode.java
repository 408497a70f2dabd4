package org.percola.surrogate.gp;

import org.jspecify.annotations.Nullable;
import org.percola.surrogate.RandomKey;

/// The most probable unknowns, and the observations under which they are so.
///
/// @param likelihood of the observations as supposed
/// @param supposed what was supposed of bounds and errors; null where nothing needs to be
record MatchedMode(Likelihood likelihood, double[] mode, @Nullable Supposition supposed) {

  /// Rounds of matching the observations and searching the mode in turn: what is supposed of a
  /// bound depends on the unknowns, but not much.
  private static final int ROUNDS = 3;

  static MatchedMode find(
      Likelihood likelihood, GaussianProcessSettings settings, boolean sampled, RandomKey key) {
    if (!Supposition.needed(likelihood.data(), settings.form().residuals())) {
      return new MatchedMode(likelihood, new ModeSearch(likelihood).run(sampled, key), null);
    }
    Supposition supposed = new Supposition(likelihood.data(), settings.form().residuals());
    MomentMatching matching = new MomentMatching(supposed, likelihood);
    Unknowns unknowns = likelihood.unknowns();
    matching.start(unknowns.decode(unknowns.start()));
    matching.refine(unknowns.decode(unknowns.start()));
    double[] mode = new ModeSearch(likelihood.of(supposed.observations())).run(sampled, key);
    for (int round = 1; round < ROUNDS; round++) {
      matching.refine(unknowns.decode(mode));
      mode = new ModeSearch(likelihood.of(supposed.observations())).runFrom(mode);
    }
    matching.refine(unknowns.decode(mode));
    return new MatchedMode(likelihood.of(supposed.observations()), mode, supposed);
  }
}
