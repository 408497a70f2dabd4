package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;

/// The results of one outcome as a surrogate learns from them: one row per result, replicates as
/// rows of their own, with what they share besides their designs.
final class TrainingRows {
  private TrainingRows() {}

  static TrainingData of(
      Outcome.Measured outcome, Campaign campaign, Evidence evidence, SpaceEncoding encoding) {
    List<Design> designs = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    List<Bound> bounds = new ArrayList<>();
    for (Observation observation : evidence.observations()) {
      for (Observation.Result result : observation.of(outcome.name())) {
        designs.add(observation.design());
        values.add(result.value());
        errors.add(standardError(result));
        bounds.add(result.bound());
      }
    }
    return TrainingData.of(encoding.inputs(designs), array(values), array(errors))
        .withBounds(bounds.toArray(Bound[]::new))
        .withCircumstances(Circumstances.of(outcome, evidence));
  }

  /// The standard error of a result; NaN when nobody stated one, and it is to be learned.
  static double standardError(Observation.Result result) {
    Double stated = result.standardError();
    return stated == null ? Double.NaN : stated;
  }

  static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
