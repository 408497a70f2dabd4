package org.percola.surrogate.gp;

import java.util.List;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.kernel.Warping;

/// One value of every unknown, on its natural scale and in model units.
final class Hyperparameters {
  private final double[] mean;
  private final List<ScaledPart> parts;
  private final double variance;
  private final double noiseVariance;
  private final double microscaleVariance;
  private final EffectScales effects;
  private final Warping warping;

  /// @param parts at least one, with shares that add up to 1
  Hyperparameters(
      double[] mean,
      List<ScaledPart> parts,
      double deviation,
      double noiseDeviation,
      double microscaleDeviation,
      EffectScales effects,
      Warping warping) {
    this.mean = mean;
    this.parts = parts;
    this.variance = deviation * deviation;
    this.noiseVariance = noiseDeviation * noiseDeviation;
    this.microscaleVariance = microscaleDeviation * microscaleDeviation;
    this.effects = effects;
    this.warping = warping;
  }

  /// The same with what each design has for itself as noise.
  Hyperparameters surface() {
    return new Hyperparameters(
        mean,
        parts,
        Math.sqrt(variance),
        Math.sqrt(noiseVariance + microscaleVariance),
        0,
        effects,
        warping);
  }

  /// Parameters of the prior mean; not to be changed.
  double[] mean() {
    return mean;
  }

  /// The number of parts of the discrepancy.
  int parts() {
    return parts.size();
  }

  ScaledPart part(int index) {
    return parts.get(index);
  }

  /// The length scale of a group in the part of all groups.
  double lengthScale(int group) {
    return parts.getFirst().lengthScale(group);
  }

  /// The correlation of the discrepancy at squared distances per group, stored from 0 on.
  double correlation(Kernel kernel, double[] distances) {
    double sum = 0;
    for (ScaledPart part : parts) {
      sum = Math.fma(part.share(), kernel.value(part.scaled(distances, 0)), sum);
    }
    return sum;
  }

  /// Coordinates as the discrepancy sees them: stretched, or as they are.
  Coordinates stretched(Coordinates coordinates) {
    return warping.isIdentity() ? coordinates : coordinates.warped(warping);
  }

  Warping warping() {
    return warping;
  }

  /// The variance of the discrepancy.
  double variance() {
    return variance;
  }

  /// The noise variance of observations that come without a standard error.
  double noiseVariance() {
    return noiseVariance;
  }

  /// The variance of what each design has for itself, which its nearest neighbours do not share and
  /// a repeat does.
  double microscaleVariance() {
    return microscaleVariance;
  }

  /// The variance of the outcome at a design before any data, apart from shared effects: of the
  /// discrepancy and of what the design has for itself.
  double designVariance() {
    return variance + microscaleVariance;
  }

  /// The sizes of the effects that observations share.
  EffectScales effects() {
    return effects;
  }
}
