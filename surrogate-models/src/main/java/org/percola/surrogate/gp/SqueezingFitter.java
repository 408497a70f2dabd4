package org.percola.surrogate.gp;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;

/// Squeezes the side of an outcome that nobody is after, as the data say how, and leaves the fit to
/// another fitter.
public final class SqueezingFitter implements SurrogateFitter {
  private final GaussianProcessSettings settings;
  private final Squeeze.Side side;
  private final Function<GaussianProcessSettings, SurrogateFitter> fitter;

  private SqueezingFitter(
      GaussianProcessSettings settings,
      Squeeze.Side side,
      Function<GaussianProcessSettings, SurrogateFitter> fitter) {
    this.settings = settings;
    this.side = side;
    this.fitter = fitter;
  }

  /// A fitter that squeezes one side.
  ///
  /// @param fitter of settings with the squeeze that was found
  public static SqueezingFitter of(
      GaussianProcessSettings settings,
      Squeeze.Side side,
      Function<GaussianProcessSettings, SurrogateFitter> fitter) {
    return new SqueezingFitter(settings, side, fitter);
  }

  @Override
  public Surrogate fit(TrainingData data, RandomKey key) {
    @Nullable Squeeze squeeze = Squeeze.of(data, side);
    GaussianProcessSettings squeezed =
        squeeze == null ? settings : settings.withForm(settings.form().with(squeeze));
    return fitter.apply(squeezed).fit(data, key);
  }
}
