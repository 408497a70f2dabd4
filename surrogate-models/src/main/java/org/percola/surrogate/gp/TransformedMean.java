package org.percola.surrogate.gp;

import java.util.List;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.PriorMean;

/// A prior mean after the transform of the outcome.
///
/// @param inner what is believed of the outcome itself
record TransformedMean(PriorMean inner, OutputTransform transform) implements PriorMean {

  /// A mean at or beyond the end of what an outcome can be counts as this far out after the
  /// transform: a billionth from the end.
  private static final double FARTHEST = 20.7;

  @Override
  public String name() {
    return transform + " of " + inner.name();
  }

  @Override
  public List<MeanParameter> parameters() {
    return inner.parameters();
  }

  @Override
  public void evaluate(Inputs inputs, double[] parameters, double[] out) {
    inner.evaluate(inputs, parameters, out);
    transform(out, inputs.size());
  }

  @Override
  public OverDesigns over(Inputs inputs) {
    OverDesigns mean = inner.over(inputs);
    return (parameters, out) -> {
      mean.evaluate(parameters, out);
      transform(out, inputs.size());
    };
  }

  private void transform(double[] out, int size) {
    for (int i = 0; i < size; i++) {
      double transformed = transform.apply(out[i]);
      out[i] = Double.isInfinite(transformed) ? Math.copySign(FARTHEST, transformed) : transformed;
    }
  }
}
