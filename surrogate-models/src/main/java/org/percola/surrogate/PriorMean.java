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

  /// A short name for reports; the same name means the same function.
  default String name() {
    return getClass().getSimpleName();
  }

  /// The mean over fixed designs, to be evaluated at many parameter values.
  ///
  /// A mean that has to translate its inputs overrides this to translate them once; the values are
  /// those of [#evaluate], bit for bit.
  default OverDesigns over(Inputs inputs) {
    return (parameters, out) -> evaluate(inputs, parameters, out);
  }

  /// A prior mean whose designs are already known.
  @FunctionalInterface
  interface OverDesigns {

    /// Writes the mean at each design into `out`, as [PriorMean#evaluate] does.
    void evaluate(double[] parameters, double[] out);
  }
}
