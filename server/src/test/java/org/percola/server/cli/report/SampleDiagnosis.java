package org.percola.server.cli.report;

import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.Component;
import org.percola.v1.OutcomeDiagnosis.InputRelevance;
import org.percola.v1.OutcomeDiagnosis.LearnedParameter;
import org.percola.v1.OutcomeDiagnosis.LeftOut;
import org.percola.v1.OutcomeDiagnosis.Mixing;
import org.percola.v1.OutcomeDiagnosis.ModelScore;
import org.percola.v1.OutcomeDiagnosis.Residuals;

/// An invented diagnosis with something in every field, as a service would answer it.
public final class SampleDiagnosis {
  private SampleDiagnosis() {}

  /// A utilization that was judged in two groups of three experiments, and an energy from it.
  public static DiagnoseCampaignResponse response() {
    return DiagnoseCampaignResponse.newBuilder()
        .addOutcomes(utilization())
        .addOutcomes(
            judged("electrode_specific_energy", "W.h/kg", 300)
                .addInputs(input("process_route").setRelevance(0.6))
                .addInputs(input("milling_hours").setRelevance(0.01)))
        .setSeed(42)
        .setRevision(9)
        .setFolds(2)
        .setExperiments(3)
        .build();
  }

  private static OutcomeDiagnosis.Builder utilization() {
    return judged("utilization", "1", 0.9)
        .addComparisons(
            ModelScore.newBuilder()
                .setModel("quadratic per route")
                .setObservations(3)
                .setRootMeanSquareError(0.11)
                .setCovered90(3))
        .addInputs(input("process_route").setRelevance(0.55).setLengthScale(1.25))
        .addInputs(input("milling_hours").setRelevance(0.02).setLengthScale(250))
        .addParameters(learned("reach", "um", 1, 2, 4, 1.8, 2, 2.2))
        .addParameters(learned("rate_exponent", "1", 0.5, 0.8, 1.1, 0.5, 0.8, 1.1))
        .addScales(learned("discrepancy", "1", 0.02, 0.1, 0.5, 0.05, 0.08, 0.12))
        .setMixing(Mixing.newBuilder().setEffectiveDraws(141.6).setPotentialScaleReduction(1.0123))
        .addComponents(
            Component.newBuilder().setName("physics").setWeight(0.75).setMeanLogScore(1.5))
        .addComponents(Component.newBuilder().setName("constant").setWeight(0.25))
        .addMessages("Designs almost coincide.");
  }

  private static OutcomeDiagnosis.Builder judged(String outcome, String unit, double size) {
    OutcomeDiagnosis.Builder judged =
        OutcomeDiagnosis.newBuilder()
            .setOutcome(outcome)
            .setUnit(unit)
            .setObservations(3)
            .setRootMeanSquareError(0.05 * size)
            .setMeanIntervalWidth90(0.2 * size)
            .setMeanRankedProbabilityScore(0.03 * size)
            .setMeanLogDensity(1.234)
            .setCoverage90(2.0 / 3)
            .setCovered90(2)
            .setResiduals(
                Residuals.newBuilder()
                    .setMean(-0.25)
                    .setStandardDeviation(1.5)
                    .setWorstExperiment("campaigns/pto/experiments/e3")
                    .setWorst(-2.4));
    double[] residuals = {0.5, 1.15, -2.4};
    for (int i = 0; i < residuals.length; i++) {
      double observed = size * (0.8 + 0.1 * i);
      double deviation = 0.05 * size;
      double predicted = observed - residuals[i] * deviation;
      judged.addLeftOut(
          LeftOut.newBuilder()
              .setExperiment("campaigns/pto/experiments/e" + (i + 1))
              .setObserved(observed)
              .setPredicted(predicted)
              .setStandardDeviation(deviation)
              .setStandardizedResidual(residuals[i])
              .setLower(predicted - 1.645 * deviation)
              .setUpper(predicted + 1.645 * deviation));
    }
    return judged;
  }

  private static InputRelevance.Builder input(String name) {
    return InputRelevance.newBuilder().setInput(name);
  }

  private static LearnedParameter.Builder learned(String name, String unit, double... ends) {
    return LearnedParameter.newBuilder()
        .setName(name)
        .setUnit(unit)
        .setPriorLower(ends[0])
        .setPriorMedian(ends[1])
        .setPriorUpper(ends[2])
        .setLower(ends[3])
        .setMedian(ends[4])
        .setUpper(ends[5]);
  }
}
