package org.percola.surrogate.gp;

import java.util.Arrays;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.kernel.Matern52;
import org.percola.surrogate.mean.ConstantMean;
import org.percola.surrogate.special.StandardNormal;

/// Learns which designs can be made and measured from those that succeeded and those that failed.
///
/// A probit process: a design succeeds where a latent outcome, with noise of standard error 1, is
/// at least 0, and fails where it is at most 0; both are bounds that a Gaussian process knows how
/// to learn from.
public final class FeasibilityFitter {

  /// Most designs of a sensible space can be made: so many, before any was tried. Less would keep a
  /// search away from what nobody tried; more would need many failures to be believed.
  public static final double PRIOR_SUCCESS = 0.95;

  /// Successes alone move the belief like as many tries beside this many made up beforehand.
  private static final double PRIOR_TRIES = 20;

  /// How far the latent level of a campaign may lie from the usual one: from half of the designs
  /// failing to nearly none.
  private static final double LEVEL_SPREAD = 1.0;

  /// How much the latent outcome differs between designs, in units of its noise, known to ×/÷ 2:
  /// failures mostly have reasons, hence more than 1.
  private static final LogNormalPrior DIFFERENCES = new LogNormalPrior(1.5, 0.7);

  /// Latent levels beyond this many spreads are never looked at.
  private static final double REACH = 6;

  /// Draws kept: a probability needs fewer than a ranking of outcomes.
  private static final int DRAWS = 32;

  private final GaussianProcessFitter fitter;

  private FeasibilityFitter(GaussianProcessFitter fitter) {
    this.fitter = fitter;
  }

  /// A fitter with the defaults above.
  public static FeasibilityFitter standard() {
    return new FeasibilityFitter(GaussianProcessFitter.of(settings()));
  }

  private static GaussianProcessSettings settings() {
    return new GaussianProcessSettings(
        ConstantMean.of(usualLevel(), LEVEL_SPREAD, REACH * LEVEL_SPREAD),
        new Matern52(),
        Discrepancy.ADDITIVE,
        false,
        Treatment.SAMPLED,
        Treatment.SAMPLED,
        DRAWS,
        LengthScalePrior.DIMENSION_SCALED,
        DIFFERENCES,
        new LogNormalPrior(1, 0.5),
        ModelForm.PLAIN);
  }

  /// The latent level at which [#PRIOR_SUCCESS] of the designs succeed, with level, differences (at
  /// their median) and noise all normal.
  private static double usualLevel() {
    double difference = DIFFERENCES.median();
    double total = 1 + difference * difference + LEVEL_SPREAD * LEVEL_SPREAD;
    return Math.sqrt(total) * StandardNormal.quantile(PRIOR_SUCCESS);
  }

  /// Learns from designs that were tried; the same tries and key give the same bits.
  ///
  /// @param succeeded one per design
  public Feasibility fit(Inputs designs, boolean[] succeeded, RandomKey key) {
    int n = designs.size();
    if (succeeded.length != n) {
      throw new IllegalArgumentException(
          "successes: " + succeeded.length + " (expected: one per design, " + n + ")");
    }
    Bound[] bounds = new Bound[n];
    int failures = 0;
    for (int i = 0; i < n; i++) {
      bounds[i] = succeeded[i] ? Bound.AT_LEAST : Bound.AT_MOST;
      failures += succeeded[i] ? 0 : 1;
    }
    if (failures == 0) {
      return Feasibility.everywhere((n + PRIOR_SUCCESS * PRIOR_TRIES) / (n + PRIOR_TRIES), n);
    }
    double[] unit = new double[n];
    Arrays.fill(unit, 1);
    TrainingData data = TrainingData.of(designs, new double[n], unit).withBounds(bounds);
    return Feasibility.of(fitter.fit(data, key));
  }
}
