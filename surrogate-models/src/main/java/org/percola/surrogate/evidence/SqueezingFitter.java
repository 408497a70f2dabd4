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
import org.percola.surrogate.gp.SqueezeRule;

/// Squeezes what lies far out on the side that nobody is after, or far from a limit, where values
/// foretell each other better so, and leaves the fit to another fitter.
///
/// A surface that is simple on the outcome's own scale, such as a plane, would be bent by it: then
/// the values on the good side say where the others lie, however far out.
public final class SqueezingFitter implements SurrogateFitter {
  /// More observations say little more about which foretells better, and cost the cube of them.
  private static final int MOST_COMPARED = 64;

  private final GaussianProcessSettings settings;
  private final SqueezeRule rule;
  private final Function<GaussianProcessSettings, SurrogateFitter> fitter;

  private SqueezingFitter(
      GaussianProcessSettings settings,
      SqueezeRule rule,
      Function<GaussianProcessSettings, SurrogateFitter> fitter) {
    this.settings = settings;
    this.rule = rule;
    this.fitter = fitter;
  }

  /// A fitter that may squeeze values.
  ///
  /// @param fitter of settings, with the squeeze or as they were
  public static SqueezingFitter of(
      GaussianProcessSettings settings,
      SqueezeRule rule,
      Function<GaussianProcessSettings, SurrogateFitter> fitter) {
    return new SqueezingFitter(settings, rule, fitter);
  }

  @Override
  public Surrogate fit(TrainingData data, RandomKey key) {
    @Nullable Squeeze squeeze = rule.of(data);
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
    GaussianProcessSettings scout = settings.withDraws(LogarithmOrNot.SCOUTING_DRAWS);
    LeaveOneOut left = GaussianProcessFitter.of(scout).fit(data, key.child("scout")).leftOut();
    return IntStream.range(0, data.size()).mapToDouble(left::logScore).sum();
  }
}
