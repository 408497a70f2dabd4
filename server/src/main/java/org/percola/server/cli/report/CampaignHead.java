package org.percola.server.cli.report;

import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Objective;
import org.percola.v1.Outcome;
import org.percola.v1.OutcomeConstraint;

/// What a campaign is after, in a line or two.
final class CampaignHead {
  private final Campaign campaign;
  private final OutcomeWords words;

  CampaignHead(Campaign campaign) {
    this.campaign = campaign;
    this.words = new OutcomeWords(campaign.getSpec());
  }

  /// The campaign's id with its name for people.
  String title() {
    String id = ResourceName.id(campaign.getName());
    String name = campaign.getDisplayName();
    return name.isEmpty() || name.equals(id) ? id : id + " (" + name + ")";
  }

  /// Objectives and limits on outcomes.
  String wanted() {
    StringBuilder text = new StringBuilder();
    CampaignSpec spec = campaign.getSpec();
    for (Objective objective : spec.getObjectivesList()) {
      text.append(text.isEmpty() ? "" : ", ").append(wanted(objective));
    }
    for (OutcomeConstraint target : spec.getOutcomeConstraintsList()) {
      text.append(", with ").append(words.limit(target));
    }
    return text.toString();
  }

  /// What the energies that are shown are divided by; empty when there are none.
  String basis() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : campaign.getSpec().getOutcomesList()) {
      String sentence = BasisWords.of(outcome);
      if (!sentence.isEmpty()) {
        text.append(text.isEmpty() ? "" : "; ").append(words.name(outcome.getName()));
        text.append(" in ").append(words.unit(outcome.getName())).append(' ').append(sentence);
      }
    }
    return text.toString();
  }

  private String wanted(Objective objective) {
    return new ObjectiveWords(words).of(objective);
  }
}
