package org.percola.surrogate.gp;

/// What a process may do beyond a smooth surface with normal noise; everything here is optional.
///
/// @param structure how inputs act together
/// @param inputWarping whether numeric inputs may be stretched, by Kumaraswamy distribution
///   functions with learned parameters
/// @param outputTransform what values go through before they are modelled
/// @param residuals the shape of the noise
/// @param effectDeviation prior of the standard deviation of every shared effect and of drift, as a
///   part of the discrepancy's prior median; so it suits standardised and relative models alike
/// @param microscale whether designs may have something for themselves that a repeat shares and
///   their nearest neighbours do not; before data it is half of the variance that would be noise
public record ModelForm(
    Structure structure,
    boolean inputWarping,
    OutputTransform outputTransform,
    Residuals residuals,
    LogNormalPrior effectDeviation,
    boolean microscale) {

  /// Shared effects of a seventh of the discrepancy expected, which is a seventh of the data's
  /// deviation where values are standardised; known to ×/÷ 2.7, so that data decide soon.
  private static final LogNormalPrior USUAL_EFFECT = new LogNormalPrior(0.15, 1.0);

  /// One surface over all inputs and nothing finer, no warping, no transform, normal noise.
  public static final ModelForm PLAIN =
      new ModelForm(
          Structure.JOINT, false, FixedTransform.NONE, Residuals.NORMAL, USUAL_EFFECT, false);

  /// How inputs act together.
  public enum Structure {
    /// One surface over all inputs at once; labels are part of its distance.
    JOINT,
    /// A surface over the numbers, one over the labels and one over both, added up with learned
    /// shares; of labels alone one over each of them and one over all.
    SUM_AND_PRODUCT
  }

  /// The shape of the noise.
  public enum Residuals {
    /// Every observation errs by its standard error.
    NORMAL,
    /// Student's t with 4 degrees of freedom: a few observations may err wildly.
    HEAVY_TAILED
  }

  public ModelForm with(Structure other) {
    return new ModelForm(
        other, inputWarping, outputTransform, residuals, effectDeviation, microscale);
  }

  public ModelForm withInputWarping() {
    return new ModelForm(structure, true, outputTransform, residuals, effectDeviation, microscale);
  }

  public ModelForm with(OutputTransform other) {
    return new ModelForm(structure, inputWarping, other, residuals, effectDeviation, microscale);
  }

  public ModelForm with(Residuals other) {
    return new ModelForm(
        structure, inputWarping, outputTransform, other, effectDeviation, microscale);
  }

  public ModelForm withEffectDeviation(LogNormalPrior other) {
    return new ModelForm(structure, inputWarping, outputTransform, residuals, other, microscale);
  }

  public ModelForm withMicroscale(boolean other) {
    return new ModelForm(
        structure, inputWarping, outputTransform, residuals, effectDeviation, other);
  }
}
