package org.percola.surrogate.evidence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.FixedTransform;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.ModelForm;

/// Models values above 0 by their logarithms where the observations foretell each other clearly
/// better so: whether effects and errors multiply.
///
/// Both scales get a few draws and are scored by leaving one observation out at a time. The
/// logarithm is taken where its log score is greater by [#MARGIN] and by more than the deviation of
/// that difference. The scale that remains is then fitted with all draws.
///
/// Asking for wild errors and for stretched inputs as well did not pay on the tuning pools of
/// `benchmarks`: the answer was rarely yes, and predictions no better where it was.
public final class LogarithmOrNot implements SurrogateFitter {
  static final String OWN_SCALE = "the outcome as it is";
  static final String LOGARITHM = "logarithms of the outcome";

  /// Draws that a scale is judged by. Fewer trust one that fits by chance: at the most probable
  /// parameters alone choices were worse; twelve chose no better.
  static final int SCOUTING_DRAWS = 4;

  /// With fewer observations the outcome's own scale is kept: nobody tried whether leaving one out
  /// of so few can tell scales apart.
  static final int ENOUGH_OBSERVATIONS = 20;

  /// By how much the sum of log scores has to be greater: odds of seven to one. Less lets chance
  /// choose; more keeps the wrong scale for longer.
  static final double MARGIN = 2;

  private final GaussianProcessSettings settings;
  private final Function<GaussianProcessSettings, SurrogateFitter> last;

  private LogarithmOrNot(
      GaussianProcessSettings settings, Function<GaussianProcessSettings, SurrogateFitter> last) {
    this.settings = settings;
    this.last = last;
  }

  /// A fitter that lets the data choose.
  public static LogarithmOrNot of(GaussianProcessSettings settings) {
    return of(settings, GaussianProcessFitter::of);
  }

  /// The same, with a fitter of one's own for the scale that remains.
  public static LogarithmOrNot of(
      GaussianProcessSettings settings, Function<GaussianProcessSettings, SurrogateFitter> last) {
    return new LogarithmOrNot(settings, last);
  }

  @Override
  public Surrogate fit(TrainingData data, RandomKey key) {
    if (!asked(data)) {
      return last.apply(settings).fit(data, key);
    }
    FormScore own = score(settings.form(), OWN_SCALE, data, key);
    FormScore other = score(settings.form().with(FixedTransform.LOG), LOGARITHM, data, key);
    FormScore logarithm = other.clearlyBetterThan(own) ? other : other.rejected();
    ModelForm form = logarithm.chosen() ? logarithm.form() : own.form();
    Surrogate remaining = last.apply(settings.withForm(form)).fit(data, key);
    return new ChosenSurrogate(remaining, form, List.of(own, logarithm));
  }

  private static boolean asked(TrainingData data) {
    return data.size() >= ENOUGH_OBSERVATIONS
        && IntStream.range(0, data.size()).allMatch(row -> data.value(row) > 0);
  }

  private FormScore score(ModelForm form, String name, TrainingData data, RandomKey key) {
    GaussianProcessSettings scout = settings.withForm(form).withDraws(SCOUTING_DRAWS);
    return FormScore.of(form, name, GaussianProcessFitter.of(scout).fit(data, key), data.size());
  }
}
