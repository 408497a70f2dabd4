package org.percola.server.convert;

import java.util.List;
import java.util.regex.Pattern;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.planning.ModelFaults;

/// What must hold of a campaign as a whole before it is stored.
public final class CampaignRules {
  private static final Pattern RESTS_ON_BOUNDS =
      Pattern.compile("constraints|space\\.mixtures\\[\\d+]\\.total");

  private CampaignRules() {}

  /// Whether a fault says what the bounds of all parameters allow together: where those of one
  /// could not be read, it rests on made-up ones.
  ///
  /// @param path of the fault in the spec
  public static boolean restsOnBounds(String path) {
    return RESTS_ON_BOUNDS.matcher(path).matches();
  }

  /// Notes everything that is wrong with a campaign's definition.
  ///
  /// @param campaign without experiments
  /// @param places where in the spec it was read from
  static void check(Campaign campaign, SpecPlaces places, Violations spec) {
    boolean whole = spec.at("space").clean();
    List<Fault> faults =
        CampaignFaults.of(campaign).stream()
            .filter(fault -> whole || !restsOnBounds(fault.path()))
            .toList();
    spec.addAll(places.of(faults));
    // Models can only be judged on settings and outcomes that fit together, whatever else is wrong.
    if (spec.at("space").clean() && spec.at("outcomes").clean()) {
      spec.addAll(places.of(ModelFaults.of(campaign)));
    }
  }
}
