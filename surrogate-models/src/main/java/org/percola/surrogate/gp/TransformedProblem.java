package org.percola.surrogate.gp;

import java.util.List;
import java.util.stream.IntStream;
import org.percola.surrogate.TrainingData;

/// What is to be fitted after the outcome's transform.
///
/// Standard errors and priors in the outcome's unit are multiplied by the slope of the transform:
/// errors at their own value, priors at the median of all values. A multiplicative discrepancy
/// becomes an additive one: to first order of its size that is the same for a logarithm.
///
/// @param transform the one used: none where some value has none
/// @param messages why it is not the one asked for, and what it does to the values
record TransformedProblem(
    GaussianProcessSettings settings,
    TrainingData data,
    OutputTransform transform,
    List<String> messages) {

  static TransformedProblem of(GaussianProcessSettings settings, TrainingData data) {
    OutputTransform transform = settings.form().outputTransform();
    if (transform.equals(FixedTransform.NONE) || data.size() == 0) {
      return plain(settings, data, List.of());
    }
    for (int i = 0; i < data.size(); i++) {
      if (!transform.admits(data.value(i))) {
        return plain(
            settings,
            data,
            List.of(
                "Observation %d: %s has no %s (expected: %s): values are not transformed."
                    .formatted(i, data.value(i), transform, transform.domain())));
      }
    }
    return new TransformedProblem(
        settings.standardise() ? settings : transformed(settings, transform, median(data)),
        transformed(data, transform),
        transform,
        transform instanceof Squeeze squeeze ? squeeze.remarks(data) : List.of());
  }

  /// The same problem with other observations, transformed already.
  TransformedProblem of(TrainingData other) {
    return new TransformedProblem(settings, other, transform, messages);
  }

  private static TransformedProblem plain(
      GaussianProcessSettings settings, TrainingData data, List<String> messages) {
    return new TransformedProblem(settings, data, FixedTransform.NONE, messages);
  }

  private static double median(TrainingData data) {
    double[] sorted = IntStream.range(0, data.size()).mapToDouble(data::value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static GaussianProcessSettings transformed(
      GaussianProcessSettings settings, OutputTransform transform, double typical) {
    double slope = transform.slope(typical);
    double size = settings.discrepancy() == Discrepancy.MULTIPLICATIVE ? typical : 1;
    return settings.transformed(
        new TransformedMean(settings.mean(), transform),
        scaled(settings.discrepancyDeviation(), size * slope),
        scaled(settings.noiseDeviation(), slope));
  }

  private static LogNormalPrior scaled(LogNormalPrior prior, double factor) {
    return prior.times(factor);
  }

  private static TrainingData transformed(TrainingData data, OutputTransform transform) {
    int n = data.size();
    double[] values = new double[n];
    double[] errors = new double[n];
    TrainingData.Bound[] bounds = new TrainingData.Bound[n];
    for (int i = 0; i < n; i++) {
      values[i] = transform.apply(data.value(i));
      double error = data.standardError(i) * transform.slope(data.value(i));
      errors[i] = error > 0 ? Math.clamp(error, Double.MIN_NORMAL, Double.MAX_VALUE) : error;
      bounds[i] = data.bound(i);
    }
    return TrainingData.of(data.inputs(), values, errors)
        .withBounds(bounds)
        .withCircumstances(data.circumstances());
  }
}
