package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.cathode.performance.CellToCellNoise;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;

/// The results of one outcome as a surrogate learns from them: one row per result, replicates as
/// rows of their own, with what they share besides their designs.
final class TrainingRows {
  /// Electrode area of the usual pressed cell, cm².
  private static final double CELL_AREA = 1.3;

  /// Composite mass of the usual pressed cell, mg, where the design says no loading.
  private static final double CELL_MASS = 3.5;

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
        errors.add(standardError(outcome, observation.design(), result));
        bounds.add(result.bound());
      }
    }
    return TrainingData.of(encoding.inputs(designs), array(values), array(errors))
        .withBounds(bounds.toArray(Bound[]::new))
        .withCircumstances(Circumstances.of(outcome, evidence));
  }

  /// The standard error of a result, NaN when it is unknown and to be learned.
  static double standardError(Outcome.Measured outcome, Design design, Observation.Result result) {
    Double stated = result.standardError();
    return stated == null ? usualError(outcome, design, result.value()) : stated;
  }

  /// The standard error of a result that came without: cell-to-cell scatter for a utilization, else
  /// unknown (NaN) and to be learned.
  static double usualError(Outcome.Measured outcome, Design design, double value) {
    if (!outcome.belief().mean().equals(BeliefModels.UTILIZATION) || !(value > 0)) {
      return Double.NaN;
    }
    double loading = CathodeRoles.loading(outcome.belief(), design, CELL_MASS / CELL_AREA);
    return value * CellToCellNoise.relative(loading * CELL_AREA);
  }

  static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
