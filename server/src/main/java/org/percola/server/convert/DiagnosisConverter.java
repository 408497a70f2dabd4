package org.percola.server.convert;

import org.percola.optimizer.planning.Diagnosis;
import org.percola.optimizer.planning.InputRelevance;
import org.percola.optimizer.planning.ModelScore;
import org.percola.optimizer.planning.OutcomeDiagnosis;
import org.percola.optimizer.planning.Residuals;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.diagnostics.HeldOut;
import org.percola.v1.DiagnoseCampaignResponse;

/// How far beliefs can be trusted.
public final class DiagnosisConverter {
  private DiagnosisConverter() {}

  public static DiagnoseCampaignResponse toProto(Diagnosis diagnosis, String campaignId) {
    DiagnoseCampaignResponse.Builder proto =
        DiagnoseCampaignResponse.newBuilder()
            .setSeed(diagnosis.seed())
            .setFolds(diagnosis.folds())
            .setExperiments(diagnosis.experiments())
            .setRevision(diagnosis.revision());
    diagnosis.outcomes().forEach(outcome -> proto.addOutcomes(toProto(outcome, campaignId)));
    return proto.build();
  }

  private static org.percola.v1.OutcomeDiagnosis toProto(
      OutcomeDiagnosis diagnosis, String campaignId) {
    org.percola.v1.OutcomeDiagnosis.Builder proto =
        org.percola.v1.OutcomeDiagnosis.newBuilder()
            .setOutcome(diagnosis.outcome())
            .setUnit(diagnosis.unit())
            .setObservations(diagnosis.leftOut().size());
    diagnosis.leftOut().forEach(left -> proto.addLeftOut(toProto(left, campaignId)));
    diagnosis.comparisons().forEach(score -> proto.addComparisons(toProto(score)));
    ModelScore score = diagnosis.score();
    if (score != null) {
      proto
          .setRootMeanSquareError(score.rootMeanSquareError())
          .setMeanLogDensity(score.meanLogDensity())
          .setCoverage90((double) score.covered() / score.foretold())
          .setMeanRankedProbabilityScore(score.meanRankedProbabilityScore())
          .setMeanIntervalWidth90(score.meanIntervalWidth())
          .setCovered90(score.covered());
    }
    diagnosis.relevances().forEach(relevance -> proto.addInputs(toProto(relevance)));
    Residuals residuals = diagnosis.residuals();
    if (residuals != null) {
      proto.setResiduals(toProto(residuals, campaignId));
    }
    FitReport report = diagnosis.report();
    if (report != null) {
      addReport(report, proto);
    }
    return proto.build();
  }

  private static void addReport(FitReport report, org.percola.v1.OutcomeDiagnosis.Builder proto) {
    proto
        .setModelId(report.modelId())
        .setObservations(report.observations())
        .addAllMessages(report.messages());
    report.parameters().forEach(parameter -> proto.addParameters(toProto(parameter)));
    report.scales().forEach(scale -> proto.addScales(toProto(scale)));
    report.components().forEach(component -> proto.addComponents(toProto(component)));
    FitReport.Mixing mixing = report.mixing();
    if (Double.isFinite(mixing.effectiveDraws())
        && Double.isFinite(mixing.potentialScaleReduction())) {
      proto
          .getMixingBuilder()
          .setEffectiveDraws(mixing.effectiveDraws())
          .setPotentialScaleReduction(mixing.potentialScaleReduction());
    }
  }

  private static org.percola.v1.OutcomeDiagnosis.Component toProto(FitReport.Component component) {
    org.percola.v1.OutcomeDiagnosis.Component.Builder proto =
        org.percola.v1.OutcomeDiagnosis.Component.newBuilder()
            .setName(component.name())
            .setWeight(component.weight());
    if (Double.isFinite(component.meanLogScore())) {
      proto.setMeanLogScore(component.meanLogScore());
    }
    return proto.build();
  }

  private static org.percola.v1.OutcomeDiagnosis.InputRelevance toProto(InputRelevance relevance) {
    org.percola.v1.OutcomeDiagnosis.InputRelevance.Builder proto =
        org.percola.v1.OutcomeDiagnosis.InputRelevance.newBuilder()
            .setInput(relevance.input())
            .setRelevance(relevance.relevance());
    if (Double.isFinite(relevance.lengthScale())) {
      proto.setLengthScale(relevance.lengthScale());
    }
    return proto.build();
  }

  private static org.percola.v1.OutcomeDiagnosis.Residuals toProto(
      Residuals residuals, String campaignId) {
    org.percola.v1.OutcomeDiagnosis.Residuals.Builder proto =
        org.percola.v1.OutcomeDiagnosis.Residuals.newBuilder()
            .setMean(residuals.mean())
            .setWorstExperiment(ResourceName.experiment(campaignId, residuals.worstExperiment()))
            .setWorst(residuals.worst());
    if (Double.isFinite(residuals.standardDeviation())) {
      proto.setStandardDeviation(residuals.standardDeviation());
    }
    return proto.build();
  }

  private static org.percola.v1.OutcomeDiagnosis.ModelScore toProto(ModelScore score) {
    return org.percola.v1.OutcomeDiagnosis.ModelScore.newBuilder()
        .setModel(score.model())
        .setObservations(score.foretold())
        .setRootMeanSquareError(score.rootMeanSquareError())
        .setMeanIntervalWidth90(score.meanIntervalWidth())
        .setMeanRankedProbabilityScore(score.meanRankedProbabilityScore())
        .setCovered90(score.covered())
        .setMeanLogDensity(score.meanLogDensity())
        .build();
  }

  private static org.percola.v1.OutcomeDiagnosis.LeftOut toProto(
      OutcomeDiagnosis.LeftOut left, String campaignId) {
    HeldOut result = left.result();
    return org.percola.v1.OutcomeDiagnosis.LeftOut.newBuilder()
        .setExperiment(ResourceName.experiment(campaignId, left.experiment()))
        .setObserved(result.observed())
        .setPredicted(result.mean())
        .setStandardDeviation(result.standardDeviation())
        .setStandardizedResidual(result.standardizedResidual())
        .setLower(result.lower())
        .setUpper(result.upper())
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
