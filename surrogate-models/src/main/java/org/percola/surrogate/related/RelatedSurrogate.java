package org.percola.surrogate.related;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Scale;
import org.percola.surrogate.Surrogate;

/// A belief that was fitted to more inputs than the outcome has, asked about the outcome.
///
/// @param belief over the extended inputs
/// @param asTarget extends the outcome's inputs
record RelatedSurrogate(Surrogate belief, UnaryOperator<Inputs> asTarget, FitReport report)
    implements Surrogate {

  /// The same belief with more to say about its fit.
  ///
  /// @param notes come before the messages of the fit
  static RelatedSurrogate told(Surrogate belief, List<String> notes) {
    FitReport fit = belief.report();
    List<String> messages = new ArrayList<>(notes);
    messages.addAll(fit.messages());
    FitReport report =
        new FitReport(
            fit.modelId(),
            fit.observations(),
            fit.draws(),
            fit.logMarginalLikelihood(),
            fit.jitter(),
            fit.parameters(),
            fit.scales(),
            fit.mixing(),
            fit.components(),
            fit.lengthScales(),
            messages);
    return new RelatedSurrogate(belief, inputs -> inputs, report);
  }

  @Override
  public Posterior posterior(Inputs designs) {
    return belief.posterior(asTarget.apply(designs));
  }

  @Override
  public Posterior posterior(Inputs designs, Inputs circumstances) {
    return belief.posterior(asTarget.apply(designs), circumstances);
  }

  @Override
  public Posterior predictive(Inputs designs) {
    return belief.predictive(asTarget.apply(designs));
  }

  @Override
  public JointSamples sample(Inputs anchors, int count, RandomKey key) {
    return new TargetSamples(belief.sample(asTarget.apply(anchors), count, key), asTarget);
  }

  /// @param samples over the extended inputs
  private record TargetSamples(JointSamples samples, UnaryOperator<Inputs> asTarget)
      implements JointSamples {
    @Override
    public int count() {
      return samples.count();
    }

    @Override
    public double value(int sample, int anchor) {
      return samples.value(sample, anchor);
    }

    @Override
    public JointSamples with(Inputs more) {
      return new TargetSamples(samples.with(asTarget.apply(more)), asTarget);
    }

    @Override
    public JointSamples some(int count) {
      return new TargetSamples(samples.some(count), asTarget);
    }

    @Override
    public Scale scale() {
      return samples.scale();
    }

    @Override
    public Conditional given(Inputs candidates) {
      return samples.given(asTarget.apply(candidates));
    }
  }

  @Override
  public double[] priorMean(Inputs designs) {
    return belief.priorMean(asTarget.apply(designs));
  }

  @Override
  public double[] discrepancyLeft(Inputs designs) {
    return belief.discrepancyLeft(asTarget.apply(designs));
  }

  @Override
  public double expectedStandardError() {
    return belief.expectedStandardError();
  }

  @Override
  public Surrogate surface() {
    return new RelatedSurrogate(belief.surface(), asTarget, report);
  }
}
