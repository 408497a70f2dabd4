package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;

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

  /// The mean of an outcome's replicates, NaN when it was not measured.
  double mean(String outcome) {
    List<Result> all = of(outcome);
    return all.isEmpty() ? Double.NaN : all.stream().mapToDouble(Result::value).sum() / all.size();
  }

  /// One number that counts.
  record Result(Measurement measurement, double value) {
    String outcome() {
      return measurement.outcome();
    }
  }
}
