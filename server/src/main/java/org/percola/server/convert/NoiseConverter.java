package org.percola.server.convert;

import java.util.EnumSet;
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
    return new NoiseModel(shared(proto, at), residuals(proto, at));
  }

  private static Set<SharedEffect> shared(org.percola.v1.NoiseModel proto, Violations at) {
    int count = proto.getSharedEffectsCount();
    if (count == 0) {
      return NoiseModel.STANDARD.shared();
    }
    Set<SharedEffect> effects = EnumSet.noneOf(SharedEffect.class);
    for (int i = 0; i < count; i++) {
      Violations inside = at.at("shared_effects", i);
      SharedEffect effect = effect(proto, i, inside);
      if (effect != null && !effects.add(effect)) {
        inside.add(proto.getSharedEffects(i) + ": a second time (expected: once)");
      }
    }
    return effects;
  }

  private static @Nullable SharedEffect effect(
      org.percola.v1.NoiseModel proto, int i, Violations at) {
    org.percola.v1.NoiseModel.SharedEffect effect = proto.getSharedEffects(i);
    return switch (effect) {
      case SHARED_EFFECT_SPECIMEN -> SharedEffect.SPECIMEN;
      case SHARED_EFFECT_STATION -> SharedEffect.STATION;
      case SHARED_EFFECT_LOTS -> SharedEffect.LOTS;
      case SHARED_EFFECT_DRIFT -> SharedEffect.DRIFT;
      case SHARED_EFFECT_NONE -> {
        if (proto.getSharedEffectsCount() > 1) {
          at.add(effect + ": beside others (expected: alone)");
        }
        yield null;
      }
      case SHARED_EFFECT_UNSPECIFIED, UNRECOGNIZED -> {
        at.add(
            Violations.given(effect, proto.getSharedEffectsValue(i))
                + " (expected: none, specimen, station, lots or drift)");
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

  private static Residuals residuals(org.percola.v1.NoiseModel proto, Violations at) {
    return switch (proto.getResiduals()) {
      case RESIDUALS_UNSPECIFIED, RESIDUALS_NORMAL -> Residuals.NORMAL;
      case RESIDUALS_HEAVY_TAILED -> Residuals.HEAVY_TAILED;
      case UNRECOGNIZED -> {
        at.unknown("residuals", proto.getResidualsValue());
        yield Residuals.NORMAL;
      }
    };
  }
}
