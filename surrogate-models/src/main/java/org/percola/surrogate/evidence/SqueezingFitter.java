package org.percola.surrogate.evidence;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LeaveOneOut;
import org.percola.surrogate.gp.Squeeze;

/// Squeezes the side of an outcome that nobody is after, where values lie far out on it and
/// foretell each other better when squeezed, and leaves the fit to another fitter.
///
/// A surface that is simple on the outcome's own scale, such as a plane, would be bent by it: then
/// the values on the good side say where the others lie, however far out.
public final class SqueezingFitter implements SurrogateFitter {
  /// More observations say little more about which foretells better, and cost the cube of them.
  private static final int MOST_COMPARED = 64;

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

  /// A fitter that may squeeze one side.
  ///
  /// @param fitter of settings, with the squeeze or as they were
  public static SqueezingFitter of(
      GaussianProcessSettings settings,
      Squeeze.Side side,
      Function<GaussianProcessSettings, SurrogateFitter> fitter) {
    return new SqueezingFitter(settings, side, fitter);
  }

  @Override
  public Surrogate fit(TrainingData data, RandomKey key) {
    @Nullable Squeeze squeeze = Squeeze.of(data, side);
    if (squeeze == null) {
      return fitter.apply(settings).fit(data, key);
    }
    GaussianProcessSettings squeezed = settings.withForm(settings.form().with(squeeze));
    TrainingData some = some(data);
    boolean better = score(squeezed, some, key) > score(settings, some, key);
    return fitter.apply(better ? squeezed : settings).fit(data, key);
  }

  /// Evenly spread over all, in the order in which they came.
  private static TrainingData some(TrainingData data) {
    int count = Math.min(data.size(), MOST_COMPARED);
    return data.rows(
        IntStream.range(0, count).map(k -> (int) ((long) k * data.size() / count)).toArray());
  }

  /// The sum of log scores of values left out one at a time, in the outcome's unit.
  private static double score(GaussianProcessSettings settings, TrainingData data, RandomKey key) {
    GaussianProcessSettings scout = settings.withDraws(ChoosingFitter.SCOUTING_DRAWS);
    LeaveOneOut left = GaussianProcessFitter.of(scout).fit(data, key.child("scout")).leftOut();
    return IntStream.range(0, data.size()).mapToDouble(left::logScore).sum();
  }
}
