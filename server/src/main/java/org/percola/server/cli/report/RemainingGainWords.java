package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignForecast;
import org.percola.v1.RemainingGain;

/// What may still be gained, and whether it is worth going on, in plain sentences.
final class RemainingGainWords {
  /// The chance of more that is accepted when stopping.
  private static final double ACCEPTED_RISK =
      org.percola.optimizer.planning.RemainingGain.ACCEPTED_RISK;

  private final OutcomeWords words;
  private final CampaignSpec spec;
  private final RemainingGain gain;
  private final DesignForecast recommended;

  /// @param recommended what is believed of the recommended design
  RemainingGainWords(CampaignSpec spec, RemainingGain gain, DesignForecast recommended) {
    this.words = new OutcomeWords(spec);
    this.spec = spec;
    this.gain = gain;
    this.recommended = recommended;
  }

  /// How much may still be had, and what more experiments are expected to bring.
  String prospects() {
    return "%s chance that more than %s %s is still to be had; %s."
        .formatted(
            Figures.chance(gain.getProbabilityOfMore()),
            words.valueAndUnit(gain.getOutcome(), gain.getTolerance()),
            words.name(gain.getOutcome()),
            expected());
  }

  /// Whether to go on.
  String verdict() {
    if (gain.getEnough()) {
      return "enough, by what is believed now: stop when the next result does not change this.";
    }
    return gain.getProbabilityOfMore() > ACCEPTED_RISK
        ? "worth going on: it takes a chance of 10 % or less to stop."
        : "no advice to stop: " + lacking();
  }

  /// Why there is nothing to stop at, little as there may be to gain.
  private String lacking() {
    boolean unknown =
        spec.getOutcomeConstraintsList().stream()
            .anyMatch(limit -> words.unknown(limit.getOutcome(), recommended));
    if (unknown) {
      return "nothing is known yet of whether every limit is met.";
    }
    String chance = Figures.chance(gain.getProbabilityInTarget());
    return spec.getOutcomeConstraintsCount() == 0
        ? "%s has a value with a chance of only %s, and no other design is believed to do better."
            .formatted(words.name(gain.getOutcome()), chance)
        : "every limit is met with a chance of only %s, and no other design is believed to do better; a limit may be out of reach."
            .formatted(chance);
  }

  private String expected() {
    List<String> parts = new ArrayList<>();
    for (RemainingGain.After after : gain.getExpectedList()) {
      parts.add(
          "%d more %s"
              .formatted(
                  after.getExperiments(),
                  Figures.rounded(words.shown(gain.getOutcome(), after.getGain()))));
    }
    return "experiments are expected to gain: "
        + String.join(", ", parts)
        + (" " + words.unit(gain.getOutcome())).stripTrailing();
  }
}
