package org.percola.server.convert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.whatif.Rest;
import org.percola.optimizer.whatif.SeekRequest;
import org.percola.optimizer.whatif.SweepRequest;
import org.percola.optimizer.whatif.SweptParameter;
import org.percola.v1.SeekDesignsRequest;
import org.percola.v1.SpacePart;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SweepDesignRequest;

/// Questions about designs that nobody has to make.
public final class WhatIfRequests {
  private static final double USUAL_CHANCE = 0.8;
  private static final int USUAL_COUNT = 3;
  private static final int MOST_COUNT = 20;

  /// Each is a search.
  private static final int MOST_CHOSEN = 121;

  private WhatIfRequests() {}

  /// What is asked of a sweep.
  ///
  /// @param made the design of the experiment that is named; null where none is
  /// @throws InvalidRequestException with everything that is wrong
  public static SweepRequest read(
      SweepDesignRequest request, @Nullable Design made, Campaign campaign) {
    Violations at = Violations.ofRequest();
    SubSpace within = within(request.getWithin(), campaign, at);
    List<SweptParameter> swept = SweptConverter.fromProto(request, within, campaign.space(), at);
    Rest rest = rest(request, at);
    Design base = request.hasDesign() ? base(request, campaign, at) : made;
    at.refuse();
    SweepRequest sweep = new SweepRequest(swept, rest, base, within, seed(request, campaign));
    int most = rest == Rest.CHOSEN ? MOST_CHOSEN : DesignTableConverter.MAX_ROWS;
    if (sweep.points() > most) {
      at.add("swept", sweep.points() + " designs", "at most " + most + forRest(rest));
    }
    at.refuse();
    return sweep;
  }

  /// What is sought.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  public static SeekRequest read(SeekDesignsRequest request, Campaign campaign) {
    Violations at = Violations.ofRequest();
    List<OutcomeConstraint> wishes =
        WishesConverter.fromProto(request.getWishesList(), campaign, at);
    int count = request.getCount() == 0 ? USUAL_COUNT : request.getCount();
    if (count < 1 || count > MOST_COUNT) {
      at.add("count", count, "1 to " + MOST_COUNT);
    }
    double chance = request.hasChance() ? request.getChance() : USUAL_CHANCE;
    if (!(chance >= 0 && chance <= 1)) {
      at.add("chance", chance, "0 to 1");
    }
    SubSpace within = within(request.getWithin(), campaign, at);
    at.refuse();
    long seed = request.hasSeed() ? request.getSeed() : PlanningRequests.seed(campaign);
    return new SeekRequest(wishes, chance, count, within, seed);
  }

  private static Design base(SweepDesignRequest request, Campaign campaign, Violations at) {
    Violations inside = at.at("design");
    Design design = DesignConverter.fromProto(request.getDesign(), campaign.space(), inside);
    if (inside.clean()) {
      AsMadeCheck.check(campaign.space(), design, inside);
      AsMadeCheck.checkNumbers(campaign.space(), design, inside);
    }
    return design;
  }

  private static Rest rest(SweepDesignRequest request, Violations at) {
    return switch (request.getRest()) {
      case REST_UNSPECIFIED, REST_HELD -> Rest.HELD;
      case REST_CHOSEN -> Rest.CHOSEN;
      case UNRECOGNIZED -> {
        at.unknown("rest", request.getRestValue());
        yield Rest.HELD;
      }
    };
  }

  private static String forRest(Rest rest) {
    return rest == Rest.CHOSEN ? " where the rest is chosen anew" : "";
  }

  private static long seed(SweepDesignRequest request, Campaign campaign) {
    return request.hasSeed() ? request.getSeed() : PlanningRequests.seed(campaign);
  }

  private static SubSpace within(SpacePart part, Campaign campaign, Violations at) {
    SuggestExperimentsRequest.Builder same =
        SuggestExperimentsRequest.newBuilder()
            .putAllFixedValues(part.getFixedValuesMap())
            .addAllSubSpace(part.getSubSpaceList())
            .addAllOutOfStock(part.getOutOfStockList())
            .addAllExcluded(part.getExcludedList());
    if (part.hasCandidates()) {
      same.setCandidates(part.getCandidates());
    }
    return SubSpaceConverter.fromProto(same.build(), campaign, at.at("within"));
  }
}
