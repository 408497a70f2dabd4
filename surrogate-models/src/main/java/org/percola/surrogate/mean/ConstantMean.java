package org.percola.surrogate.mean;

import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.PriorMean;

/// The same unknown value at every design.
///
/// @param level the prior of that value, in the unit in which the outcome is modelled
public record ConstantMean(MeanParameter level) implements PriorMean {

  /// How far the level of a standardised outcome may lie from the mean of its data, in standard
  /// deviations of the data.
  private static final double STANDARDISED_SPREAD = 1.0;

  private static final double STANDARDISED_BOUND = 10.0;

  /// For an outcome that is standardised before it is modelled: level 0 give or take 1.
  public static ConstantMean standardised() {
    return of(0, STANDARDISED_SPREAD, STANDARDISED_BOUND);
  }

  /// A normal prior with the given centre and spread, within `bound` of the centre.
  public static ConstantMean of(double centre, double spread, double bound) {
    return new ConstantMean(
        new MeanParameter(
            "level",
            "",
            centre,
            MeanParameter.Form.NORMAL,
            centre,
            spread,
            centre - bound,
            centre + bound));
  }

  @Override
  public String name() {
    return "constant";
  }

  @Override
  public List<MeanParameter> parameters() {
    return List.of(level);
  }

  @Override
  public void evaluate(Inputs inputs, double[] parameters, double[] out) {
    Arrays.fill(out, 0, inputs.size(), parameters[0]);
  }
}
