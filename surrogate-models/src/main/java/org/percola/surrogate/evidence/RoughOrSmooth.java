package org.percola.surrogate.evidence;

import java.util.List;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LengthScalePrior;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.kernel.Matern52;
import org.percola.surrogate.kernel.SquaredExponential;

/// The usual candidates for an outcome that nothing is known of beforehand: a surface that may bend
/// abruptly, and one that is smooth without end.
///
/// What a lab measures is mostly rough enough for the first; what is computed is often the second,
/// which then foretells much more from the same observations. Both are believed to vary over
/// shorter lengths than draws of the customary prior do, so that a search runs into fewer corners.
///
/// Each takes part twice while observations are few: with its parameters drawn, which is right
/// about what is not known, and at the most probable ones under the prior that was made for those,
/// which are bolder and mostly right where nothing but the inputs moves the outcome.
public final class RoughOrSmooth {
  public static final String ROUGH = "surface that may bend abruptly";
  public static final String SMOOTH = "smooth surface";
  public static final String ROUGH_MODE = ROUGH + ", most probable";
  public static final String SMOOTH_MODE = SMOOTH + ", most probable";

  private static final Kernel RUGGED = new Matern52();
  private static final Kernel ENDLESS = new SquaredExponential();

  private RoughOrSmooth() {}

  /// A fitter that lets the data choose; each drawn candidate has half of the draws in the
  /// settings, so that a blend costs about what one belief does.
  public static BlendedFitter of(GaussianProcessSettings settings) {
    return of(settings, LengthScalePrior.OF_DRAWS);
  }

  /// The same with another prior of the length scales that are drawn.
  public static BlendedFitter of(GaussianProcessSettings settings, LengthScalePrior lengths) {
    GaussianProcessSettings half = half(settings, lengths);
    GaussianProcessSettings mode = settings.with(LengthScalePrior.DIMENSION_SCALED);
    return BlendedFitter.of(
        List.of(
            Candidate.usual(ROUGH, 1, half.with(RUGGED)),
            Candidate.plain(SMOOTH, 1, half.with(ENDLESS)),
            Candidate.mostProbable(ROUGH_MODE, 1, mode.with(RUGGED)),
            Candidate.mostProbable(SMOOTH_MODE, 1, mode.with(ENDLESS))));
  }

  /// The first of the two with its parameters drawn, half of the draws in the settings.
  public static GaussianProcessSettings rough(GaussianProcessSettings settings) {
    return half(settings, LengthScalePrior.OF_DRAWS).with(RUGGED);
  }

  /// The second of the two likewise.
  public static GaussianProcessSettings smooth(GaussianProcessSettings settings) {
    return half(settings, LengthScalePrior.OF_DRAWS).with(ENDLESS);
  }

  private static GaussianProcessSettings half(
      GaussianProcessSettings settings, LengthScalePrior lengths) {
    return settings.withDraws(Math.max(1, settings.draws() / 2)).with(lengths);
  }
}
