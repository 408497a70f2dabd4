package org.percola.server.convert;

import org.percola.optimizer.planning.Diagnosis;
import org.percola.optimizer.planning.OutcomeDiagnosis;
import org.percola.surrogate.FitReport;
import org.percola.v1.DiagnoseCampaignResponse;

/// How far beliefs can be trusted.
public final class DiagnosisConverter {
  private DiagnosisConverter() {}

  public static DiagnoseCampaignResponse toProto(Diagnosis diagnosis, String campaignId) {
    DiagnoseCampaignResponse.Builder proto =
        DiagnoseCampaignResponse.newBuilder()
            .setSeed(diagnosis.seed())
            .setRevision(diagnosis.revision());
    diagnosis.outcomes().forEach(outcome -> proto.addOutcomes(toProto(outcome, campaignId)));
    return proto.build();
  }

  private static org.percola.v1.OutcomeDiagnosis toProto(
      OutcomeDiagnosis diagnosis, String campaignId) {
    FitReport report = diagnosis.report();
    org.percola.v1.OutcomeDiagnosis.Builder proto =
        org.percola.v1.OutcomeDiagnosis.newBuilder()
            .setOutcome(diagnosis.outcome().name())
            .setUnit(diagnosis.outcome().unit())
            .setModelId(report.modelId())
            .setObservations(report.observations())
            .addAllMessages(report.messages());
    diagnosis.leftOut().forEach(left -> proto.addLeftOut(toProto(left, campaignId)));
    report.parameters().forEach(parameter -> proto.addParameters(toProto(parameter)));
    report
        .lengthScales()
        .forEach(scale ->
            proto
                .addLengthScalesBuilder()
                .setInput(scale.input())
                .setLengthScale(scale.lengthScale()));
    if (!diagnosis.leftOut().isEmpty()) {
      proto
          .setRootMeanSquareError(diagnosis.rootMeanSquareError())
          .setMeanLogDensity(diagnosis.meanLogDensity())
          .setCoverage90(diagnosis.coverage());
    }
    return proto.build();
  }

  private static org.percola.v1.OutcomeDiagnosis.LeftOut toProto(
      OutcomeDiagnosis.LeftOut left, String campaignId) {
    return org.percola.v1.OutcomeDiagnosis.LeftOut.newBuilder()
        .setExperiment(ResourceName.experiment(campaignId, left.experiment()))
        .setObserved(left.observed())
        .setPredicted(left.predicted())
        .setStandardDeviation(left.standardDeviation())
        .setStandardizedResidual((left.observed() - left.predicted()) / left.standardDeviation())
        .build();
  }

  private static org.percola.v1.OutcomeDiagnosis.LearnedParameter toProto(
      FitReport.LearnedParameter parameter) {
    return org.percola.v1.OutcomeDiagnosis.LearnedParameter.newBuilder()
        .setName(parameter.name())
        .setUnit(parameter.unit())
        .setPriorLower(parameter.priorLower())
        .setPriorMedian(parameter.priorMedian())
        .setPriorUpper(parameter.priorUpper())
        .setLower(parameter.lower())
        .setMedian(parameter.median())
        .setUpper(parameter.upper())
        .build();
  }
}
