package org.percola.server.convert;

import org.percola.optimizer.planning.RemainingGain;

/// What may still be gained.
public final class RemainingGainConverter {
  private RemainingGainConverter() {}

  public static org.percola.v1.RemainingGain toProto(RemainingGain gain) {
    org.percola.v1.RemainingGain.Builder proto =
        org.percola.v1.RemainingGain.newBuilder()
            .setOutcome(gain.outcome())
            .setUnit(gain.unit())
            .setTolerance(gain.tolerance())
            .setProbabilityOfMore(gain.probabilityOfMore())
            .setEnough(gain.enough())
            .setExpectedRegret(gain.expectedRegret())
            .setProbabilityInTarget(gain.probabilityInTarget())
            .setContenders(gain.contenders());
    gain.expected()
        .forEach(after ->
            proto.addExpectedBuilder().setExperiments(after.experiments()).setGain(after.gain()));
    return proto.build();
  }
}
