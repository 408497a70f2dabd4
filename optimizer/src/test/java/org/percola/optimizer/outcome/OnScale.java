package org.percola.optimizer.outcome;

import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Scale;
import org.percola.surrogate.Surrogate;

/// A belief for tests about an outcome whose place on a scale is believed to be as `inner` says.
/// Only its draws can be asked.
public record OnScale(Surrogate inner, Scale scale) implements Surrogate {

  @Override
  public JointSamples sample(Inputs anchors, int count, RandomKey key) {
    return new Samples(inner.sample(anchors, count, key), scale);
  }

  @Override
  public Posterior posterior(Inputs designs) {
    throw new UnsupportedOperationException("posterior");
  }

  @Override
  public double[] priorMean(Inputs designs) {
    throw new UnsupportedOperationException("prior mean");
  }

  @Override
  public FitReport report() {
    return inner.report();
  }

  private record Samples(JointSamples inner, Scale scale) implements JointSamples {
    @Override
    public int count() {
      return inner.count();
    }

    @Override
    public double value(int sample, int anchor) {
      return scale.invert(inner.value(sample, anchor));
    }

    @Override
    public JointSamples with(Inputs more) {
      return new Samples(inner.with(more), scale);
    }

    @Override
    public JointSamples some(int count) {
      return new Samples(inner.some(count), scale);
    }

    @Override
    public Conditional given(Inputs candidates) {
      return inner.given(candidates);
    }
  }
}
