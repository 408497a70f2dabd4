package org.percola.surrogate.evidence;

import java.util.List;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LengthScalePrior;
import org.percola.surrogate.kernel.Matern52;
import org.percola.surrogate.kernel.SquaredExponential;

/// The usual candidates for an outcome that nothing is known of beforehand: a surface that may bend
/// abruptly, and one that is smooth without end.
///
/// What a lab measures is mostly rough enough for the first; what is computed is often the second,
/// which then foretells much more from the same observations. Both are believed to vary over
/// shorter lengths than draws of the customary prior do, so that a search runs into fewer corners.
public final class RoughOrSmooth {
  public static final String ROUGH = "surface that may bend abruptly";
  public static final String SMOOTH = "smooth surface";

  private RoughOrSmooth() {}

  /// A fitter that lets the data choose; each candidate has half of the draws in the settings, so
  /// that a blend costs about what one belief does.
  public static BlendedFitter of(GaussianProcessSettings settings) {
    return of(settings, LengthScalePrior.OF_DRAWS);
  }

  /// The same with another prior of the length scales of both.
  public static BlendedFitter of(GaussianProcessSettings settings, LengthScalePrior lengths) {
    GaussianProcessSettings half =
        settings.withDraws(Math.max(1, settings.draws() / 2)).with(lengths);
    return BlendedFitter.of(
        List.of(
            Candidate.usual(ROUGH, 1, half.with(new Matern52())),
            Candidate.plain(SMOOTH, 1, half.with(new SquaredExponential()))));
  }
}
