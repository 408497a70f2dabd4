package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Designs that somebody asks about, typed with slips and without.
class PredictCommandTest {
  private static final String CAMPAIGN =
      """
      campaign:
        spec:
          space:
            parameters:
              - {name: rate, continuous: {unit: "1", lower: 0.1, upper: 10, scale: logarithmic}}
              - {name: passes, whole: {unit: "1", lower: 1, upper: 8}}
              - {name: press, discrete: {unit: MPa, levels: [50, 100]}}
              - {name: drying, categorical: {labels: [air, furnace]}}
              - name: hours
                active_when: {parameter: drying, labels: [furnace]}
                continuous: {unit: h, lower: 1, upper: 10}
          outcomes:
            - {name: strength, unit: MPa, measured: {}}
          objectives:
            - {outcome: strength, goal: maximize}
      """;

  @TempDir Path folder;

  @BeforeEach
  void create() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), CAMPAIGN);
    Run created = Run.in(folder, "create", "small.yaml", "--id=small");
    assertThat(created.code()).as(created.err()).isZero();
  }

  private Run predict(String design, String... more) {
    return Run.in(folder, "predict", "--design=" + design, more.length == 0 ? "--seed=1" : more[0]);
  }

  @Test
  void whatIsMeantByNoDesignIsToldAtOnceInTheWordsThatWereTyped() {
    Run run =
        predict(
            "rat=1,passes=2.5,drying=wind", "--design=rate=1,passes=x,press=50,drying=air,hours=3");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("--design #1 rat: no such parameter"),
            two -> assertThat(two).startsWith("--design #2 passes: x (expected: a number"),
            three -> assertThat(three).startsWith("--design #1 drying: wind (expected: one of"),
            four -> assertThat(four).startsWith("--design #2 hours: 3 (expected: not set"),
            five ->
                assertThat(five).isEqualTo("--design #1 passes: 2.5 (expected: a whole number)"));
  }

  @Test
  void aSettingThatIsMissingIsNamedByTheDesignThatLacksIt() {
    assertThat(predict("rate=1,passes=2,drying=air").errors())
        .containsExactly("--design press: not set (expected: a number in MPa)");
  }

  @Test
  void numbersThatNobodyCanSetAreRefused() {
    assertThat(predict("rate=0,passes=2,press=1e60,drying=air").errors())
        .containsExactly(
            "--design rate: 0 (expected: above 0, for it acts by its logarithm)",
            "--design press: 1.0E60 (expected: at most 1e50 in size)");
  }

  @Test
  void whatNoSuggestionWouldHaveIsForetoldAndSaid() {
    Run run = predict("rate=100,passes=9,press=75,drying=air");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("outside  rate 100, the campaign has 0.1 to 10")
        .contains("outside  passes 9, the campaign has 1 to 8")
        .contains("outside  press 75, the campaign has 50, 100 MPa");
    assertThat(predict("rate=10,passes=8,press=50,drying=air").out()).doesNotContain("outside");
  }
}
