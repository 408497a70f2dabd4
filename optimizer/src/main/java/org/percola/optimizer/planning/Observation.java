package org.percola.optimizer.planning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.TrainingData.Bound;

/// An experiment with the results that count; at least one.
record Observation(Experiment experiment, List<Result> results) {
  Observation {
    results = List.copyOf(results);
  }

  /// The design that was measured.
  Design design() {
    return experiment.design();
  }

  /// The results of one outcome.
  List<Result> of(String outcome) {
    return results.stream().filter(result -> result.outcome().equals(outcome)).toList();
  }

  /// The mean of an outcome's replicates, NaN when it was not measured or some are only bounds: a
  /// mean over what happened to end early is no mean.
  double mean(String outcome) {
    return mean(outcome, result -> result.exact() ? result.value() : Double.NaN);
  }

  /// The least that the mean of an outcome's replicates can be, NaN when it was not measured.
  double least(String outcome) {
    return mean(
        outcome,
        result -> result.bound() == Bound.AT_MOST ? Double.NEGATIVE_INFINITY : result.value());
  }

  /// The most that the mean of an outcome's replicates can be, NaN when it was not measured.
  double most(String outcome) {
    return mean(
        outcome,
        result -> result.bound() == Bound.AT_LEAST ? Double.POSITIVE_INFINITY : result.value());
  }

  private double mean(String outcome, ToDoubleFunction<Result> value) {
    List<Result> all = of(outcome);
    return all.isEmpty() ? Double.NaN : all.stream().mapToDouble(value).sum() / all.size();
  }

  /// One number that counts, exactly or as a bound.
  ///
  /// @param standardError in the outcome's unit; null when not known
  /// @param measurement what it was read from
  record Result(
      String outcome,
      double value,
      Bound bound,
      @Nullable Double standardError,
      Measurement measurement) {

    /// A result as it was reported.
    static Result of(Measurement measurement) {
      return switch (measurement.value()) {
        case Measurement.Value.Exact(double value) -> of(measurement, value, Bound.NONE);
        case Measurement.Value.AtLeast(double value) -> of(measurement, value, Bound.AT_LEAST);
        case Measurement.Value.AtMost(double value) -> of(measurement, value, Bound.AT_MOST);
      };
    }

    private static Result of(Measurement measurement, double value, Bound bound) {
      return new Result(
          measurement.outcome(), value, bound, measurement.standardError(), measurement);
    }

    /// Whether a number was read, rather than a bound of it.
    boolean exact() {
      return bound == Bound.NONE;
    }
  }
}
