package org.percola.server.convert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Cost;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.outcome.WrittenFormula;
import org.percola.server.store.StoredCampaign;

/// Campaigns.
public final class CampaignConverter {
  private CampaignConverter() {}

  public static org.percola.v1.Campaign toProto(StoredCampaign stored) {
    Campaign campaign = stored.definition();
    org.percola.v1.Campaign.Builder proto =
        toProto(campaign).toBuilder()
            .setRevision(campaign.revision())
            .setEtag(Etag.campaign(campaign.revision()))
            .setCreateTime(Timestamps.toProto(stored.created()))
            .setUpdateTime(Timestamps.toProto(stored.updated()))
            .setExperimentCount(stored.experimentCount());
    Instant deleted = stored.deleted();
    if (deleted != null) {
      proto.setDeleteTime(Timestamps.toProto(deleted));
    }
    return proto.build();
  }

  /// A campaign as a change makes it, with what there is to say of its queue.
  ///
  /// @param changed as it was answered, or would be stored
  /// @param before with its experiments
  public static org.percola.v1.Campaign changed(
      org.percola.v1.Campaign changed, Campaign before, Campaign after) {
    return changed.toBuilder().addAllNotes(QueueFit.notes(before, after)).build();
  }

  /// A campaign that is not stored: without revision, etag and times.
  public static org.percola.v1.Campaign toProto(Campaign campaign) {
    return org.percola.v1.Campaign.newBuilder()
        .setName(ResourceName.campaign(campaign.id()))
        .setDisplayName(campaign.displayName())
        .setSpec(specToProto(campaign))
        .build();
  }

  static org.percola.v1.CampaignSpec specToProto(Campaign campaign) {
    org.percola.v1.CampaignSpec.Builder spec = org.percola.v1.CampaignSpec.newBuilder();
    spec.setSpace(DesignSpaceConverter.toProto(campaign.space()));
    campaign.constraints().forEach(c -> spec.addConstraints(ConstraintConverter.toProto(c)));
    campaign.outcomes().forEach(o -> spec.addOutcomes(OutcomeConverter.toProto(o)));
    campaign.objectives().forEach(o -> spec.addObjectives(ObjectiveConverter.toProto(o)));
    campaign
        .outcomeConstraints()
        .forEach(c -> spec.addOutcomeConstraints(OutcomeConstraintConverter.toProto(c)));
    campaign
        .earlierCampaigns()
        .forEach(e -> spec.addEarlierCampaigns(EarlierCampaignConverter.toProto(e, campaign)));
    Cost cost = campaign.cost();
    if (cost != null) {
      spec.setCost(CostConverter.toProto(cost));
    }
    return spec.build();
  }

  /// The campaign that a spec describes, without experiments, at revision 0.
  static Campaign fromProto(
      String id, String displayName, org.percola.v1.CampaignSpec spec, Violations at) {
    return fromProto(id, displayName, spec, at, new SpecPlaces(spec));
  }

  /// The campaign that a spec describes, whose places are wanted too.
  ///
  /// @param places learns where in the spec what could be read lies
  static Campaign fromProto(
      String id,
      String displayName,
      org.percola.v1.CampaignSpec spec,
      Violations at,
      SpecPlaces places) {
    Campaign campaign =
        new Campaign(
            id,
            displayName,
            DesignSpaceConverter.fromProto(spec.getSpace(), at.at("space"), places),
            constraints(spec, at, places),
            WrittenFormula.withInputs(
                all(spec.getOutcomesList(), "outcomes", at, OutcomeConverter::fromProto)),
            all(spec.getObjectivesList(), "objectives", at, ObjectiveConverter::fromProto),
            all(
                spec.getOutcomeConstraintsList(),
                "outcome_constraints",
                at,
                OutcomeConstraintConverter::fromProto),
            List.of(),
            0);
    return campaign
        .withEarlierCampaigns(
            all(
                spec.getEarlierCampaignsList(),
                "earlier_campaigns",
                at,
                (earlier, where) -> EarlierCampaignConverter.fromProto(earlier, campaign, where)))
        .withCost(spec.hasCost() ? CostConverter.fromProto(spec.getCost(), at.at("cost")) : null);
  }

  private static List<DesignConstraint> constraints(
      org.percola.v1.CampaignSpec spec, Violations at, SpecPlaces places) {
    List<DesignConstraint> read = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < spec.getConstraintsCount(); i++) {
      String name = spec.getConstraints(i).getName();
      Violations here = at.at(SpecPlaces.CONSTRAINTS, i);
      DesignConstraint one = ConstraintConverter.fromProto(spec.getConstraints(i), here);
      // Names of those that could be read are compared with all other rules of a campaign.
      boolean compared = one != null && read.stream().anyMatch(other -> other.name().equals(name));
      if (!name.isEmpty() && !names.add(name) && !compared) {
        here.at("name").add(name + ": already used (expected: a name of its own)");
      }
      if (one != null) {
        read.add(one);
        places.read(SpecPlaces.CONSTRAINTS, i);
      }
    }
    return read;
  }

  private static <P, T> List<T> all(
      List<P> protos, String field, Violations at, BiFunction<P, Violations, T> fromProto) {
    List<T> read = new ArrayList<>();
    for (int i = 0; i < protos.size(); i++) {
      read.add(fromProto.apply(protos.get(i), at.at(field, i)));
    }
    return read;
  }
}
