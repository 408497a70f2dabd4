package org.percola.surrogate.gp;

import org.percola.surrogate.PriorMean;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.kernel.Matern52;
import org.percola.surrogate.mean.ConstantMean;

/// Everything that a fit depends on besides data and random key.
///
/// @param mean what is believed before data; in standardised units if `standardise`
/// @param kernel correlation of the discrepancy
/// @param discrepancy how the truth may differ from the mean
/// @param standardise whether values are shifted and scaled to mean 0, standard deviation 1 first;
///   then the last two priors below are in that unit too
/// @param meanParameters treatment of the mean's parameters
/// @param hyperparameters treatment of length scales, discrepancy and noise
/// @param draws how many draws a sampled belief keeps; of more than 300 designs the most probable
///   values stand for all
/// @param lengthScales prior of the length scales where they are drawn; for a most probable value
///   it is the one that was made for that
/// @param discrepancyDeviation prior of the standard deviation of g; relative if multiplicative
/// @param noiseDeviation prior of the standard error of observations that come without one
/// @param form what the process may do beyond a smooth surface with normal noise
public record GaussianProcessSettings(
    PriorMean mean,
    Kernel kernel,
    Discrepancy discrepancy,
    boolean standardise,
    Treatment meanParameters,
    Treatment hyperparameters,
    int draws,
    LengthScalePrior lengthScales,
    LogNormalPrior discrepancyDeviation,
    LogNormalPrior noiseDeviation,
    ModelForm form) {

  /// Draws kept by default: predicted means carry about a seventh of the parameters' spread as
  /// sampling error, and the cost of every prediction grows in proportion.
  public static final int DEFAULT_DRAWS = 48;

  /// ln s² ~ N(0, 1) of a standardised outcome: the data's own deviation, give or take 1.65 times.
  public static final LogNormalPrior STANDARDISED_DISCREPANCY = new LogNormalPrior(1.0, 0.5);

  /// ln v ~ N(-4, 1) of a standardised outcome (BoTorch's prior): noise of about a seventh of the
  /// data's deviation, give or take 1.65 times; but where it is less, perhaps much less, as a
  /// computed outcome has none. Narrower below, a search cannot tell the last few designs apart.
  public static final LogNormalPrior STANDARDISED_NOISE =
      new LogNormalPrior(0.1353352832366127, 0.5, 1.5);

  /// How far physics is off: known to half a natural logarithm, ×/÷ 1.65.
  public static final double DISCREPANCY_SPREAD = 0.5;

  /// How well the usual noise of a measurement is known beforehand: ×/÷ 1.65.
  public static final double NOISE_SPREAD = 0.5;

  public GaussianProcessSettings {
    if (draws < 1) {
      throw new IllegalArgumentException("draws: " + draws + " (expected: at least 1)");
    }
  }

  /// No knowledge of the outcome: an unknown level plus a discrepancy, standardised by the data,
  /// and what each design has for itself.
  public static GaussianProcessSettings constantMean() {
    return new GaussianProcessSettings(
        ConstantMean.standardised(),
        new Matern52(),
        Discrepancy.ADDITIVE,
        true,
        Treatment.SAMPLED,
        Treatment.SAMPLED,
        DEFAULT_DRAWS,
        LengthScalePrior.DIMENSION_SCALED,
        STANDARDISED_DISCREPANCY,
        STANDARDISED_NOISE,
        ModelForm.PLAIN.withMicroscale(true));
  }

  /// Physics that is right but for a relative error: y = m(x) (1 + g(x)), all parameters sampled.
  ///
  /// @param typicalError standard deviation of g to expect, relative
  /// @param typicalNoise standard error to expect where none is given, in the outcome's unit
  public static GaussianProcessSettings multiplicative(
      PriorMean mean, double typicalError, double typicalNoise) {
    return new GaussianProcessSettings(
        mean,
        new Matern52(),
        Discrepancy.MULTIPLICATIVE,
        false,
        Treatment.SAMPLED,
        Treatment.SAMPLED,
        DEFAULT_DRAWS,
        LengthScalePrior.DIMENSION_SCALED,
        new LogNormalPrior(typicalError, DISCREPANCY_SPREAD),
        new LogNormalPrior(typicalNoise, NOISE_SPREAD),
        ModelForm.PLAIN);
  }

  /// The same settings with another treatment of the unknown parameters.
  public GaussianProcessSettings withTreatment(Treatment mean, Treatment hyper) {
    return new GaussianProcessSettings(
        this.mean,
        kernel,
        discrepancy,
        standardise,
        mean,
        hyper,
        draws,
        lengthScales,
        discrepancyDeviation,
        noiseDeviation,
        form);
  }

  /// The same settings with another correlation of the discrepancy.
  public GaussianProcessSettings with(Kernel other) {
    return new GaussianProcessSettings(
        mean,
        other,
        discrepancy,
        standardise,
        meanParameters,
        hyperparameters,
        draws,
        lengthScales,
        discrepancyDeviation,
        noiseDeviation,
        form);
  }

  /// The same settings with another prior of the length scales.
  public GaussianProcessSettings with(LengthScalePrior other) {
    return new GaussianProcessSettings(
        mean,
        kernel,
        discrepancy,
        standardise,
        meanParameters,
        hyperparameters,
        draws,
        other,
        discrepancyDeviation,
        noiseDeviation,
        form);
  }

  /// The same settings around another mean.
  public GaussianProcessSettings withMean(PriorMean other) {
    return new GaussianProcessSettings(
        other,
        kernel,
        discrepancy,
        standardise,
        meanParameters,
        hyperparameters,
        draws,
        lengthScales,
        discrepancyDeviation,
        noiseDeviation,
        form);
  }

  /// The same settings with the most probable value of everything that would be drawn.
  GaussianProcessSettings fitted() {
    return withTreatment(fitted(meanParameters), fitted(hyperparameters));
  }

  private static Treatment fitted(Treatment treatment) {
    return treatment == Treatment.SAMPLED ? Treatment.FITTED : treatment;
  }

  /// The same settings with another number of draws.
  public GaussianProcessSettings withDraws(int count) {
    return new GaussianProcessSettings(
        mean,
        kernel,
        discrepancy,
        standardise,
        meanParameters,
        hyperparameters,
        count,
        lengthScales,
        discrepancyDeviation,
        noiseDeviation,
        form);
  }

  /// The same settings with another form of the process.
  public GaussianProcessSettings withForm(ModelForm other) {
    return new GaussianProcessSettings(
        mean,
        kernel,
        discrepancy,
        standardise,
        meanParameters,
        hyperparameters,
        draws,
        lengthScales,
        discrepancyDeviation,
        noiseDeviation,
        other);
  }

  /// The same settings for an outcome that was transformed: its discrepancy is then additive.
  GaussianProcessSettings transformed(
      PriorMean otherMean, LogNormalPrior discrepancyPrior, LogNormalPrior noisePrior) {
    return new GaussianProcessSettings(
        otherMean,
        kernel,
        Discrepancy.ADDITIVE,
        standardise,
        meanParameters,
        hyperparameters,
        draws,
        lengthScales,
        discrepancyPrior,
        noisePrior,
        form);
  }

  /// The number of draws a belief has under these settings.
  int effectiveDraws() {
    boolean sampled = meanParameters == Treatment.SAMPLED || hyperparameters == Treatment.SAMPLED;
    return sampled ? draws : 1;
  }

  /// Names method, version and settings.
  String modelId() {
    return "gaussian-process/1 mean=%s(%s) discrepancy=%s(%s) kernel=%s(%s) noise=(%s)%s%s draws=%d%s"
        .formatted(
            mean.name(),
            meanParameters,
            discrepancy,
            discrepancyDeviation,
            kernel.name(),
            hyperparameters,
            noiseDeviation,
            lengthScales.equals(LengthScalePrior.DIMENSION_SCALED) ? "" : " " + lengthScales,
            standardise ? " standardised" : "",
            effectiveDraws(),
            form.equals(ModelForm.PLAIN) ? "" : " " + form);
  }
}
