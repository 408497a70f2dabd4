package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.v1.CampaignSpec;
import org.percola.v1.RemainingGain;

/// What may still be gained, and whether it is worth going on, in plain sentences.
final class RemainingGainWords {
  private final OutcomeWords words;
  private final RemainingGain gain;

  RemainingGainWords(CampaignSpec spec, RemainingGain gain) {
    this.words = new OutcomeWords(spec);
    this.gain = gain;
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
    return gain.getEnough()
        ? "enough, by what is believed now: stop when the next result does not change this."
        : "worth going on: it takes a chance of 10 % or less to stop.";
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
