package org.percola.server.convert;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.percola.optimizer.campaign.Campaign;
import org.percola.server.store.PreconditionException;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.UpdateCampaignRequest;
import org.percola.v1.WatchCampaignRequest;

/// Requests about campaigns, turned into the campaigns they ask for.
public final class CampaignRequests {
  private static final Set<String> CHANGEABLE = new TreeSet<>(List.of("display_name", "spec"));

  private static final long FROM_NOW_ON = -1;

  private CampaignRequests() {}

  /// The campaign to create; its id is empty when the caller leaves the choice to us.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  public static Campaign read(CreateCampaignRequest request) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readId("campaign_id", request.getCampaignId(), at);
    String displayName = displayName(request.getCampaign(), at);
    Campaign campaign = spec(id, displayName, request.getCampaign(), at.at("campaign"));
    at.refuse();
    return campaign;
  }

  /// The id of the campaign to change.
  ///
  /// @throws InvalidRequestException when the name or the mask is bad
  public static String readId(UpdateCampaignRequest request) {
    Violations at = Violations.ofRequest();
    String id =
        ResourceName.readCampaign("name", request.getCampaign().getName(), at.at("campaign"));
    List<String> paths = request.getUpdateMask().getPathsList();
    for (int i = 0; i < paths.size(); i++) {
      if (!CHANGEABLE.contains(paths.get(i))) {
        at.at("update_mask")
            .at("paths", i)
            .add(paths.get(i) + " (expected: one of " + CHANGEABLE + ")");
      }
    }
    at.refuse();
    return id;
  }

  /// What a campaign becomes.
  ///
  /// @param present with its experiments
  /// @throws InvalidRequestException with everything that is wrong
  public static Campaign read(UpdateCampaignRequest request, Campaign present) {
    Violations at = Violations.ofRequest();
    String displayName =
        masked(request, "display_name")
            ? displayName(request.getCampaign(), at)
            : present.displayName();
    Campaign whole =
        masked(request, "spec")
            ? spec(present.id(), displayName, request.getCampaign(), at.at("campaign"))
                .withExperiments(present.experiments())
            : present.withDisplayName(displayName);
    if (at.clean()) {
      ExperimentsFit.check(whole, at.at("campaign").at("spec"));
    }
    at.refuse();
    return whole;
  }

  private static String displayName(org.percola.v1.Campaign campaign, Violations at) {
    return at.at("campaign").name("display_name", campaign.getDisplayName());
  }

  private static Campaign spec(
      String id, String displayName, org.percola.v1.Campaign proto, Violations outer) {
    Violations at = outer.at("spec");
    CampaignLimits.check(proto.getSpec(), at);
    SpecPlaces places = new SpecPlaces(proto.getSpec());
    Campaign campaign = CampaignConverter.fromProto(id, displayName, proto.getSpec(), at, places);
    CampaignRules.check(campaign, places, at);
    return campaign;
  }

  private static boolean masked(UpdateCampaignRequest request, String field) {
    List<String> paths = request.getUpdateMask().getPathsList();
    if (!paths.isEmpty()) {
      return paths.contains(field);
    }
    return field.equals("spec")
        ? request.getCampaign().hasSpec()
        : !request.getCampaign().getDisplayName().isEmpty();
  }

  /// The revision that a watcher knows already.
  ///
  /// @param present the campaign's revision now
  /// @throws PreconditionException when the campaign has not come so far, as after going back to a
  ///   backup: then the watcher must read everything again
  public static long readAfter(WatchCampaignRequest request, String campaignId, long present) {
    Violations at = Violations.ofRequest();
    long after = request.getAfterRevision();
    if (after < FROM_NOW_ON) {
      at.add("after_revision", after, "0 or more; -1 for what comes from now on");
    }
    at.refuse();
    if (after > present) {
      throw new PreconditionException(
          "REVISION_UNKNOWN",
          "%s: after_revision %d (expected: at most %d, the campaign's now)"
              .formatted(ResourceName.campaign(campaignId), after, present));
    }
    return after == FROM_NOW_ON ? present : after;
  }
}
