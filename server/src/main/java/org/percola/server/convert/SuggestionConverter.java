package org.percola.server.convert;

import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.Reason;
import org.percola.optimizer.planning.Suggestion;

/// Suggestions, and the documents that keep them.
public final class SuggestionConverter {
  private SuggestionConverter() {}

  public static org.percola.v1.Suggestion toProto(Suggestion suggestion, String campaignId) {
    DesignForecast forecast =
        new DesignForecast(
            suggestion.design(),
            suggestion.probabilityFeasible(),
            suggestion.predictions(),
            suggestion.targets(),
            suggestion.assessments(),
            suggestion.applicability());
    org.percola.v1.Suggestion.Builder proto =
        org.percola.v1.Suggestion.newBuilder()
            .setForecast(ForecastConverter.toProto(forecast, campaignId))
            .setReason(toProto(suggestion.reason(), campaignId));
    if (Double.isFinite(suggestion.incumbent())) {
      proto.setIncumbent(suggestion.incumbent());
    }
    if (Double.isFinite(suggestion.probabilityOfImprovement())) {
      proto.setProbabilityOfImprovement(suggestion.probabilityOfImprovement());
    }
    suggestion.tightest().forEach(a -> proto.addTightest(AssessmentConverter.toProto(a)));
    return proto.build();
  }

  /// The document that the store keeps beside an experiment.
  public static String write(org.percola.v1.Suggestion suggestion) {
    return Json.write(suggestion);
  }

  static org.percola.v1.Suggestion read(String document) {
    return Json.read(document, org.percola.v1.Suggestion.newBuilder()).build();
  }

  private static org.percola.v1.Suggestion.Reason toProto(Reason reason, String campaignId) {
    org.percola.v1.Suggestion.Reason.Builder proto =
        org.percola.v1.Suggestion.Reason.newBuilder()
            .setSummary(reason.summary())
            .setExplorationShare(reason.explorationShare())
            .setPriorMean(reason.priorMean())
            .setDataCorrection(reason.dataCorrection());
    String nearest = reason.nearestExperiment();
    if (nearest != null) {
      proto.setNearestExperiment(ResourceName.experiment(campaignId, nearest));
    }
    if (Double.isFinite(reason.nearestDistance())) {
      proto.setNearestDistance(reason.nearestDistance());
    }
    return proto.build();
  }
}
