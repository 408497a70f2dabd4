package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.Experiment;
import org.percola.v1.SuggestExperimentsResponse;

class SuggestCommandTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\d+ +([\\d.]+) +([\\d.]+) +([\\d.]+)  (dry|solvent) .*");

  @TempDir Path folder;

  @Test
  void theExampleFitsAPageAndSumsToOneHundred() {
    Run run = Run.in(folder, "suggest", "--example", "pto", "--count", "3", "--seed", "7");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    List<BigDecimal> sums = new ArrayList<>();
    Matcher row = ROW.matcher(run.out());
    while (row.find()) {
      sums.add(
          new BigDecimal(row.group(1))
              .add(new BigDecimal(row.group(2)))
              .add(new BigDecimal(row.group(3))));
    }
    assertThat(sums).hasSize(3).containsOnly(new BigDecimal("100.0"));
    assertThat(run.out())
        .contains("302 Wh/kg")
        .contains("P(>302)")
        .contains("as the seed paper counts it")
        .contains("seed 7 · revision ");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void theExampleLeavesTheFolderEmpty() {
    Run.in(folder, "suggest", "--example", "pto", "--count", "1");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void jsonIsTheAnswerOfTheServiceAndNothingElse() throws Exception {
    Run run = Run.in(folder, "suggest", "--example=pto", "--count=2", "--seed=7", "--json");
    assertThat(run.err()).isEmpty();
    SuggestExperimentsResponse answer = run.json(SuggestExperimentsResponse.newBuilder()).build();
    assertThat(answer.getSeed()).isEqualTo(7);
    assertThat(answer.getExperimentsList()).hasSize(2);
    for (Experiment experiment : answer.getExperimentsList()) {
      assertThat(experiment.getSuggestion().getIncumbent()).isBetween(301.5, 302.5);
      assertThat(experiment.getSuggestion().getForecast().getPredictionsList()).isNotEmpty();
    }
  }

  @Test
  void theSameSeedPrintsTheSameDesigns() throws Exception {
    String[] command = {"suggest", "--example=pto", "--count=1", "--seed=3", "--json", "--dry-run"};
    assertThat(Run.in(folder, command)).isEqualTo(Run.in(folder, command));
  }

  @Test
  void targetsBringProbabilitiesAndAStack() {
    Run run =
        Run.in(
            folder,
            "suggest",
            "--example=pto",
            "--count=1",
            "--seed=1",
            "--min-areal-capacity=3",
            "--stack-voltage=12",
            "--voltage-basis=nominal");
    assertThat(run.out())
        .contains("P(q≥3)")
        .contains("Bipolar stack for 12 V (nominal voltage)")
        .contains("cells")
        .contains("Wh/L")
        .contains("foil");
  }

  @Test
  void settingsCanBeFixedAndRangesNarrowed() throws Exception {
    Run run =
        Run.in(
            folder,
            "suggest",
            "--example=pto",
            "--count=2",
            "--fix=process_route=dry",
            "--within=pto_mass_fraction=30%..40%",
            "--json");
    SuggestExperimentsResponse answer = run.json(SuggestExperimentsResponse.newBuilder()).build();
    assertThat(answer.getExperimentsList())
        .allSatisfy(experiment -> {
          var values = experiment.getPlannedDesign().getValuesMap();
          assertThat(values.get("process_route")).extracting("label").isEqualTo("dry");
          assertThat(values.get("pto_mass_fraction"))
              .extracting("number")
              .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
              .isBetween(0.3, 0.4);
        });
  }

  @Test
  void settingsThatCannotBeMetTogetherAreAnInputAtFault() {
    Run run =
        Run.in(
            folder,
            "suggest",
            "--example=pto",
            "--fix=pto_mass_fraction=0.7",
            "--fix=electrolyte_mass_fraction=0.7");
    assertThat(run.err()).contains("cannot be met together").contains("(asked for)");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void everyBadSettingIsToldAtOnce() {
    Run run =
        Run.in(
            folder,
            "suggest",
            "--example=pto",
            "--fix=colour=red",
            "--fix=milling_hours=long",
            "--within=anneal_hours=2");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("--fix colour: no such parameter"))
        .anyMatch(line -> line.startsWith("--fix milling_hours: long (expected: a number"))
        .anyMatch(line -> line.startsWith("--within anneal_hours: anneal_hours=2 (expected:"));
  }

  @Test
  void everyBadOptionIsToldAtOnce() {
    Run run = Run.in(folder, "suggest", "--count", "many", "--seed", "x", "--colour");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--count")
        .contains("--seed")
        .contains("--colour")
        .contains("percola suggest --help")
        .doesNotContain("at org.");
  }

  @Test
  void wishesBelongToTheExampleOrTheCampaign() {
    Run run = Run.in(folder, "suggest", "--min-areal-capacity", "3");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("given without --example");
  }

  @Test
  void aMissingDatabaseSaysHowToMakeOne() {
    Run run = Run.in(folder, "suggest");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("there is no database").contains("percola create --template");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatTheServiceRefusesIsToldBesideWhatCannotBeRead() {
    Run run =
        Run.in(
            folder,
            "suggest",
            "--example=pto",
            "--count=0",
            "--fix=foo=3",
            "--fix=process_route=wet",
            "--within=frac=2..3",
            "--without=temp=3",
            "--exclude=e1@0.1",
            "--share=tmp");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors())
        .hasSize(7)
        .anyMatch(line -> line.startsWith("--count: 0 (expected: 1 to 1000)"))
        .anyMatch(line -> line.startsWith("--fix foo: no such parameter"))
        .anyMatch(line -> line.startsWith("--within frac: no such parameter"))
        .anyMatch(line -> line.startsWith("--exclude: e1: no such experiment"))
        .anyMatch(line -> line.contains("process_route: wet (expected: one of"))
        .anyMatch(line -> line.contains("temp: unknown (expected: one of"))
        .anyMatch(line -> line.contains("tmp: unknown (expected: one of"));
  }

  @Test
  void aCountOfNoneIsRefused() {
    Run run = Run.in(folder, "suggest", "--example=pto", "-n", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).containsExactly("--count: 0 (expected: 1 to 1000)");
  }
}
