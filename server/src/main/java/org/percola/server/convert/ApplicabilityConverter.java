package org.percola.server.convert;

import org.percola.cathode.physics.ValidityRange;
import org.percola.optimizer.planning.Applicability;

/// Whether beliefs about designs rest on data and physics.
final class ApplicabilityConverter {
  private ApplicabilityConverter() {}

  static org.percola.v1.Applicability toProto(Applicability applicability, String campaignId) {
    org.percola.v1.Applicability.Builder proto =
        org.percola.v1.Applicability.newBuilder().addAllSentences(applicability.sentences());
    String nearest = applicability.nearestExperiment();
    if (nearest != null) {
      proto.setNearestExperiment(ResourceName.experiment(campaignId, nearest));
    }
    if (Double.isFinite(applicability.distance())) {
      proto.setDistance(applicability.distance());
    }
    if (Double.isFinite(applicability.discrepancyLeft())) {
      proto.setDiscrepancyLeft(applicability.discrepancyLeft());
    }
    applicability.flags().forEach(flag -> proto.addFlags(toProto(flag)));
    applicability.outside().forEach(excess -> proto.addOutside(toProto(excess)));
    return proto.build();
  }

  private static org.percola.v1.Applicability.Flag toProto(Applicability.Flag flag) {
    return switch (flag) {
      case FAR_FROM_DATA -> org.percola.v1.Applicability.Flag.FLAG_FAR_FROM_DATA;
      case OUTSIDE_PHYSICS_RANGE -> org.percola.v1.Applicability.Flag.FLAG_OUTSIDE_PHYSICS_RANGE;
    };
  }

  private static org.percola.v1.Applicability.RangeExcess toProto(ValidityRange.Excess excess) {
    ValidityRange range = excess.range();
    return org.percola.v1.Applicability.RangeExcess.newBuilder()
        .setQuantity(range.quantity().words())
        .setUnit(range.quantity().unit())
        .setValue(excess.value())
        .setLower(range.lower())
        .setUpper(range.upper())
        .setBeyond(excess.beyond())
        .setSource(range.source())
        .build();
  }
}
