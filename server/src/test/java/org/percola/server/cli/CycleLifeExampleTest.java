package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.CampaignFile;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;
import org.percola.v1.PredictDesignsResponse;
import org.percola.v1.Prediction;
import org.percola.v1.SuggestExperimentsResponse;

/// The campaign of `docs/examples/cycle-life.yaml`: ordered labels, described labels, a conditional
/// parameter, a mixture, lots and batches, lives that are bounds, a design that could not be made.
class CycleLifeExampleTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "cycle-life.yaml");

  @TempDir Path folder;

  @BeforeEach
  void copyTheExample() throws IOException {
    Files.copy(EXAMPLE, folder.resolve("lives.yaml"));
  }

  private Run percola(String... arguments) {
    return Run.in(folder, arguments);
  }

  private void create() {
    Run created = percola("create", "lives.yaml", "--id", "lives");
    assertThat(created.code()).as(created.err()).isZero();
    assertThat(created.out()).startsWith("Created lives with 8 experiments.");
  }

  @Test
  void suggestionsAreTheSameTwiceAndMayBeMade() throws IOException {
    create();
    Run first = percola("suggest", "lives", "--count=2", "--seed=1", "--dry-run", "--json");
    Run second = percola("suggest", "lives", "--count=2", "--seed=1", "--dry-run", "--json");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(second.out()).isEqualTo(first.out());

    SuggestExperimentsResponse plan = first.json(SuggestExperimentsResponse.newBuilder()).build();
    assertThat(plan.getNotesList())
        .contains("2 results are known only up to a bound, and count as no more than that.")
        .contains("Designs like those that could not be made were avoided.");
    for (Experiment experiment : plan.getExperimentsList()) {
      Map<String, DesignValue> values = experiment.getPlannedDesign().getValuesMap();
      assertThat(
              number(values, "pc_fraction")
                  + number(values, "cosolvent_fraction")
                  + number(values, "additive_fraction"))
          .isCloseTo(1, within(1e-9));
      boolean warm = setting(values, "formation").getLabel().equals("warm");
      assertThat(values.containsKey("formation_celsius")).isEqualTo(warm);
      assertThat(experiment.getSuggestion().getForecast().getProbabilityFeasible())
          .isBetween(0.3, 1.0);
      experiment
          .getSuggestion()
          .getForecast()
          .getPredictionsList()
          .forEach(CycleLifeExampleTest::expectSensible);
      // The mean of 130 and 120 or more is 125 or more.
      assertThat(experiment.getSuggestion().getIncumbent()).isEqualTo(125);
      assertThat(experiment.getSuggestion().getIncumbentBound()).isTrue();
    }
  }

  @Test
  void predictionsStayInsideTheDomainOfTheirOutcomes() throws IOException {
    create();
    String dried =
        "cosolvent=emc,pc_fraction=0.2,cosolvent_fraction=0.75,additive_fraction=0.05,"
            + "salt_grade=ultra_dry,formation=room_temperature";
    String poor =
        "cosolvent=dec,pc_fraction=0.5,cosolvent_fraction=0.5,additive_fraction=0,"
            + "salt_grade=technical,formation=warm,formation_celsius=55";
    PredictDesignsResponse good = predicted(dried);
    PredictDesignsResponse bad = predicted(poor);

    assertThat(good.getForecasts().getOutcomes(0).getMedian(0))
        .isGreaterThan(bad.getForecasts().getOutcomes(0).getMedian(0));
    assertThat(good.getForecasts().getOutcomes(1).getMedian(0))
        .isGreaterThan(bad.getForecasts().getOutcomes(1).getMedian(0));
    // Measured alike: cells died, but could be made.
    assertThat(bad.getForecasts().getProbabilityFeasible(0)).isGreaterThan(0.6);
  }

  private PredictDesignsResponse predicted(String design) throws IOException {
    Run run = percola("predict", "lives", "--design", design, "--seed=1", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    PredictDesignsResponse answer = run.json(PredictDesignsResponse.newBuilder()).build();
    answer
        .getForecasts()
        .getOutcomesList()
        .forEach(column ->
            expectSensible(
                Prediction.newBuilder()
                    .setOutcome(column.getOutcome())
                    .setLower(column.getLower(0))
                    .setMedian(column.getMedian(0))
                    .setUpper(column.getUpper(0))
                    .build()));
    return answer;
  }

  private static DesignValue setting(Map<String, DesignValue> values, String parameter) {
    return values.getOrDefault(parameter, DesignValue.getDefaultInstance());
  }

  private static double number(Map<String, DesignValue> values, String parameter) {
    return setting(values, parameter).getNumber();
  }

  private static void expectSensible(Prediction prediction) {
    assertThat(prediction.getLower()).isGreaterThan(0).isLessThan(prediction.getMedian());
    assertThat(prediction.getUpper()).isGreaterThan(prediction.getMedian());
    if (prediction.getOutcome().equals("retention")) {
      assertThat(prediction.getUpper()).isLessThan(1);
    } else {
      assertThat(prediction.getUpper()).isLessThan(20_000);
    }
  }

  @Test
  void whatIsToldOfARunningCellMovesItsBound() throws IOException {
    create();
    Run told =
        percola("tell", "exp-4", "--running", "cycle_life=>=200", "--cell=1", "--powder-batch=p-2");
    assertThat(told.code()).as(told.err()).isZero();
    Run plan = percola("suggest", "lives", "--count=1", "--seed=1", "--dry-run", "--json");
    assertThat(plan.json(SuggestExperimentsResponse.newBuilder()).getNotesList())
        .contains("2 results are known only up to a bound, and count as no more than that.");
  }

  @Test
  void anExportIsTheSameCampaign() throws IOException {
    create();
    Files.writeString(folder.resolve("again.json"), percola("export", "lives").out());
    assertThat(percola("create", "again.json", "--id", "again").code()).isZero();
    CampaignFile before = percola("export", "lives").json(CampaignFile.newBuilder()).build();
    CampaignFile after = percola("export", "again").json(CampaignFile.newBuilder()).build();
    assertThat(after.getCampaign().getSpec()).isEqualTo(before.getCampaign().getSpec());
  }

  @Test
  void everythingThatIsWrongWithAFileIsToldAtOnce() throws IOException {
    String broken =
        Files.readString(EXAMPLE)
            .replace("values: {dmc: 3.107, emc", "values: {dmc: 3.107, thf: 7.6, emc")
            .replace("{dmc: 0.59, emc: 0.65, dec: 0.75, dme: 0.46}", "{dmc: 0.59, emc: 0.65}")
            .replace("[technical, battery, ultra_dry]", "[technical, battery, battery]")
            .replace("labels: [warm]", "labels: [hot]")
            .replace("[specimen, lots, station]", "[none, lots]")
            .replace("{outcome: retention, relation", "{outcome: retained, relation");
    Files.writeString(folder.resolve("broken.yaml"), broken);
    Run refused = percola("create", "broken.yaml", "--id", "broken");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("parameters[0].categorical.descriptors[0].values[\"thf\"]: thf: unknown")
        .contains("parameters[0].categorical.descriptors[1].values: [dmc, emc] (expected")
        .contains("parameters[4].ordinal.labels: salt_grade: labels")
        .contains("parameters[6].active_when: formation_celsius: active when formation is [hot]")
        .contains("belief.noise.shared_effects[0]: SHARED_EFFECT_NONE: beside others")
        .contains("outcome_constraints[0].outcome: retained: unknown");
  }
}
