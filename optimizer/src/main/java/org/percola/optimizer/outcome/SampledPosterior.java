package org.percola.optimizer.outcome;

import java.util.stream.IntStream;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.special.StandardNormal;

/// The marginal belief about an outcome as equally likely scenarios per design.
///
/// Without noise a quantile is interpolated between sorted scenarios; with noise every scenario is
/// the centre of a normal distribution, and the quantile is found by bisection.
///
/// Scenarios in which the outcome has no value are told by [#defined]; they lie above no threshold,
/// and mean, deviation and quantiles are those of the others, NaN when there are none.
public final class SampledPosterior implements Posterior {
  /// Halvings of a quantile's bracket, to double precision.
  private static final int BISECTIONS = 60;

  /// Half-width of a quantile's bracket beyond the outermost scenarios, in noise units.
  private static final double REACH = 40.0;

  /// Where the score's integral begins and ends beyond the outermost scenarios, in noise units.
  private static final double TAIL = 9.0;

  /// Its step, in noise units.
  private static final double STEP = 0.5;

  private final double[][] sorted;
  private final double[] noise;
  private final int scenarios;

  private SampledPosterior(double[][] sorted, double[] noise, int scenarios) {
    this.sorted = sorted;
    this.noise = noise;
    this.scenarios = scenarios;
  }

  /// The belief about one outcome of an outlook, at each of its designs.
  static SampledPosterior of(Outlook outlook, int outcome) {
    double[][] sorted = new double[outlook.designs()][];
    for (int i = 0; i < sorted.length; i++) {
      int design = i;
      sorted[i] =
          IntStream.range(0, outlook.scenarios())
              .mapToDouble(scenario -> outlook.value(outcome, scenario, design))
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
    }
    return new SampledPosterior(sorted, new double[sorted.length], outlook.scenarios());
  }

  /// The belief about one design.
  ///
  /// @param sorted scenarios, ascending
  /// @param noise the standard error of a measurement; 0 for none
  static SampledPosterior of(double[] sorted, double noise) {
    return new SampledPosterior(
        new double[][] {sorted.clone()}, new double[] {noise}, sorted.length);
  }

  /// The share of scenarios in which the outcome has a value at a design, 0 to 1.
  public double defined(int design) {
    return (double) sorted[design].length / scenarios;
  }

  @Override
  public int size() {
    return sorted.length;
  }

  @Override
  public double mean(int design) {
    double sum = 0.0;
    for (double value : sorted[design]) {
      sum += value;
    }
    return sum / sorted[design].length;
  }

  @Override
  public double standardDeviation(int design) {
    double mean = mean(design);
    double squares = 0.0;
    for (double value : sorted[design]) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / sorted[design].length + noise[design] * noise[design]);
  }

  @Override
  public double quantile(int design, double probability) {
    double[] values = sorted[design];
    if (values.length == 0) {
      return Double.NaN;
    }
    if (noise[design] > 0) {
      return bisect(design, probability);
    }
    double place = Math.clamp(probability * values.length - 0.5, 0.0, values.length - 1.0);
    int below = (int) place;
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }

  @Override
  public double probabilityAbove(int design, double threshold) {
    double sum = 0.0;
    for (double value : sorted[design]) {
      sum +=
          noise[design] > 0
              ? StandardNormal.cdf((value - threshold) / noise[design])
              : value > threshold ? 1.0 : value == threshold ? 0.5 : 0.0;
    }
    return sum / scenarios;
  }

  @Override
  public Posterior withNoise(double[] standardErrors) {
    double[] total = new double[noise.length];
    for (int i = 0; i < total.length; i++) {
      total[i] = Math.sqrt(noise[i] * noise[i] + standardErrors[i] * standardErrors[i]);
    }
    return new SampledPosterior(sorted, total, scenarios);
  }

  /// Of the mixture of normal distributions around the scenarios; without noise of the scenarios
  /// themselves, by the slope between them.
  @Override
  public double logDensity(int design, double value) {
    if (!(noise[design] > 0)) {
      return Posterior.super.logDensity(design, value);
    }
    double sum = 0.0;
    for (double scenario : sorted[design]) {
      sum += StandardNormal.density((value - scenario) / noise[design]);
    }
    return StrictMath.log(sum / sorted[design].length / noise[design]);
  }

  /// E|X - value| - E|X - X'| / 2, with X and X' drawn from the scenarios and their noise.
  ///
  /// Source: Gneiting and Raftery, J. Am. Stat. Assoc. 102 (2007), 359, equation 21.
  @Override
  public double rankedProbabilityScore(int design, double value) {
    double toValue = 0.0;
    for (double scenario : sorted[design]) {
      toValue += meanAbsolute(value - scenario, noise[design]);
    }
    double apart = coarse(design) ? apartByIntegral(design) : apart(sorted[design]);
    return toValue / sorted[design].length - apart;
  }

  /// Whether the noise spans several scenarios; finer noise is lost between them.
  private boolean coarse(int design) {
    double[] values = sorted[design];
    double range = values[values.length - 1] - values[0];
    return noise[design] > 0 && range < values.length * noise[design];
  }

  /// E|X - X'| / 2 of scenarios without noise, by their ranks.
  private static double apart(double[] values) {
    double n = values.length;
    double sum = 0.0;
    for (int i = 0; i < values.length; i++) {
      sum = Math.fma(2 * i + 1 - n, values[i], sum);
    }
    return sum / (n * n);
  }

  /// E|X - X'| / 2 = ∫ F (1 - F) by the trapezoid rule. The noise smooths F so much that steps of
  /// half of it leave no error that a double could hold.
  private double apartByIntegral(int design) {
    double[] values = sorted[design];
    double step = STEP * noise[design];
    double end = values[values.length - 1] + TAIL * noise[design];
    double sum = 0.0;
    for (double at = values[0] - TAIL * noise[design]; at < end; at += step) {
      double above = probabilityAbove(design, at) / defined(design);
      sum = Math.fma(above, 1.0 - above, sum);
    }
    return sum * step;
  }

  /// E|N(mean, sd²)|.
  private static double meanAbsolute(double mean, double sd) {
    if (!(sd > 0)) {
      return Math.abs(mean);
    }
    double u = mean / sd;
    return 2.0 * sd * StandardNormal.density(u) + mean * (2.0 * StandardNormal.cdf(u) - 1.0);
  }

  private double bisect(int design, double probability) {
    double low = sorted[design][0] - REACH * noise[design];
    double high = sorted[design][sorted[design].length - 1] + REACH * noise[design];
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = low + 0.5 * (high - low);
      if (1.0 - probabilityAbove(design, middle) / defined(design) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + 0.5 * (high - low);
  }
}
