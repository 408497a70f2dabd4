package org.percola.surrogate.mean;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.PriorMean;

/// A level plus a slope for every unconditional numeric input, over its range, linear in its raw
/// value: m(x) = b₀ + Σ bₖ (tₖ - 1/2), tₖ the place in the input's range.
public final class LinearMean implements PriorMean {
  private static final double BOUND = 10.0;

  private final List<InputColumn.Numeric> inputs;
  private final List<MeanParameter> parameters;

  private LinearMean(List<InputColumn.Numeric> inputs, List<MeanParameter> parameters) {
    this.inputs = List.copyOf(inputs);
    this.parameters = List.copyOf(parameters);
  }

  /// Level and slopes with normal priors around 0.
  ///
  /// @param levelSpread of the level, in the unit in which the outcome is modelled
  /// @param slopeSpread of the change over an input's whole range, in the same unit
  public static LinearMean of(InputSchema schema, double levelSpread, double slopeSpread) {
    List<InputColumn.Numeric> inputs = new ArrayList<>();
    List<MeanParameter> parameters = new ArrayList<>();
    parameters.add(parameter("level", levelSpread));
    for (InputColumn column : schema.columns()) {
      if (column instanceof InputColumn.Numeric numeric && numeric.activeWhen() == null) {
        inputs.add(numeric);
        parameters.add(parameter("slope of " + numeric.name(), slopeSpread));
      }
    }
    return new LinearMean(inputs, parameters);
  }

  private static MeanParameter parameter(String name, double spread) {
    return new MeanParameter(
        name, "", 0, MeanParameter.Form.NORMAL, 0, spread, -BOUND * spread, BOUND * spread);
  }

  @Override
  public String name() {
    return "linear";
  }

  @Override
  public List<MeanParameter> parameters() {
    return parameters;
  }

  @Override
  public void evaluate(Inputs designs, double[] values, double[] out) {
    for (int row = 0; row < designs.size(); row++) {
      out[row] = values[0];
    }
    for (int k = 0; k < inputs.size(); k++) {
      InputColumn.Numeric input = inputs.get(k);
      int column = designs.schema().indexOf(input.name());
      double range = input.upper() - input.lower();
      for (int row = 0; row < designs.size(); row++) {
        double t = (designs.value(column, row) - input.lower()) / range;
        out[row] = Math.fma(values[k + 1], t - 0.5, out[row]);
      }
    }
  }
}
