package org.percola.surrogate.gp;

import java.util.random.RandomGenerator;

/// Draws what is not known of the observations, given one draw of all other unknowns.
///
/// A bounded value is drawn from what all others say, cut off at its bound (Tanner & Wong, JASA 82
/// (1987) 528–540; Albert & Chib, JASA 88 (1993) 669–679). The precision of a wild error is drawn
/// with the outcome at its design integrated out: given the outcome as well, an outlier that was
/// once believed would hold on to it, where noise is small.
final class LatentValues {

  /// Turns over the bounded values per move of the hyperparameters: a turn costs little beside such
  /// a move, and neighbouring values move together only slowly.
  private static final int TURNS = 5;

  private final Supposition supposed;

  /// Starts from what [MomentMatching] found.
  LatentValues(Supposition matched, Conditioned at) {
    this.supposed = new Supposition(matched.base(), residuals(matched));
    Cavity others = new Cavity(at);
    for (int k = 0; k < matched.base().size(); k++) {
      supposed.precisions[k] = matched.precisions[k];
      if (matched.base().bounded(k) && others.tells(k)) {
        double noise = matched.noise(k, at.values());
        supposed.values[k] = matched.truncated(k, others, noise).atShareBeyond(0.5);
      }
    }
  }

  private static ModelForm.Residuals residuals(Supposition matched) {
    return matched.heavyTailed() ? ModelForm.Residuals.HEAVY_TAILED : ModelForm.Residuals.NORMAL;
  }

  Observations observations() {
    return supposed.observations();
  }

  /// One draw of everything in turn.
  void move(Conditioned at, RandomGenerator random) {
    Cavity others = new Cavity(at);
    if (supposed.heavyTailed()) {
      for (int k = 0; k < supposed.base().size(); k++) {
        if (others.tells(k)) {
          movePrecision(k, others, at.values(), random);
        }
      }
    }
    for (int turn = 0; turn < TURNS; turn++) {
      for (int k = 0; k < supposed.base().size(); k++) {
        if (supposed.base().bounded(k) && others.tells(k)) {
          moveValue(k, others, at.values(), random);
        }
      }
    }
  }

  private void movePrecision(int k, Cavity others, Hyperparameters values, RandomGenerator random) {
    double noise = supposed.noise(k, values);
    double deviation = supposed.values[k] - others.mean(k);
    supposed.precisions[k] =
        HeavyTails.move(supposed.precisions[k], deviation, others.variance(k), noise, random);
    others.replace(k, supposed.values[k], noise / supposed.precisions[k]);
  }

  private void moveValue(int k, Cavity others, Hyperparameters values, RandomGenerator random) {
    double noise = supposed.noise(k, values) / supposed.precisions[k];
    supposed.values[k] =
        supposed.truncated(k, others, noise).atShareBeyond(StandardNormals.uniform(random));
    others.replace(k, supposed.values[k], noise);
  }
}
