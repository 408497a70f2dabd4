package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.CampaignFile;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// A campaign of six designs without physics, from the first suggestion to the last.
class SmallCampaignTest {
  private static final String CAMPAIGN =
      """
      campaign:
        spec:
          space:
            parameters:
              - name: layers
                whole: {unit: "1", lower: 1, upper: 3}
              - name: kind
                categorical: {labels: [plain, coated]}
          outcomes:
            - name: strength
              unit: MPa
              measured: {}
          objectives:
            - outcome: strength
              goal: GOAL_MAXIMIZE
      """;

  @TempDir Path folder;

  @BeforeEach
  void create() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), CAMPAIGN);
    Run created = percola("create", "small.yaml", "--id=small");
    assertThat(created.code()).as(created.err()).isZero();
  }

  private Run percola(String... arguments) {
    return Run.in(folder, arguments);
  }

  private Experiment stored(int index) throws IOException {
    return percola("export").json(CampaignFile.newBuilder()).getExperiments(index);
  }

  @Test
  void withoutResultsNothingIsKnown() {
    Run suggested = percola("suggest", "--count=1", "--seed=1");
    assertThat(suggested.out())
        .contains("to beat  nothing yet: there is no result of strength so far")
        .contains("unknown")
        .contains("Nothing is known yet of strength");
    Run best = percola("best", "--seed=1");
    assertThat(best.out())
        .contains("unknown")
        .contains("as good as any other, for all that is known: no results of what is wanted yet")
        .contains("go on?  nothing is known yet: there are no results of what is wanted.")
        .doesNotContain("as likely as not");
  }

  @Test
  void whatHasNoValueIsToldInWords() throws IOException {
    String derived = "{name: root, unit: '1', derived: {expression: sqrt(strength - 100)}}";
    Files.writeString(
        folder.resolve("root.yaml"),
        CAMPAIGN
            .replace("    objectives:", "      - " + derived + "\n    objectives:")
            .replace("outcome: strength", "outcome: root"));
    assertThat(percola("create", "root.yaml", "--id=root", "--db=root.db").err()).isEmpty();
    assertThat(percola("suggest", "--count=1", "--seed=1", "--db=root.db").code()).isZero();
    assertThat(percola("tell", "e1", "strength=3±0.1", "--db=root.db").code()).isZero();
    assertThat(percola("best", "--seed=1", "--db=root.db").out())
        .contains("no value")
        .contains("as likely as not  root has no value")
        .doesNotContain("NaN");
  }

  @Test
  void boundsOnTheGoodSideAloneAreNothingToBeat() {
    percola("suggest", "--count=1", "--seed=1");
    assertThat(percola("tell", "e1", "strength=<=3").code()).isZero();
    assertThat(percola("suggest", "--count=1", "--seed=1").out())
        .contains("to beat  nothing yet: every result of strength so far is only a bound");
    assertThat(percola("tell", "e2", "strength=>=2").code()).isZero();
    assertThat(percola("suggest", "--count=1", "--seed=1").out())
        .contains(
            "to beat  2.00 MPa, the best observed so far; it is known only as a bound and may be"
                + " more");
  }

  @Test
  void whenAllIsMadeTheBestIsMadeAgainAndThenNothing() {
    percola("suggest", "--count=6", "--seed=1");
    for (int i = 1; i <= 6; i++) {
      percola("tell", "e" + i, "strength=" + i);
    }
    assertThat(percola("suggest", "--count=2", "--seed=1").out())
        .contains("1 experiment to make next")
        .contains("to make it again")
        .contains("1 of 2 experiments suggested: no other design may be made");
    Run suggested = percola("suggest", "--count=1", "--seed=1");
    assertThat(suggested.out())
        .contains("0 experiments to make next")
        .contains("no other design may be made")
        .doesNotContain("to beat")
        .doesNotContain("every limit");
  }

  @Test
  void whatCannotBeIsNotTaken() throws IOException {
    percola("suggest", "--count=1", "--seed=1");
    Run part = percola("tell", "e1", "strength=2", "--as-made=layers=2.5");
    assertThat(part.code()).isEqualTo(2);
    assertThat(part.err()).contains("layers: 2.5 (expected: a whole number)");
    Run opposed = percola("tell", "e1", "strength=>=3", "strength=<=2");
    assertThat(opposed.code()).isEqualTo(2);
    assertThat(opposed.err()).contains("at most 2 MPa (expected: to agree with at least 3 MPa");
    Run huge = percola("tell", "e1", "strength=1e155");
    assertThat(huge.code()).isEqualTo(2);
    assertThat(huge.err()).contains("strength.exact: 1.0E155 (expected: -1.0E50 to 1.0E50 MPa)");
    assertThat(stored(0).getMeasurementsList()).isEmpty();
  }

  @Test
  void aDesignMayComeOutBeyondTheBounds() {
    percola("suggest", "--count=1", "--seed=1");
    assertThat(percola("tell", "e1", "strength=2", "--as-made=layers=5").code()).isZero();
  }

  @Test
  void aCorrectionTakesThePlaceOfTheLatestValue() throws IOException {
    percola("suggest", "--count=1", "--seed=1");
    percola("tell", "e1", "strength=2", "--cell=C1", "--condition=days=7");
    percola("tell", "e1", "strength=9", "--cell=C2");
    Run corrected = percola("tell", "e1", "strength=3", "--correct", "--cell=C1");
    assertThat(corrected.code()).as(corrected.err()).isZero();
    Measurement correction = stored(0).getMeasurements(2);
    assertThat(correction.getSupersedes()).isEqualTo("m1");
    assertThat(correction.getSpecimen().getCell()).isEqualTo("C1");
    assertThat(correction.getConditionsMap()).containsEntry("days", 7.0);
    percola("tell", "e1", "strength=8", "--correct");
    assertThat(stored(0).getMeasurements(3).getSupersedes()).isEqualTo("m3");
  }

  @Test
  void withNothingToCorrectACorrectionIsRefused() throws IOException {
    percola("suggest", "--count=1", "--seed=1");
    Run run = percola("tell", "e1", "strength=3", "--correct");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--correct: strength: nothing to correct (expected:");
    assertThat(percola("tell", "e1", "--correct").err()).contains("--correct: no value is told");
    assertThat(percola("tell", "--correct").err()).contains("neither was given");
    assertThat(stored(0).getMeasurementsList()).isEmpty();
  }

  @Test
  void ofOneObjectiveThereIsNothingToDraw() {
    assertThat(percola("best", "--plots=figures").err())
        .startsWith("--plots: one objective (expected: several, pictures show their trade-offs)");
  }
}
