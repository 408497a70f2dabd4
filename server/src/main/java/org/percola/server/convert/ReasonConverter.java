package org.percola.server.convert;

import org.percola.optimizer.planning.Purpose;
import org.percola.optimizer.planning.Reason;

/// Why designs were suggested.
final class ReasonConverter {
  private ReasonConverter() {}

  static org.percola.v1.Suggestion.Reason toProto(Reason reason, String campaignId) {
    org.percola.v1.Suggestion.Reason.Builder proto =
        org.percola.v1.Suggestion.Reason.newBuilder()
            .setSummary(reason.summary())
            .setPurpose(toProto(reason.purpose()))
            .setExplorationShare(reason.explorationShare())
            .setPhysics(reason.physics())
            .setPriorMean(reason.priorMean())
            .setDataCorrection(reason.dataCorrection());
    if (Double.isFinite(reason.givenUp())) {
      proto.setGivenUp(reason.givenUp());
    }
    String nearest = reason.nearestExperiment();
    if (nearest != null) {
      proto
          .setNearestExperiment(ResourceName.experiment(campaignId, nearest))
          .setNearestDistance(reason.nearestDistance());
    }
    reason
        .nearest()
        .forEach(neighbour ->
            proto
                .addNearestBuilder()
                .setExperiment(ResourceName.experiment(campaignId, neighbour.experiment()))
                .setDistance(neighbour.distance()));
    return proto.build();
  }

  private static org.percola.v1.Suggestion.Purpose toProto(Purpose purpose) {
    return switch (purpose) {
      case IMPROVE -> org.percola.v1.Suggestion.Purpose.PURPOSE_IMPROVE;
      case EXPLORE -> org.percola.v1.Suggestion.Purpose.PURPOSE_EXPLORE;
      case COVER -> org.percola.v1.Suggestion.Purpose.PURPOSE_COVER;
      case CONFIRM -> org.percola.v1.Suggestion.Purpose.PURPOSE_CONFIRM;
    };
  }
}
