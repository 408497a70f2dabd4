package org.percola.server.convert;

import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.planning.ModelFaults;

/// What must hold of a campaign as a whole before it is stored.
public final class CampaignRules {
  private CampaignRules() {}

  /// Notes everything that is wrong with a campaign's definition.
  ///
  /// @param campaign without experiments
  /// @param places where in the spec it was read from
  static void check(Campaign campaign, SpecPlaces places, Violations spec) {
    List<Fault> faults = CampaignFaults.of(campaign);
    spec.addAll(places.of(faults));
    // Models can only be judged on settings and outcomes that fit together, whatever else is wrong.
    if (spec.at("space").clean() && spec.at("outcomes").clean()) {
      spec.addAll(places.of(ModelFaults.of(campaign)));
    }
  }
}
