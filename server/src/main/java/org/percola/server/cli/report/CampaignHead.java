package org.percola.server.cli.report;

import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.EnergyBasis;
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

  /// What the energies among the objectives are divided by; empty when there are none.
  String basis() {
    StringBuilder text = new StringBuilder();
    for (Objective objective : campaign.getSpec().getObjectivesList()) {
      String sentence = BasisWords.sentence(basis(objective.getOutcome()));
      if (!sentence.isEmpty()) {
        text.append(text.isEmpty() ? "" : "; ").append(words.name(objective.getOutcome()));
        text.append(" in ").append(words.unit(objective.getOutcome())).append(' ').append(sentence);
      }
    }
    return text.toString();
  }

  private String wanted(Objective objective) {
    return new ObjectiveWords(words).of(objective);
  }

  private EnergyBasis basis(String outcome) {
    Outcome found = words.find(outcome);
    return found == null
        ? EnergyBasis.ENERGY_BASIS_UNSPECIFIED
        : found.getDerived().getEnergyBasis();
  }
}
