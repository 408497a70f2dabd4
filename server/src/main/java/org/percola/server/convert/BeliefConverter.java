package org.percola.server.convert;

import java.util.TreeMap;
import org.percola.optimizer.campaign.NoiseModel;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.PriorBelief.Treatment;
import org.percola.optimizer.campaign.SurfaceModel;

/// What is believed before data.
final class BeliefConverter {
  private BeliefConverter() {}

  static org.percola.v1.PriorBelief toProto(PriorBelief belief) {
    org.percola.v1.PriorBelief.Builder proto =
        org.percola.v1.PriorBelief.newBuilder()
            .setMean(belief.mean())
            .setTreatment(toProto(belief.treatment()))
            .putAllColumns(new TreeMap<>(belief.columns()))
            .addAllProxies(belief.proxies());
    if (!belief.noise().equals(NoiseModel.STANDARD)) {
      proto.setNoise(NoiseConverter.toProto(belief.noise()));
    }
    if (!belief.surface().equals(SurfaceModel.STANDARD)) {
      proto.setSurface(SurfaceConverter.toProto(belief.surface()));
    }
    return proto.build();
  }

  static PriorBelief fromProto(org.percola.v1.Outcome.Measured measured, Violations outer) {
    if (!measured.hasBelief()) {
      return PriorBelief.CONSTANT;
    }
    org.percola.v1.PriorBelief proto = measured.getBelief();
    Violations at = outer.at("belief");
    if (proto.getMean().isEmpty()) {
      at.add("mean", "not set", PriorBelief.CONSTANT.mean() + ", or the name of a physics");
    }
    return new PriorBelief(
        proto.getMean(),
        fromProto(proto, at),
        proto.getColumnsMap(),
        NoiseConverter.fromProto(proto.getNoise(), at.at("noise")),
        SurfaceConverter.fromProto(proto.getSurface(), at.at("surface")),
        proto.getProxiesList());
  }

  private static org.percola.v1.PriorBelief.Treatment toProto(Treatment treatment) {
    return switch (treatment) {
      case FIXED -> org.percola.v1.PriorBelief.Treatment.TREATMENT_FIXED;
      case FITTED -> org.percola.v1.PriorBelief.Treatment.TREATMENT_FITTED;
      case SAMPLED -> org.percola.v1.PriorBelief.Treatment.TREATMENT_SAMPLED;
      case BY_EVIDENCE -> org.percola.v1.PriorBelief.Treatment.TREATMENT_BY_EVIDENCE;
    };
  }

  private static Treatment fromProto(org.percola.v1.PriorBelief proto, Violations at) {
    return switch (proto.getTreatment()) {
      case TREATMENT_UNSPECIFIED ->
          proto.getMean().equals(PriorBelief.CONSTANT.mean())
              ? PriorBelief.CONSTANT.treatment()
              : Treatment.BY_EVIDENCE;
      case TREATMENT_FIXED -> Treatment.FIXED;
      case TREATMENT_FITTED -> Treatment.FITTED;
      case TREATMENT_SAMPLED -> Treatment.SAMPLED;
      case TREATMENT_BY_EVIDENCE -> Treatment.BY_EVIDENCE;
      case UNRECOGNIZED -> {
        at.unknown("treatment", proto.getTreatmentValue());
        yield Treatment.FITTED;
      }
    };
  }
}
