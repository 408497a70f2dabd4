package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.SweepDesignResponse;

class SweepCommandTest {
  @TempDir Path folder;

  private Run sweep(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "sweep";
    arguments[1] = "--example=pto";
    arguments[2] = "--seed=1";
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Run.in(folder, arguments);
  }

  @Test
  void aSweepIsToldStepByStepWithWhatLiesBeyondTheBounds() {
    Run run = sweep("--vary=pto_mass_fraction=0.15..0.6", "--steps=4");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("What becomes of a design of pto", "changed  pto_mass_fraction", "believed best")
        .contains("\n0.15 ", "\n0.3 ", "\n0.45 ", "\n0.6 ")
        .contains("outside  carbon_mass_fraction:")
        .contains("Highest E_Electrode at ")
        .doesNotContain("not possible");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aRangeThatReachesBeyondWhatMayBeSetIsToldToBeCut() {
    Run run = sweep("--vary=milling_hours=-5..500", "--steps=2", "--design", solvent());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("note  milling_hours is set to nothing beyond its ends, 0 and ");
    assertThat(sweep("--vary=milling_hours=0..5", "--steps=2", "--design", solvent()).out())
        .doesNotContain("its ends");
  }

  @Test
  void onlyWhatVariesHasAColumn() {
    String out = sweep("--vary=milling_hours=0,5", "--design", solvent()).out();

    assertThat(out.lines().filter(line -> line.startsWith("milling_hours  ")))
        .singleElement()
        .asString()
        .contains("mill", "E_Electrode")
        .doesNotContain("route", "anneal", "PTO");
  }

  private static String solvent() {
    return "process_route=solvent,pto_mass_fraction=50%,electrolyte_mass_fraction=40%,"
        + "carbon_mass_fraction=10%,milling_hours=5,anneal_celsius=150,anneal_hours=2";
  }

  @Test
  void settingsWithoutAMeaningAreToldTogether() {
    Run run = sweep("--vary=anneal_celsius", "--steps=3", "--experiment=seed-dp20");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .anyMatch(
            line -> line.startsWith("not possible  80, 165, 250: anneal_celsius: has no meaning"));
  }

  @Test
  void picturesAreDrawnAndTheAnswerIsAMessage() throws IOException {
    Run run = sweep("--vary=process_route", "--choose-rest", "--plots=pictures", "--json");

    assertThat(run.code()).as(run.err()).isZero();
    SweepDesignResponse answer = run.json(SweepDesignResponse.newBuilder()).build();
    assertThat(answer.getPointsList())
        .extracting(point -> point.getSettings(0).getLabel())
        .containsExactly("dry", "solvent");
    assertThat(folder.resolve("pictures/sweep-process-route-electrode-specific-energy.svg"))
        .isRegularFile();
  }

  @Test
  void everyFaultIsToldAtOnceByTheOptionThatWasTyped() {
    Run run =
        sweep(
            "--vary=flux",
            "--vary=milling_hours=1..x",
            "--design=pto_mass_fraction=0.5",
            "--experiment=exp-1",
            "--fix=carbon_mass_fraction=3");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("--vary flux: no such parameter"),
            line -> assertThat(line).startsWith("--vary milling_hours: x (expected:"),
            line -> assertThat(line).startsWith("--experiment: exp-1 beside --design"),
            line ->
                assertThat(line)
                    .startsWith("--fix carbon_mass_fraction: 3 (expected: 0.03 to 0.15"));
  }

  @Test
  void whatTheServiceRefusesIsToldOfOptions() {
    assertThat(sweep("--vary=milling_hours", "--steps=1").errors())
        .containsExactly("--steps: 1 (expected: 2 to 10000)");
    assertThat(sweep("--vary=milling_hours=30..40").errors())
        .containsExactly(
            "--vary milling_hours: nothing to set from 30 to 40 (expected: some of 0 to 20 h)");
    assertThat(sweep("--vary=milling_hours", "--within=milling_hours=30..40").errors())
        .anyMatch(line -> line.startsWith("--within milling_hours: "));
    assertThat(sweep("--vary=milling_hours", "--design=milling_hours=3").errors())
        .allMatch(line -> line.startsWith("--design"));
  }
}
