package org.percola.examples;

import org.percola.v1.Experiment;
import org.percola.v1.Measurement;
import org.percola.v1.Prediction;
import org.percola.v1.RecordResultsRequest;

/// Stands where a lab would make and measure cells: it invents results, and says so on each.
///
/// A result is what Percola expected, a few per cent up or down in turn. Nothing here is data.
final class InventedLab {
  private static final double[] LUCK = {1.04, 0.97, 1.01, 0.95};
  private static final double RELATIVE_ERROR = 0.05;
  private static final double VOLTAGE_ERROR = 0.04;

  private int made;

  /// The invented results of one experiment, ready to be reported.
  RecordResultsRequest make(Experiment experiment) {
    double luck = LUCK[made % LUCK.length];
    made++;
    double utilization = luck * expected(experiment, "utilization");
    double voltage = expected(experiment, "average_voltage");
    return RecordResultsRequest.newBuilder()
        .setName(experiment.getName())
        .addMeasurements(measured("utilization", "1", utilization, RELATIVE_ERROR * utilization))
        .addMeasurements(measured("average_voltage", "V", voltage, VOLTAGE_ERROR))
        .setStation("invented lab")
        .putLots("results", "invented by an example, not measured")
        .setRequestId(PercolaClient.requestId())
        .build();
  }

  private static double expected(Experiment experiment, String outcome) {
    for (Prediction prediction : experiment.getSuggestion().getForecast().getPredictionsList()) {
      if (prediction.getOutcome().equals(outcome)) {
        return prediction.getMedian();
      }
    }
    throw new IllegalArgumentException(
        experiment.getName() + ": no prediction of " + outcome + " (expected: one)");
  }

  private static Measurement measured(String outcome, String unit, double value, double error) {
    return Measurement.newBuilder()
        .setOutcome(outcome)
        .setUnit(unit)
        .setExact(value)
        .setStandardError(error)
        .build();
  }
}
