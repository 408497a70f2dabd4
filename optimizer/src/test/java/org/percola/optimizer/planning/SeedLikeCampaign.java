package org.percola.optimizer.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.cathode.literature.SeedCampaignRow;
import org.percola.cathode.literature.SeedCampaignRows;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;

/// The composite-cathode campaign with the seed's eight cells.
final class SeedLikeCampaign {
  private SeedLikeCampaign() {}

  static Campaign of(boolean loadingFree, List<OutcomeConstraint> targets, String objective) {
    Parameter.Condition wet = new Parameter.Condition("process_route", List.of("solvent"));
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(new Parameter.Categorical("process_route", List.of("dry", "solvent"), null));
    parameters.add(fraction("pto_mass_fraction", 0.15, 0.70));
    parameters.add(fraction("electrolyte_mass_fraction", 0.10, 0.82));
    parameters.add(fraction("carbon_mass_fraction", 0.03, 0.15));
    parameters.add(
        new Parameter.Continuous("milling_hours", "h", 0, 20, Parameter.Scale.LINEAR, 0.5, null));
    parameters.add(
        new Parameter.Continuous("anneal_celsius", "Cel", 80, 250, Parameter.Scale.LINEAR, 5, wet));
    parameters.add(
        new Parameter.Continuous(
            "anneal_hours", "h", 0.1, 8, Parameter.Scale.LOGARITHMIC, 0.1, wet));
    if (loadingFree) {
      parameters.add(
          new Parameter.Continuous(
              "loading_mg_per_cm2", "mg/cm2", 0.8, 45, Parameter.Scale.LOGARITHMIC, 0.1, null));
    }
    Map<String, String> columns =
        loadingFree
            ? Map.of("c_rate", "0.1")
            : Map.of("loading_mg_per_cm2", "2.6923076923076925", "c_rate", "0.1");
    List<Outcome> outcomes =
        List.of(
            new Outcome.Measured(
                "utilization",
                "1",
                new PriorBelief("cathode.utilization", PriorBelief.Treatment.SAMPLED, columns)),
            new Outcome.Measured(
                "average_voltage",
                "V",
                new PriorBelief("cathode.voltage", PriorBelief.Treatment.SAMPLED, columns)),
            new Outcome.Derived(
                "electrode_specific_energy",
                "Wh/kg",
                "cathode.electrode_specific_energy",
                List.of("utilization", "average_voltage"),
                Map.of("basis", "SEED_ELECTRODE")),
            new Outcome.Derived(
                "areal_capacity",
                "mAh/cm2",
                "cathode.areal_capacity",
                List.of("utilization"),
                Map.of()),
            new Outcome.Derived(
                "stack_specific_energy",
                "Wh/kg",
                "cathode.stack_specific_energy",
                List.of("utilization", "average_voltage"),
                Map.of("target_voltage", "12", "voltage_basis", "NOMINAL")));
    return new Campaign(
        "seed",
        "seed",
        new DesignSpace(
            parameters,
            List.of(
                new Mixture(
                    "composite",
                    List.of(
                        "pto_mass_fraction", "electrolyte_mass_fraction", "carbon_mass_fraction"),
                    1.0)),
            List.of()),
        List.<DesignConstraint>of(),
        outcomes,
        List.of(new Objective(objective, Objective.Goal.MAXIMIZE)),
        targets,
        experiments(loadingFree),
        8);
  }

  private static List<Experiment> experiments(boolean loadingFree) {
    List<Experiment> experiments = new ArrayList<>();
    for (SeedCampaignRow row : SeedCampaignRows.all()) {
      CathodeDesign made = row.design();
      Design design =
          Design.empty()
              .with("process_route", made.route().usesSolvent() ? "solvent" : "dry")
              .with("pto_mass_fraction", made.activeMassFraction())
              .with("electrolyte_mass_fraction", made.electrolyteMassFraction())
              .with("carbon_mass_fraction", made.carbonMassFraction())
              .with("milling_hours", made.millingHours());
      if (made.route().usesSolvent()) {
        design =
            design
                .with("anneal_celsius", made.annealCelsius())
                .with("anneal_hours", made.annealHours());
      }
      if (loadingFree) {
        design = design.with("loading_mg_per_cm2", made.loadingMilligramsPerSquareCm());
      }
      experiments.add(
          new Experiment(
              row.id(),
              design,
              null,
              List.of(
                  measurement(
                      "u",
                      "utilization",
                      "1",
                      row.utilization().value(),
                      row.utilization().standardUncertainty()),
                  measurement(
                      "v",
                      "average_voltage",
                      "V",
                      row.averageVoltage().value(),
                      row.averageVoltage().standardUncertainty())),
              null,
              Map.of(),
              List.of(new Experiment.Change(ExperimentState.COMPLETED, Instant.EPOCH, "")),
              null));
    }
    return experiments;
  }

  private static Measurement measurement(
      String id, String outcome, String unit, double value, double error) {
    return new Measurement(
        id,
        outcome,
        new Measurement.Value.Exact(value),
        unit,
        error,
        null,
        Map.of(),
        1,
        null,
        null,
        false);
  }

  private static Parameter fraction(String name, double lower, double upper) {
    return new Parameter.Continuous(name, "1", lower, upper, Parameter.Scale.LINEAR, 0.005, null);
  }
}
