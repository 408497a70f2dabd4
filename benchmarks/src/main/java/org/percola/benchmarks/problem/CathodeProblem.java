package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;
import org.percola.benchmarks.lab.Cell;
import org.percola.benchmarks.lab.Recipe;
import org.percola.benchmarks.lab.VirtualCathodeLab;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.surrogate.RandomKey;

/// Composite cathodes made in the virtual lab, from the eight recipes of the seed paper on.
///
/// Percola is given the campaign of its template with the physics, and learns utilization and
/// voltage; a planner that can only be told of objectives and limits is given the energy and the
/// areal capacity that follow from the same cell.
///
/// @param rate discharge rate of every cell, 1C being 409 mA per gram of PTO
/// @param best the specific energy of the best recipe within the targets, Wh/kg
record CathodeProblem(
    String name, Campaign campaign, List<Design> recipes, double rate, double best)
    implements Problem {
  private static final VirtualCathodeLab LAB = new VirtualCathodeLab();
  private static final String ENERGY = "electrode_specific_energy";
  private static final String AREAL_CAPACITY = "areal_capacity";
  private static final String LOADING = "loading_mg_per_cm2";
  private static final String SHORT_CIRCUIT = "short circuit";

  /// A recipe of which fewer cells work is no recipe.
  private static final double MOST_FAILURES = 0.5;

  /// @param rate replaces that of the template
  static CathodeProblem of(String name, CompositeCathode template, double rate, double best) {
    List<Design> recipes =
        SeedCampaign.campaign(name, template).experiments().stream()
            .map(Experiment::design)
            .toList();
    return new CathodeProblem(
        name, DischargeRate.of(template.build(name), rate), recipes, rate, best);
  }

  @Override
  public List<Design> starts(long seed) {
    return recipes;
  }

  @Override
  public Observation observe(Design design, long seed, int replicate) {
    Recipe recipe = recipe(design);
    RandomKey luck = Luck.of(RandomKey.ofSeed(seed).child("cathode"), design, replicate);
    return switch (LAB.make(recipe, luck.state())) {
      case Cell.Failed(String reason) ->
          new Observation.Failed(reason, reason.startsWith(SHORT_CIRCUIT));
      case Cell.Made(double utilization, double voltage) ->
          new Observation.Measured(
              Map.of(
                  "utilization",
                  utilization,
                  "average_voltage",
                  voltage,
                  ENERGY,
                  recipe.specificEnergyWattHoursPerKilogramElectrode(utilization, voltage),
                  AREAL_CAPACITY,
                  recipe.arealCapacityMilliampHoursPerSquareCm(utilization)));
    };
  }

  @Override
  public Truth truth(Design design) {
    var truth = LAB.truth(recipe(design));
    Truth within =
        Truth.of(
            Map.of(
                "utilization",
                truth.utilization(),
                "average_voltage",
                truth.averageVoltage(),
                ENERGY,
                truth.specificEnergyWattHoursPerKilogramElectrode(),
                AREAL_CAPACITY,
                truth.arealCapacityMilliampHoursPerSquareCm()),
            campaign.outcomeConstraints());
    return new Truth(
        within.outcomes(), within.feasible() && truth.failureProbability() <= MOST_FAILURES);
  }

  @Override
  public Yardstick yardstick() {
    Objective objective = campaign.objectives().getFirst();
    return Yardstick.BestValue.percent(objective, best, best, "the best energy");
  }

  private Recipe recipe(Design design) {
    return new Recipe(
        String.valueOf(design.label("process_route")),
        design.number("pto_mass_fraction"),
        design.number("carbon_mass_fraction"),
        design.number("milling_hours", 0),
        design.number("anneal_celsius", Double.NaN),
        design.number("anneal_hours", Double.NaN),
        design.number(LOADING, Recipe.SEED_LOADING),
        rate);
  }
}
