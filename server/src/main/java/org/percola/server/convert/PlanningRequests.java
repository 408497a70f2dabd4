package org.percola.server.convert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SettingFaults;
import org.percola.optimizer.planning.Diagnostician;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsRequest.SubRange;

/// Requests for plans.
public final class PlanningRequests {
  private static final long SEED_MIX = 0x9E3779B97F4A7C15L;

  private PlanningRequests() {}

  /// The seed of a request that names none: the same for the same campaign at the same revision,
  /// and never negative, so that people can type it.
  public static long seed(Campaign campaign) {
    long hash = campaign.revision();
    for (byte letter : campaign.id().getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ letter) * SEED_MIX;
    }
    return (hash ^ (hash >>> 32)) & Integer.MAX_VALUE;
  }

  /// What is asked of the planner.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  public static SuggestRequest read(SuggestExperimentsRequest request, Campaign campaign) {
    Violations at = Violations.ofRequest();
    int count = request.getCount() == 0 ? 1 : request.getCount();
    if (count < 1 || count > SuggestRequest.MAX_COUNT) {
      at.add("count", count, "1 to " + SuggestRequest.MAX_COUNT);
      count = 1;
    }
    Map<String, DesignValue> fixed =
        DesignConverter.valuesFromProto("fixed_values", request.getFixedValuesMap(), at);
    fixed.forEach(
        (name, value) -> check(campaign.space(), name, value, at.at("fixed_values", name)));
    for (int i = 0; i < request.getSubSpaceCount(); i++) {
      check(campaign.space(), request.getSubSpace(i), at.at("sub_space", i));
    }
    Strategy strategy = StrategyConverter.fromProto(request.getStrategy(), at.at("strategy"));
    Double costWeight = costWeight(request, campaign, at);
    at.refuse();
    long seed = request.hasSeed() ? request.getSeed() : seed(campaign);
    return new SuggestRequest(count, seed, fixed, strategy, costWeight);
  }

  private static @Nullable Double costWeight(
      SuggestExperimentsRequest request, Campaign campaign, Violations at) {
    if (!request.hasCostWeight()) {
      return null;
    }
    double weight = request.getCostWeight();
    if (!(weight >= 0 && weight <= 1)) {
      at.add("cost_weight", weight, "0 to 1");
      return null;
    }
    if (campaign.cost() == null) {
      at.add("cost_weight", weight, "a campaign that says what designs cost");
    }
    return weight;
  }

  /// The number of folds that a diagnosis is asked for, 0 for the usual.
  ///
  /// @throws InvalidRequestException when the campaign has too few experiments for them
  public static int folds(DiagnoseCampaignRequest request, Campaign campaign) {
    Violations at = Violations.ofRequest();
    if (!Diagnostician.possible(campaign, request.getFolds())) {
      int experiments = Diagnostician.experiments(campaign);
      at.add(
          "folds",
          request.getFolds(),
          experiments < 2
              ? "0 for the usual: with " + experiments + " experiments there is nothing to divide"
              : "2 to "
                  + experiments
                  + ", the number of experiments with results; 0 for the usual");
    }
    at.refuse();
    return request.getFolds();
  }

  /// The campaign with the request's narrower ranges as hard constraints of their own.
  public static Campaign narrowed(SuggestExperimentsRequest request, Campaign campaign) {
    if (request.getSubSpaceCount() == 0) {
      return campaign;
    }
    List<DesignConstraint> constraints = new ArrayList<>(campaign.constraints());
    for (SubRange range : request.getSubSpaceList()) {
      String unit = unit(campaign.space().parameter(range.getParameter()));
      if (range.hasLower()) {
        constraints.add(limit(range, Relation.AT_LEAST, range.getLower(), unit));
      }
      if (range.hasUpper()) {
        constraints.add(limit(range, Relation.AT_MOST, range.getUpper(), unit));
      }
    }
    return campaign.withConstraints(constraints);
  }

  private static DesignConstraint limit(
      SubRange range, Relation relation, double limit, String unit) {
    String name = range.getParameter();
    return new DesignConstraint.Linear(
        name + (relation == Relation.AT_LEAST ? "_from" : "_to"),
        Map.of(name, 1.0),
        relation,
        limit,
        unit,
        Severity.HARD,
        "this request");
  }

  private static void check(DesignSpace space, String name, DesignValue value, Violations at) {
    if (!space.has(name)) {
      at.add(name + ": unknown (expected: one of " + space.names() + ")");
    } else if (!SettingFaults.allows(space.parameter(name), value)) {
      at.add(
          "%s: %s (expected: %s)"
              .formatted(name, value.text(), SettingFaults.allowed(space.parameter(name))));
    }
  }

  private static void check(DesignSpace space, SubRange range, Violations at) {
    String name = range.getParameter();
    if (!space.has(name)) {
      at.add("parameter", "'" + name + "'", "one of " + space.names());
    } else if (space.parameter(name) instanceof Parameter.Labelled) {
      at.add("parameter", "'" + name + "'", "a parameter of numbers; fix a label instead");
    }
    double lower =
        range.hasLower() ? at.finite("lower", range.getLower()) : Double.NEGATIVE_INFINITY;
    double upper =
        range.hasUpper() ? at.finite("upper", range.getUpper()) : Double.POSITIVE_INFINITY;
    if (lower > upper) {
      at.add("upper", upper, "lower, " + lower + ", or more");
    }
    if (!range.hasLower() && !range.hasUpper()) {
      at.add(name + ": no ends (expected: lower, upper or both)");
    }
  }

  private static String unit(Parameter parameter) {
    return switch (parameter) {
      case Parameter.Continuous p -> p.unit();
      case Parameter.Whole p -> p.unit();
      case Parameter.Discrete p -> p.unit();
      case Parameter.Labelled p -> "1";
    };
  }
}
