package org.percola.server.convert;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.NoiseModel;
import org.percola.optimizer.campaign.NoiseModel.Residuals;
import org.percola.optimizer.campaign.NoiseModel.SharedEffect;

/// How results scatter.
final class NoiseConverter {
  private NoiseConverter() {}

  static org.percola.v1.NoiseModel toProto(NoiseModel noise) {
    org.percola.v1.NoiseModel.Builder proto =
        org.percola.v1.NoiseModel.newBuilder().setResiduals(toProto(noise.residuals()));
    noise.shared().forEach(effect -> proto.addSharedEffects(toProto(effect)));
    if (noise.shared().isEmpty()) {
      proto.addSharedEffects(org.percola.v1.NoiseModel.SharedEffect.SHARED_EFFECT_NONE);
    }
    return proto.build();
  }

  static NoiseModel fromProto(org.percola.v1.NoiseModel proto, Violations at) {
    return new NoiseModel(
        shared(proto.getSharedEffectsList(), at), fromProto(proto.getResiduals(), at));
  }

  private static Set<SharedEffect> shared(
      List<org.percola.v1.NoiseModel.SharedEffect> protos, Violations at) {
    if (protos.isEmpty()) {
      return NoiseModel.STANDARD.shared();
    }
    Set<SharedEffect> effects = EnumSet.noneOf(SharedEffect.class);
    for (int i = 0; i < protos.size(); i++) {
      Violations inside = at.at("shared_effects", i);
      SharedEffect effect = fromProto(protos.get(i), protos.size(), inside);
      if (effect != null && !effects.add(effect)) {
        inside.add(protos.get(i) + ": a second time (expected: once)");
      }
    }
    return effects;
  }

  private static @Nullable SharedEffect fromProto(
      org.percola.v1.NoiseModel.SharedEffect proto, int of, Violations at) {
    return switch (proto) {
      case SHARED_EFFECT_SPECIMEN -> SharedEffect.SPECIMEN;
      case SHARED_EFFECT_STATION -> SharedEffect.STATION;
      case SHARED_EFFECT_LOTS -> SharedEffect.LOTS;
      case SHARED_EFFECT_DRIFT -> SharedEffect.DRIFT;
      case SHARED_EFFECT_NONE -> {
        if (of > 1) {
          at.add(proto + ": beside others (expected: alone)");
        }
        yield null;
      }
      case SHARED_EFFECT_UNSPECIFIED, UNRECOGNIZED -> {
        at.add(proto + " (expected: none, specimen, station, lots or drift)");
        yield null;
      }
    };
  }

  private static org.percola.v1.NoiseModel.SharedEffect toProto(SharedEffect effect) {
    return switch (effect) {
      case SPECIMEN -> org.percola.v1.NoiseModel.SharedEffect.SHARED_EFFECT_SPECIMEN;
      case STATION -> org.percola.v1.NoiseModel.SharedEffect.SHARED_EFFECT_STATION;
      case LOTS -> org.percola.v1.NoiseModel.SharedEffect.SHARED_EFFECT_LOTS;
      case DRIFT -> org.percola.v1.NoiseModel.SharedEffect.SHARED_EFFECT_DRIFT;
    };
  }

  private static org.percola.v1.NoiseModel.Residuals toProto(Residuals residuals) {
    return switch (residuals) {
      case NORMAL -> org.percola.v1.NoiseModel.Residuals.RESIDUALS_NORMAL;
      case HEAVY_TAILED -> org.percola.v1.NoiseModel.Residuals.RESIDUALS_HEAVY_TAILED;
    };
  }

  private static Residuals fromProto(org.percola.v1.NoiseModel.Residuals proto, Violations at) {
    return switch (proto) {
      case RESIDUALS_UNSPECIFIED, RESIDUALS_NORMAL -> Residuals.NORMAL;
      case RESIDUALS_HEAVY_TAILED -> Residuals.HEAVY_TAILED;
      case UNRECOGNIZED -> {
        at.unknown("residuals", proto);
        yield Residuals.NORMAL;
      }
    };
  }
}
