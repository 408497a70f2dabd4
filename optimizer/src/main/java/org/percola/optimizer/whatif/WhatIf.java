package org.percola.optimizer.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.FittedCampaign;
import org.percola.optimizer.planning.LikelyDesign;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.Reach;

/// Answers questions about designs from a campaign's beliefs.
///
/// Holds no state: the same campaign and request give the same answer, bit for bit.
public final class WhatIf {
  private final Planner planner;

  /// @param planner whose beliefs are asked, and who chooses what is to be chosen
  public WhatIf(Planner planner) {
    this.planner = planner;
  }

  /// What becomes of a design when one of its settings changes, or several together.
  ///
  /// @throws org.percola.optimizer.constraint.InfeasibleSpaceException when there is no design to
  ///   start from
  public Sweep sweep(Campaign campaign, SweepRequest request) {
    FittedCampaign beliefs = planner.believe(campaign, request.seed());
    Design base = request.base() == null ? beliefs.recommended(request.within()) : request.base();
    SweepDesigns designs = new SweepDesigns(beliefs, base, request);
    List<SweepDesigns.Step> steps = new ArrayList<>();
    settings(request.swept()).forEach(settings -> steps.add(designs.step(settings)));
    return new Sweep(
        beliefs.forecast(List.of(base)).getFirst(),
        points(beliefs, steps),
        request.seed(),
        campaign.revision());
  }

  /// The designs that reach what is wished, and keep within the campaign's limits.
  ///
  /// @throws org.percola.optimizer.constraint.InfeasibleSpaceException when no design may be made
  public Sought seek(Campaign campaign, SeekRequest request) {
    Reach reach =
        planner.believe(campaign, request.seed()).reach(request.wishes(), request.within());
    List<LikelyDesign> likeliest = reach.likeliest(request.count());
    return new Sought(
        reach.best(request.chance(), likeliest), likeliest, request.seed(), campaign.revision());
  }

  private static List<SweepPoint> points(FittedCampaign beliefs, List<SweepDesigns.Step> steps) {
    List<Design> designs = new ArrayList<>();
    steps.stream().map(SweepDesigns.Step::design).filter(d -> d != null).forEach(designs::add);
    List<DesignForecast> forecasts = beliefs.forecast(designs);
    List<SweepPoint> points = new ArrayList<>();
    int next = 0;
    for (SweepDesigns.Step step : steps) {
      DesignForecast forecast = step.design() == null ? null : forecasts.get(next++);
      points.add(
          new SweepPoint(List.copyOf(step.settings().values()), forecast, step.hindrances()));
    }
    return points;
  }

  /// Every setting of every parameter with every one of the others, the last changing fastest.
  private static List<Map<String, DesignValue>> settings(List<SweptParameter> swept) {
    List<Map<String, DesignValue>> all = List.of(Map.of());
    for (SweptParameter one : swept) {
      List<Map<String, DesignValue>> longer = new ArrayList<>();
      for (Map<String, DesignValue> start : all) {
        for (DesignValue setting : one.settings()) {
          Map<String, DesignValue> next = new LinkedHashMap<>(start);
          next.put(one.parameter(), setting);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }
}
