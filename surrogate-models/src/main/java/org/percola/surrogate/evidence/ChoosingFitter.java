package org.percola.surrogate.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.ModelForm;

/// Fits the form of process that foretells the observations best from each other, and no other than
/// the plain one without clear evidence.
///
/// Questions are asked one after the other ([FormQuestion]). Each alternative gets a few draws, is
/// scored by leaving one observation out at a time, and takes the place of the best form so far
/// where its log score is greater by [#MARGIN] and by more than the deviation of that difference.
/// The form that remains is then fitted with all draws.
public final class ChoosingFitter implements SurrogateFitter {

  /// Draws that a form is judged by. Fewer trust a form that fits by chance: at the most probable
  /// parameters alone choices were worse; twelve chose no better.
  static final int SCOUTING_DRAWS = 4;

  /// With fewer observations the plain form is kept: nobody tried whether leaving one out of so few
  /// can tell forms apart.
  static final int ENOUGH_OBSERVATIONS = 20;

  /// By how much the sum of log scores has to be greater: odds of seven to one. Less lets chance
  /// choose; more keeps a wrong form for longer.
  static final double MARGIN = 2;

  private final GaussianProcessSettings settings;
  private final Set<FormQuestion> open;

  private final Function<GaussianProcessSettings, SurrogateFitter> last;

  private ChoosingFitter(
      GaussianProcessSettings settings,
      Set<FormQuestion> open,
      Function<GaussianProcessSettings, SurrogateFitter> last) {
    this.settings = settings;
    this.open = open;
    this.last = last;
  }

  /// Asks every question.
  public static ChoosingFitter of(GaussianProcessSettings settings) {
    return of(settings, EnumSet.allOf(FormQuestion.class));
  }

  /// Asks the questions that are open; for the others the form in the settings is the answer.
  public static ChoosingFitter of(GaussianProcessSettings settings, Set<FormQuestion> open) {
    return of(settings, open, GaussianProcessFitter::of);
  }

  /// The same, with a fitter of one's own for the form that remains.
  public static ChoosingFitter of(
      GaussianProcessSettings settings,
      Set<FormQuestion> open,
      Function<GaussianProcessSettings, SurrogateFitter> last) {
    return new ChoosingFitter(settings, Set.copyOf(open), last);
  }

  @Override
  public Surrogate fit(TrainingData data, RandomKey key) {
    List<FormQuestion> asked = asked(data);
    List<FormScore> scores = asked.isEmpty() ? List.of() : scores(asked, data, key);
    ModelForm form = settings.form();
    for (FormScore score : scores) {
      form = score.chosen() ? score.form() : form;
    }
    Surrogate remaining = last.apply(settings.withForm(form)).fit(data, key);
    return scores.isEmpty() ? remaining : new ChosenSurrogate(remaining, form, scores);
  }

  private List<FormQuestion> asked(TrainingData data) {
    return data.size() < ENOUGH_OBSERVATIONS
        ? List.of()
        : Arrays.stream(FormQuestion.values())
            .filter(question -> open.contains(question) && question.applies(data))
            .toList();
  }

  /// Every form tried, in the order of the questions; the last chosen one remains.
  private List<FormScore> scores(List<FormQuestion> asked, TrainingData data, RandomKey key) {
    FormScore best = score(settings.form(), "plain", data, key);
    List<FormScore> tried = new ArrayList<>(List.of(best));
    for (FormQuestion question : asked) {
      ModelForm form = question.answer(best.form());
      FormScore other = score(form, question.description(), data, key);
      boolean better = other.clearlyBetterThan(best);
      tried.add(better ? other : other.rejected());
      best = better ? other : best;
    }
    return tried;
  }

  private FormScore score(ModelForm form, String name, TrainingData data, RandomKey key) {
    GaussianProcessSettings scout = settings.withForm(form).withDraws(SCOUTING_DRAWS);
    return FormScore.of(form, name, GaussianProcessFitter.of(scout).fit(data, key), data.size());
  }
}
