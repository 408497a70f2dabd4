package org.percola.surrogate.related;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.FitReport.LearnedParameter;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.evidence.Scored;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LeaveOneOut;
import org.percola.surrogate.gp.ModelForm;
import org.percola.surrogate.related.AlignedSources.Aligned;

/// One Gaussian process over an outcome's own results and those of every source.
///
/// All rows are pooled, and inputs of their own tell the sources apart ([SourceColumns]): the
/// correlation of every source with the outcome is learned like a length scale, and length scales,
/// discrepancy and noise are learned from all rows together. This is the intrinsic
/// coregionalization model with one correlation per source (Bonilla, Chai & Williams, "Multi-task
/// Gaussian process prediction", NeurIPS 2007). Inputs act as one surface over all of them, for a
/// part of the surface that did not know the sources would be shared in full.
final class JointFit {
  private JointFit() {}

  /// A belief about the outcome alone, scored by its own results.
  static Scored of(
      GaussianProcessSettings settings, TrainingData target, List<Aligned> sources, RandomKey key) {
    InputSchema own = target.inputs().schema();
    SourceColumns columns =
        SourceColumns.of(
            own, sources.stream().map(s -> s.source().label()).toList(), settings.lengthScales());
    TrainingData pooled = PooledData.of(target, columns, sources);
    GaussianProcess joint =
        GaussianProcessFitter.of(joint(settings, own.size(), sources)).fit(pooled, key);
    List<LearnedParameter> correlations =
        Correlations.of(joint, settings.kernel(), columns, sources);
    FitReport report = report(joint.report(), target, correlations, sources);
    return new Scored(
        new RelatedSurrogate(joint, columns::ofTarget, report), scores(joint, target));
  }

  /// How well a process foretells the target's observations, its first, from all others; NaN for
  /// one that is only a bound.
  static double[] scores(GaussianProcess process, TrainingData target) {
    LeaveOneOut left = process.leftOut();
    double[] scores = new double[target.size()];
    for (int i = 0; i < scores.length; i++) {
      boolean exact = target.bound(i) == TrainingData.Bound.NONE;
      scores[i] = exact ? left.logScore(i) : Double.NaN;
    }
    return scores;
  }

  private static GaussianProcessSettings joint(
      GaussianProcessSettings settings, int ownColumns, List<Aligned> sources) {
    List<Boolean> proxies =
        sources.stream().map(s -> s.source().kind() == RelatedData.Kind.PROXY).toList();
    GaussianProcessSettings joint =
        settings.withForm(settings.form().with(ModelForm.Structure.JOINT));
    return settings.standardise() || !proxies.contains(true)
        ? joint
        : joint.withMean(
            new ProxyMean(
                settings.mean(), ownColumns, proxies, AlignedSources.proxyLevel(settings)));
  }

  private static FitReport report(
      FitReport fit,
      TrainingData target,
      List<LearnedParameter> correlations,
      List<Aligned> sources) {
    List<LearnedParameter> parameters = new ArrayList<>(fit.parameters());
    parameters.addAll(correlations);
    List<String> messages = new ArrayList<>();
    for (int s = 0; s < correlations.size(); s++) {
      messages.add(Correlations.sentence(correlations.get(s), sources.get(s)));
    }
    messages.addAll(fit.messages());
    return new FitReport(
        fit.modelId() + " related=" + sources.size(),
        target.size(),
        fit.draws(),
        fit.logMarginalLikelihood(),
        fit.jitter(),
        parameters,
        fit.scales(),
        fit.mixing(),
        fit.components(),
        fit.lengthScales().stream()
            .filter(scale -> target.inputs().schema().indexOf(scale.input()) >= 0)
            .toList(),
        messages);
  }
}
