package org.percola.benchmarks;

import java.util.List;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.mean.ConstantMean;

/// A constant mean that knows how often a likelihood was asked for.
final class CountingMean implements PriorMean {

  /// A likelihood with its gradient asks for the mean at the level and a little above and below.
  private static final int CALLS_PER_GRADIENT = 3;

  private final PriorMean constant = ConstantMean.standardised();
  private final int observations;
  private int calls;

  /// @param observations how many a likelihood is of to be counted
  CountingMean(int observations) {
    this.observations = observations;
  }

  @Override
  public String name() {
    return constant.name();
  }

  @Override
  public List<MeanParameter> parameters() {
    return constant.parameters();
  }

  @Override
  public void evaluate(Inputs inputs, double[] parameters, double[] out) {
    calls += inputs.size() == observations ? 1 : 0;
    constant.evaluate(inputs, parameters, out);
  }

  /// How many likelihoods of all observations with gradient so far.
  int evaluations() {
    return calls / CALLS_PER_GRADIENT;
  }
}
