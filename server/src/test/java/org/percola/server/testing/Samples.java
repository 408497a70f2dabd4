package org.percola.server.testing;

import java.util.Map;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Design;
import org.percola.v1.DesignTable;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;
import org.percola.v1.Objective;
import org.percola.v1.Outcome;
import org.percola.v1.OutcomeConstraint;
import org.percola.v1.Parameter;
import org.percola.v1.Relation;

/// A small campaign with every trait that requests must get right: parts of a whole, a parameter
/// that only one route has, an outcome without unit and one with.
public final class Samples {
  private Samples() {}

  public static Campaign campaign() {
    return Campaign.newBuilder().setDisplayName("Three powders").setSpec(spec()).build();
  }

  public static CampaignSpec.Builder spec() {
    CampaignSpec.Builder spec = CampaignSpec.newBuilder();
    spec.getSpaceBuilder()
        .addParameters(route())
        .addParameters(continuous("pto_mass_fraction", "1", 0.2, 0.6, 0.01))
        .addParameters(continuous("electrolyte_mass_fraction", "1", 0.2, 0.7, 0.01))
        .addParameters(continuous("carbon_mass_fraction", "1", 0.05, 0.3, 0.01))
        .addParameters(anneal())
        .addMixturesBuilder()
        .setName("electrode")
        .addComponents("pto_mass_fraction")
        .addComponents("electrolyte_mass_fraction")
        .addComponents("carbon_mass_fraction")
        .setTotal(1);
    spec.addOutcomes(measured("utilization", "1")).addOutcomes(measured("average_voltage", "V"));
    spec.addObjectivesBuilder().setOutcome("utilization").setGoal(Objective.Goal.GOAL_MAXIMIZE);
    spec.addOutcomeConstraints(
        OutcomeConstraint.newBuilder()
            .setOutcome("average_voltage")
            .setRelation(Relation.RELATION_AT_LEAST)
            .setLimit(2));
    return spec;
  }

  public static Design dryDesign(double pto, double electrolyte, double carbon) {
    return Design.newBuilder()
        .putAllValues(
            Map.of(
                "process_route", label("dry"),
                "pto_mass_fraction", number(pto),
                "electrolyte_mass_fraction", number(electrolyte),
                "carbon_mass_fraction", number(carbon)))
        .build();
  }

  public static Design solventDesign(double pto, double electrolyte, double carbon, double anneal) {
    return dryDesign(pto, electrolyte, carbon).toBuilder()
        .putValues("process_route", label("solvent"))
        .putValues("anneal_celsius", number(anneal))
        .build();
  }

  /// Dry designs to choose from, each different.
  public static DesignTable dryDesigns(int rows) {
    DesignTable.Builder table = DesignTable.newBuilder().setRows(rows);
    DesignTable.Labels.Builder route =
        table
            .addColumnsBuilder()
            .setParameter("process_route")
            .getLabelsBuilder()
            .addDictionary("dry");
    DesignTable.Numbers.Builder pto =
        table.addColumnsBuilder().setParameter("pto_mass_fraction").getNumbersBuilder();
    DesignTable.Numbers.Builder electrolyte =
        table.addColumnsBuilder().setParameter("electrolyte_mass_fraction").getNumbersBuilder();
    DesignTable.Numbers.Builder carbon =
        table.addColumnsBuilder().setParameter("carbon_mass_fraction").getNumbersBuilder();
    for (int row = 0; row < rows; row++) {
      double share = 0.2 + 0.4 * row / rows;
      route.addIndices(0);
      pto.addValues(share);
      electrolyte.addValues(0.9 - share);
      carbon.addValues(0.1);
    }
    return table.build();
  }

  public static Measurement.Builder utilization(double value) {
    return Measurement.newBuilder()
        .setOutcome("utilization")
        .setExact(value)
        .setUnit("1")
        .setStandardError(0.02);
  }

  public static Measurement.Builder voltage(double value) {
    return Measurement.newBuilder()
        .setOutcome("average_voltage")
        .setExact(value)
        .setUnit("V")
        .setStandardError(0.02);
  }

  public static Experiment.Builder completed(Design design, double utilization, double voltage) {
    return Experiment.newBuilder()
        .setPlannedDesign(design)
        .addMeasurements(utilization(utilization))
        .addMeasurements(voltage(voltage));
  }

  public static DesignValue number(double value) {
    return DesignValue.newBuilder().setNumber(value).build();
  }

  public static DesignValue label(String value) {
    return DesignValue.newBuilder().setLabel(value).build();
  }

  public static Parameter.Builder continuous(
      String name, String unit, double lower, double upper, double resolution) {
    Parameter.Builder parameter = Parameter.newBuilder().setName(name);
    parameter
        .getContinuousBuilder()
        .setUnit(unit)
        .setLower(lower)
        .setUpper(upper)
        .setResolution(resolution);
    return parameter;
  }

  public static Outcome.Builder measured(String name, String unit) {
    Outcome.Builder outcome = Outcome.newBuilder().setName(name).setUnit(unit);
    outcome.getMeasuredBuilder();
    return outcome;
  }

  private static Parameter.Builder route() {
    Parameter.Builder parameter = Parameter.newBuilder().setName("process_route");
    parameter.getCategoricalBuilder().addLabels("dry").addLabels("solvent");
    return parameter;
  }

  private static Parameter.Builder anneal() {
    Parameter.Builder parameter = continuous("anneal_celsius", "Cel", 20, 250, 5);
    parameter.getActiveWhenBuilder().setParameter("process_route").addLabels("solvent");
    return parameter;
  }
}
