package org.percola.surrogate;

import java.util.List;

/// What is believed of an outcome before any data: a function of the inputs and of parameters that
/// are themselves uncertain.
public interface PriorMean {

  /// The uncertain parameters, in the order that [#evaluate] takes them.
  List<MeanParameter> parameters();

  /// Writes the mean at each design into `out`.
  ///
  /// @param parameters one value per [#parameters], on the natural scale
  /// @param out one cell per row of `inputs`
  void evaluate(Inputs inputs, double[] parameters, double[] out);
}
