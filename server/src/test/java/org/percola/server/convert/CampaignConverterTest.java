package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Cost;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.campaign.NoiseModel;
import org.percola.optimizer.campaign.NoiseModel.SharedEffect;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.campaign.SurfaceModel.Structure;
import org.percola.optimizer.campaign.SurfaceModel.Transform;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.Range;
import org.percola.optimizer.constraint.Zone;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.template.CompositeCathode;

final class CampaignConverterTest {
  private final Violations violations = Violations.ofRequest();

  @Test
  void everyKindOfEverythingComesBack() {
    Campaign campaign = everything();
    assertThat(roundTrip(campaign)).isEqualTo(campaign);
    assertThat(violations.found()).isEmpty();
  }

  @Test
  void theTemplateComesBack() {
    Campaign campaign =
        CompositeCathode.standard()
            .withStack(12, VoltageBasis.MINIMUM)
            .withMinimumArealCapacity(3)
            .withCryoMilled()
            .build("c");
    assertThat(roundTrip(campaign).outcomes()).isEqualTo(campaign.outcomes());
    assertThat(roundTrip(campaign).space()).isEqualTo(campaign.space());
    assertThat(roundTrip(campaign).constraints()).isEqualTo(campaign.constraints());
    assertThat(violations.found()).isEmpty();
  }

  @Test
  void theEnergyBasisIsAnEnumOutsideAndASettingInside() {
    org.percola.v1.Outcome.Derived energy =
        CampaignConverter.specToProto(CompositeCathode.standard().build("c"))
            .getOutcomesList()
            .stream()
            .filter(outcome -> outcome.getName().equals("electrode_specific_energy"))
            .findFirst()
            .orElseThrow()
            .getDerived();
    assertThat(energy.getEnergyBasis())
        .isEqualTo(org.percola.v1.EnergyBasis.ENERGY_BASIS_SEED_ELECTRODE);
    assertThat(energy.getSettingsMap()).isEmpty();
  }

  @Test
  void whatIsLeftOutGetsTheDocumentedMeaning() {
    org.percola.v1.CampaignSpec.Builder spec = org.percola.v1.CampaignSpec.newBuilder();
    spec.addOutcomesBuilder().setName("yield").setUnit("1").getMeasuredBuilder();
    spec.addConstraintsBuilder()
        .setName("cheap")
        .getPhysicsBuilder()
        .setQuantity("thickness_um")
        .setUnit("um")
        .setRelation(org.percola.v1.Relation.RELATION_AT_MOST)
        .setLimit(1);
    Campaign campaign = CampaignConverter.fromProto("c", "", spec.build(), violations);
    assertThat(campaign.outcomes())
        .containsExactly(new Outcome.Measured("yield", "1", PriorBelief.CONSTANT));
    DesignConstraint.Physics physics = (DesignConstraint.Physics) campaign.constraints().getFirst();
    assertThat(physics.severity()).isEqualTo(DesignConstraint.Severity.HARD);
    assertThat(physics.tolerance()).isEqualTo(0.5);
  }

  @Test
  void anExpressionFindsItsInputsByItself() {
    org.percola.v1.CampaignSpec.Builder spec =
        CampaignConverter.specToProto(everything()).toBuilder();
    spec.getOutcomesBuilder(spec.getOutcomesCount() - 1).getDerivedBuilder().clearInputs();

    assertThat(CampaignConverter.fromProto("c", "", spec.build(), violations).outcomes())
        .isEqualTo(everything().outcomes());
  }

  @Test
  void goalsAndCostsThatCannotBeReadAreToldFieldByField() {
    org.percola.v1.CampaignSpec.Builder spec =
        CampaignConverter.specToProto(everything()).toBuilder();
    spec.getObjectivesBuilder(2).clearTarget().setTolerance(-1);
    spec.getObjectivesBuilder(3).setUpper(50);
    spec.getCostBuilder().setBudget(-1);
    spec.getOutcomesBuilder(spec.getOutcomesCount() - 1)
        .getDerivedBuilder()
        .setFormula("cathode.areal_capacity");

    CampaignConverter.fromProto("c", "", spec.build(), violations);

    assertThat(violations.found().stream().map(v -> v.field() + ": " + v.description()))
        .containsExactlyInAnyOrder(
            "outcomes[5].derived.formula: formula: 'cathode.areal_capacity' (expected: empty"
                + " beside an expression)",
            "objectives[2].target: target: null (expected: a number for this goal)",
            "objectives[2].tolerance: tolerance: -1.0 (expected: 0 or more)",
            "objectives[3]: range: 100.0 to 50.0 (expected: finite, lower first)",
            "cost.budget: budget: -1.0 (expected: above 0)");
  }

  private Campaign roundTrip(Campaign campaign) {
    return CampaignConverter.fromProto(
        campaign.id(), campaign.displayName(), CampaignConverter.specToProto(campaign), violations);
  }

  private static final NoiseModel WILD =
      new NoiseModel(
          Set.of(SharedEffect.STATION, SharedEffect.DRIFT), NoiseModel.Residuals.HEAVY_TAILED);
  private static final SurfaceModel LOGARITHMIC =
      new SurfaceModel(Structure.SUM_AND_PRODUCT, Transform.LOG, true);

  private static Campaign everything() {
    Parameter.Condition whenFinest = new Parameter.Condition("mill", List.of("finest"));
    Parameter.Condition whenFine = new Parameter.Condition("mill", List.of("fine", "finest"));
    return new Campaign(
        "c",
        "Everything",
        new DesignSpace(
            List.of(
                new Parameter.Categorical("mill", List.of("none", "fine", "finest"), null),
                new Parameter.Categorical(
                    "solvent",
                    List.of("thf", "dme"),
                    List.of(
                        new Parameter.Descriptor("polarity", "1", Map.of("thf", 7.5, "dme", 7.2))),
                    whenFine),
                new Parameter.Ordinal("grade", List.of("low", "high"), List.of("low"), whenFine),
                new Parameter.Continuous(
                    "gel", "g", 0, 1, Parameter.Scale.LINEAR, 0, 0.2, whenFinest),
                new Parameter.Categorical(
                    "gas", List.of("argon", "air"), List.of(), List.of("air"), whenFinest),
                new Parameter.Continuous("a", "1", 0, 1, Parameter.Scale.LINEAR, 0.1, null),
                new Parameter.Continuous("b", "1", 0, 1, Parameter.Scale.LINEAR, 0, whenFine),
                new Parameter.Continuous("h", "h", 1e-3, 10, Parameter.Scale.LOGARITHMIC, 0, null),
                new Parameter.Whole("n", "1", -3, 3, whenFine),
                new Parameter.Whole(
                    "cycles", "1", 1, 1000, Parameter.Scale.LOGARITHMIC, whenFinest),
                new Parameter.Discrete("sieve", "um", List.of(10.0, 25.5, 63.0), null)),
            List.of(new Mixture("powder", List.of("a", "b"), 1)),
            List.of(Design.empty().with("mill", "none").with("a", 0.1).with("b", 0.9))),
        List.of(
            new DesignConstraint.Linear(
                "sum",
                Map.of("a", 2.0, "h", -0.5),
                DesignConstraint.Relation.AT_LEAST,
                0.25,
                "1",
                DesignConstraint.Severity.SOFT,
                "assumption: none"),
            new DesignConstraint.Physics(
                "thick",
                "thickness_um",
                DesignConstraint.Relation.AT_MOST,
                150,
                "um",
                0.1,
                DesignConstraint.Severity.HARD,
                "data sheet",
                Map.of("pto_mass_fraction", "a")),
            new DesignConstraint.Linear(
                "same",
                Map.of("a", 1.0, "gel", -1.0),
                DesignConstraint.Relation.EQUAL,
                0,
                "1",
                DesignConstraint.Severity.HARD,
                ""),
            new DesignConstraint.Ratio(
                "share",
                Map.of("a", 1.0),
                Map.of("a", 1.0, "h", 2.0),
                DesignConstraint.Relation.AT_LEAST,
                0.1,
                "1",
                DesignConstraint.Severity.HARD,
                "a paper"),
            new DesignConstraint.Product(
                "dose",
                Map.of("a", 1.0, "h", 0.5),
                DesignConstraint.Relation.AT_MOST,
                3,
                "h",
                DesignConstraint.Severity.SOFT,
                ""),
            new DesignConstraint.Count(
                "few", List.of("a", "b", "gel"), 1, 2, DesignConstraint.Severity.HARD, ""),
            new DesignConstraint.Count(
                "some", List.of("a", "b"), 1, 2, DesignConstraint.Severity.HARD, ""),
            excluded(
                "box",
                new Zone.Box(
                    Map.of("h", new Range(1, Double.POSITIVE_INFINITY)),
                    Map.of("mill", List.of("none", "fine")))),
            excluded("ball", new Zone.Ball(Design.empty().with("h", 2), 0.25)),
            excluded("points", new Zone.Points(Set.of(Design.empty().with("mill", "none"))))),
        List.of(
            new Outcome.Measured("u", "1", PriorBelief.CONSTANT.withProxies(List.of("v"))),
            new Outcome.Measured("life", "1", PriorBelief.CONSTANT.with(WILD).with(LOGARITHMIC)),
            new Outcome.Measured(
                "kept",
                "1",
                PriorBelief.CONSTANT.with(new NoiseModel(Set.of(), NoiseModel.Residuals.NORMAL))),
            new Outcome.Measured(
                "v",
                "V",
                new PriorBelief(
                    "cathode.voltage", PriorBelief.Treatment.FIXED, Map.of("c_rate", "0.1"))),
            new Outcome.Derived(
                "e",
                "W.h/kg",
                "cathode.electrode_specific_energy",
                List.of("u", "v"),
                Map.of("basis", "PRISTINE_ELECTRODE", "other", "7")),
            Outcome.Derived.ofExpression("w", "V", "u * v / (1 + a)", List.of("u", "v"))),
        List.of(
            new Objective("e", Objective.Goal.MAXIMIZE, 250.0),
            new Objective("v", Objective.Goal.MINIMIZE),
            new Objective("w", new Objective.Match(0.5, 0.05), 1.0),
            new Objective("life", new Objective.Within(100, 200))),
        List.of(
            new OutcomeConstraint("u", OutcomeConstraint.Relation.AT_LEAST, 0.5),
            new OutcomeConstraint("v", OutcomeConstraint.Relation.AT_MOST, 3)),
        List.of(earlier()),
        new Cost("8 + h + 4 * (mill == 'fine')", "h", 400.0),
        List.of(),
        0);
  }

  private static DesignConstraint excluded(String name, Zone zone) {
    return new DesignConstraint.Exclusion(name, zone, DesignConstraint.Severity.HARD, "a patent");
  }

  private static EarlierCampaign earlier() {
    Design plain =
        Design.empty().with("mill", "none").with("a", 0.4).with("h", 20).with("sieve", 10);
    Design milled =
        Design.empty()
            .with("mill", "fine")
            .with("a", 0.4)
            .with("b", 0.6)
            .with("h", 0.5)
            .with("n", 7)
            .with("solvent", "thf")
            .with("grade", "low")
            .with("sieve", 63);
    return new EarlierCampaign(
        "2023",
        List.of(plain.with("a", 1), milled, plain.with("a", 1).with("h", 9)),
        List.of(
            new EarlierCampaign.Result(0, "u", new Value.Exact(0.5), 0.01),
            new EarlierCampaign.Result(1, "u", new Value.AtLeast(0.7), null),
            new EarlierCampaign.Result(1, "v", new Value.Exact(2.1), null)),
        List.of(2));
  }

  @Test
  void everyFaultOfAnEarlierCampaignIsTold() {
    org.percola.v1.CampaignSpec.Builder spec =
        CampaignConverter.specToProto(everything()).toBuilder();
    spec.getEarlierCampaignsBuilder(0)
        .getResultsBuilder(0)
        .setUnit("%")
        .addStandardErrors(3)
        .setValues(0, Double.NaN);
    spec.getEarlierCampaignsBuilder(0).getResultsBuilder(1).setValues(0, 2100);
    spec.getEarlierCampaignsBuilder(0)
        .getDesignsBuilder()
        .getColumnsBuilder(0)
        .getLabelsBuilder()
        .setDictionary(1, "coarse");
    CampaignConverter.fromProto("c", "", spec.build(), violations);
    assertThat(violations.found().stream().map(Violation::toString))
        .anyMatch(text -> text.contains("results[0].unit"))
        .anyMatch(text -> text.contains("results[0].standard_errors"))
        .anyMatch(text -> text.contains("results[1].values[0]") && text.contains("millivolt"))
        .anyMatch(text -> text.contains("designs.rows[1]") && text.contains("coarse"));
  }
}
