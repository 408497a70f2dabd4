package org.percola.server.cli.report;

import java.util.Map;
import org.percola.v1.Applicability;
import org.percola.v1.Assessment;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Design;
import org.percola.v1.DesignConstraint;
import org.percola.v1.DesignForecast;
import org.percola.v1.DesignSpace;
import org.percola.v1.DesignValue;
import org.percola.v1.EnergyBasis;
import org.percola.v1.Experiment;
import org.percola.v1.Mixture;
import org.percola.v1.Objective;
import org.percola.v1.Outcome;
import org.percola.v1.OutcomeConstraint;
import org.percola.v1.Parameter;
import org.percola.v1.Prediction;
import org.percola.v1.Relation;
import org.percola.v1.SuggestExperimentsResponse;
import org.percola.v1.Suggestion;
import org.percola.v1.TargetChance;

/// A plan of two invented cathodes, one solvent-made and one dry, as a service would answer it.
final class PlanOfTwo {
  static final Campaign CAMPAIGN =
      Campaign.newBuilder()
          .setName("campaigns/pto")
          .setDisplayName("PTO cathode")
          .setSpec(spec())
          .build();

  private static final String PERCOLATION = "carbon_percolation";

  private PlanOfTwo() {}

  static SuggestExperimentsResponse response() {
    Map<String, DesignValue> solvent =
        Map.of(
            "process_route", label("solvent"),
            "pto_mass_fraction", number(0.4615),
            "electrolyte_mass_fraction", number(0.4615),
            "carbon_mass_fraction", number(0.077),
            "milling_hours", number(10),
            "anneal_celsius", number(185),
            "anneal_hours", number(0.5),
            "loading_mg_per_cm2", number(2.692308));
    Map<String, DesignValue> dry =
        Map.of(
            "process_route", label("dry"),
            "pto_mass_fraction", number(1.0 / 3),
            "electrolyte_mass_fraction", number(1.0 / 3),
            "carbon_mass_fraction", number(1.0 / 3),
            "milling_hours", number(0),
            "loading_mg_per_cm2", number(21.5));
    return SuggestExperimentsResponse.newBuilder()
        .addExperiments(experiment("exp-1", solvent, 0.951, 322.4, 3.1))
        .addExperiments(experiment("exp-2", dry, 0.7, 187.2, 4.0))
        .addNotes("Two of the three physics parameters are still as uncertain as before the data.")
        .setModelId("gp-physics-1")
        .setSeed(42)
        .setRevision(9)
        .build();
  }

  private static CampaignSpec spec() {
    DesignSpace.Builder space = DesignSpace.newBuilder();
    space.addParameters(
        Parameter.newBuilder()
            .setName("process_route")
            .setCategorical(
                Parameter.Categorical.newBuilder().addLabels("dry").addLabels("solvent")));
    for (String name :
        new String[] {
          "pto_mass_fraction",
          "electrolyte_mass_fraction",
          "carbon_mass_fraction",
          "milling_hours",
          "anneal_celsius",
          "anneal_hours",
          "loading_mg_per_cm2"
        }) {
      space.addParameters(
          Parameter.newBuilder()
              .setName(name)
              .setContinuous(Parameter.Continuous.newBuilder().setUnit("1").setUpper(1)));
    }
    space.addMixtures(
        Mixture.newBuilder()
            .setName("composition")
            .addComponents("pto_mass_fraction")
            .addComponents("electrolyte_mass_fraction")
            .addComponents("carbon_mass_fraction")
            .setTotal(1));
    return CampaignSpec.newBuilder()
        .setSpace(space)
        .addOutcomes(
            Outcome.newBuilder()
                .setName("utilization")
                .setUnit("1")
                .setMeasured(Outcome.Measured.getDefaultInstance()))
        .addOutcomes(
            Outcome.newBuilder()
                .setName("electrode_specific_energy")
                .setUnit("W.h/kg")
                .setDerived(
                    Outcome.Derived.newBuilder()
                        .setEnergyBasis(EnergyBasis.ENERGY_BASIS_SEED_ELECTRODE)))
        .addOutcomes(Outcome.newBuilder().setName("areal_capacity").setUnit("mA.h/cm2"))
        .addOutcomes(
            Outcome.newBuilder()
                .setName("stack_specific_energy")
                .setUnit("W.h/kg")
                .setDerived(
                    Outcome.Derived.newBuilder()
                        .setFormula("cathode.stack_specific_energy")
                        .putSettings("target_voltage", "12")
                        .putSettings("voltage_basis", "NOMINAL")))
        .addConstraints(percolation())
        .addObjectives(
            Objective.newBuilder()
                .setOutcome("electrode_specific_energy")
                .setGoal(Objective.Goal.GOAL_MAXIMIZE))
        .addOutcomeConstraints(target())
        .build();
  }

  private static DesignConstraint percolation() {
    DesignConstraint.Builder constraint = DesignConstraint.newBuilder().setName(PERCOLATION);
    constraint.getLinearBuilder().putCoefficients("carbon_mass_fraction", 1);
    return constraint.build();
  }

  /// How a design stands towards the limit on its carbon.
  static Assessment percolation(double carbon, double relativeMargin) {
    return Assessment.newBuilder()
        .setConstraint(PERCOLATION)
        .setValue(carbon)
        .setLimit(0.07)
        .setUnit("1")
        .setRelativeMargin(relativeMargin)
        .setSatisfied(true)
        .setRelation(Relation.RELATION_AT_LEAST)
        .build();
  }

  private static OutcomeConstraint target() {
    return OutcomeConstraint.newBuilder()
        .setOutcome("areal_capacity")
        .setRelation(Relation.RELATION_AT_LEAST)
        .setLimit(3)
        .build();
  }

  private static Experiment experiment(
      String id, Map<String, DesignValue> values, double utilization, double energy, double q) {
    Design design = Design.newBuilder().putAllValues(values).build();
    DesignForecast forecast =
        DesignForecast.newBuilder()
            .setDesign(design)
            .setApplicability(Applicability.newBuilder().setDistance(0.2))
            .addPredictions(prediction("utilization", "1", utilization, 0.06))
            .addPredictions(prediction("electrode_specific_energy", "W.h/kg", energy, 28))
            .addPredictions(prediction("areal_capacity", "mA.h/cm2", q, 0.4))
            .addPredictions(prediction("stack_specific_energy", "W.h/kg", 165, 12))
            .addPredictions(prediction("stack_cells", "1", 6, 0))
            .addPredictions(prediction("stack_minimum_voltage", "V", 9, 0))
            .addPredictions(prediction("stack_nominal_voltage", "V", 12.3, 0.3))
            .addPredictions(prediction("stack_maximum_voltage", "V", 21, 0))
            .addPredictions(prediction("stack_share_cathode", "1", 0.59, 0.02))
            .addTargets(TargetChance.newBuilder().setTarget(target()).setProbability(0.62))
            .build();
    return Experiment.newBuilder()
        .setName("campaigns/pto/experiments/" + id)
        .setPlannedDesign(design)
        .setSuggestion(
            Suggestion.newBuilder()
                .setForecast(forecast)
                .setIncumbent(302)
                .setProbabilityOfImprovement(0.912)
                .addTightest(percolation(0.077, 0.09))
                .setReason(
                    Suggestion.Reason.newBuilder()
                        .setSummary(
                            "milled solvent route above the seed's best PTO fraction; physics says"
                                + " 335 Wh/kg, data take 12 off")))
        .build();
  }

  private static Prediction prediction(String outcome, String unit, double median, double spread) {
    return Prediction.newBuilder()
        .setOutcome(outcome)
        .setUnit(unit)
        .setMean(median)
        .setMedian(median)
        .setLower(median - spread)
        .setUpper(median + spread)
        .build();
  }

  private static DesignValue number(double value) {
    return DesignValue.newBuilder().setNumber(value).build();
  }

  private static DesignValue label(String value) {
    return DesignValue.newBuilder().setLabel(value).build();
  }
}
