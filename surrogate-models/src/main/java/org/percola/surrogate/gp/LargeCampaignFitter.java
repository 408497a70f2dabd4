package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.Workers;

/// Leaves up to a few thousand observations to an exact fitter, and fits [LocalGaussianProcess] to
/// more.
public final class LargeCampaignFitter implements SurrogateFitter {
  private final SurrogateFitter exact;
  private final GaussianProcessSettings settings;
  private final LargeCampaignSettings large;
  private final Workers workers;

  private LargeCampaignFitter(
      SurrogateFitter exact,
      GaussianProcessSettings settings,
      LargeCampaignSettings large,
      Workers workers) {
    this.exact = exact;
    this.settings = settings;
    this.large = large;
    this.workers = workers;
  }

  /// A fitter with the given settings.
  public static LargeCampaignFitter of(
      GaussianProcessSettings settings, LargeCampaignSettings large) {
    return of(GaussianProcessFitter.of(settings), settings, large);
  }

  /// A fitter that leaves what is not too much to another one.
  ///
  /// @param exact what fits as many observations as can be modelled at once
  /// @param settings of the process that is fitted to more
  public static LargeCampaignFitter of(
      SurrogateFitter exact, GaussianProcessSettings settings, LargeCampaignSettings large) {
    return new LargeCampaignFitter(exact, settings, large, Workers.ONE);
  }

  /// The same fitter, whose fits predict several designs at a time; they have the same bits.
  public LargeCampaignFitter with(Workers others) {
    return new LargeCampaignFitter(exact, settings, large, others);
  }

  @Override
  public Surrogate fit(TrainingData data, RandomKey key) {
    return data.size() <= large.exactUpTo() ? exact.fit(data, key) : fitLocal(data, key);
  }

  private LocalGaussianProcess fitLocal(TrainingData data, RandomKey key) {
    int[] numbers =
        IntStream.range(0, data.size())
            .filter(row -> data.bound(row) == TrainingData.Bound.NONE)
            .toArray();
    TransformedProblem problem = TransformedProblem.of(settings, data.rows(numbers));
    TrainingData known = problem.data();
    List<String> remarks = new ArrayList<>(problem.messages());
    if (numbers.length < data.size()) {
      remarks.add(
          "%d values known only as bounds are left out: so many observations are modelled in parts, which reads numbers only."
              .formatted(data.size() - numbers.length));
    }
    if (settings.form().residuals() == ModelForm.Residuals.HEAVY_TAILED) {
      remarks.add(
          "Wild errors are told apart among the observations that parameters are fitted to;"
              + " elsewhere every one counts by its standard error.");
    }
    int[] subset = Subset.of(known.size(), large.subset(), key.child("subset"));
    GaussianProcess guide =
        GaussianProcessFitter.fit(
            problem.of(known.rows(subset)),
            problem.settings().fitted(),
            remarks,
            key.child("guide"),
            new Starts(0, workers));
    LocalGaussianProcess local =
        new LocalGaussianProcess(guide, known, subset, large.neighbours(), guide.report(), workers);
    int[] heldOut = Subset.of(known.size(), large.heldOut(), key.child("held out"));
    HeldOutError error = HeldOutError.of(local, heldOut, large.compared(), large.neighbours());
    return local.with(report(guide.report(), data.size(), error));
  }

  private FitReport report(FitReport guide, int observations, HeldOutError error) {
    List<String> messages = new ArrayList<>(guide.messages());
    messages.add(
        "%d observations: parameters are those of %d chosen at random, and each prediction is made from the %d nearest."
            .formatted(observations, guide.observations(), large.neighbours()));
    messages.addAll(error.messages());
    return new FitReport(
        guide.modelId() + " nearest=" + large.neighbours() + " subset=" + large.subset(),
        observations,
        guide.draws(),
        guide.logMarginalLikelihood(),
        guide.jitter(),
        guide.parameters(),
        guide.scales(),
        guide.mixing(),
        guide.components(),
        guide.lengthScales(),
        messages);
  }
}
