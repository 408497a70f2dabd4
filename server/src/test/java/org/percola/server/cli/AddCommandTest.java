package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.CampaignFile;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;

/// Experiments that nobody suggested: a history in a table, a design of one's own.
class AddCommandTest {
  private static final String CAMPAIGN =
      """
      campaign:
        spec:
          space:
            parameters:
              - name: celsius
                continuous: {unit: Cel, lower: 20, upper: 80}
              - name: kind
                categorical: {labels: [plain, coated]}
          outcomes:
            - {name: strength, unit: MPa, measured: {}}
            - {name: price, unit: "{EUR}", measured: {}}
          objectives:
            - {outcome: strength, goal: GOAL_MAXIMIZE}
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

  private Run add(String table) throws IOException {
    Files.writeString(folder.resolve("history.csv"), table);
    return percola("add", "--from=history.csv");
  }

  private List<Experiment> stored() throws IOException {
    return percola("export").json(CampaignFile.newBuilder()).getExperimentsList();
  }

  @Test
  void aCellThatCannotBeReadIsToldBesideWhatIsWrongWithOtherRows() throws IOException {
    Run run = add("celsius,kind,strength\n30,plain,much\n40,matte,14\n50,plain,12 kg\n");
    assertThat(run.errors())
        .satisfiesExactly(
            line -> assertThat(line).contains("history.csv:2 strength"),
            line -> assertThat(line).contains("history.csv:3 kind").contains("matte"),
            line -> assertThat(line).contains("history.csv:4 strength").contains("kg"));
    assertThat(stored()).isEmpty();
  }

  @Test
  void aTableOfWhatWasMadeBeforeIsLearnedFrom() throws IOException {
    Run run = add("celsius,kind,strength,price\n30,plain,12±1,3\n70,coated,>=15,\n50 °C,plain,,\n");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("completed · strength 12.0 ± 1.00 MPa · price 3.00 {EUR}")
        .contains("suggested")
        .endsWith("3 added, 2 of them completed.\n");
    List<Experiment> stored = stored();
    assertThat(stored)
        .extracting(Experiment::getState)
        .containsExactly(
            ExperimentState.EXPERIMENT_STATE_COMPLETED,
            ExperimentState.EXPERIMENT_STATE_COMPLETED,
            ExperimentState.EXPERIMENT_STATE_SUGGESTED);
    assertThat(stored.get(0).getMeasurements(0).getStandardError()).isEqualTo(1);
    assertThat(stored.get(1).getMeasurements(0).getAtLeast()).isEqualTo(15);
    assertThat(percola("suggest", "--seed=1").out()).contains("to beat  15.0 MPa");
  }

  @Test
  void rowsOfOneNameAreOneExperiment() throws IOException {
    Run run =
        add(
            """
            experiment,celsius,kind,strength,cell
            old-1,30,plain,12,A
            old-2,40,plain,13,B
            old-1,30,plain,12.5,C
            """);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(stored()).extracting(Experiment::getMeasurementsCount).containsExactly(2, 1);
    assertThat(add("experiment,celsius,kind,strength\nx,30,plain,1\nx,31,plain,1\n").err())
        .contains("history.csv:3: x: another design than in ");
  }

  @Test
  void namesThatAreTooLongAreToldWithTheirColumnsAndLimits() throws IOException {
    Run run =
        add(
            "experiment,celsius,kind,strength,station\na,30,plain,12,%s\n%s,30,plain,13,b\n"
                .formatted("s".repeat(101), "e".repeat(64)));
    assertThat(run.errors())
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .endsWith("history.csv:2 station: 101 characters (expected: at most 100)"),
            two ->
                assertThat(two).contains("history.csv:3 experiment: 'eee").endsWith("at most 63)"));
  }

  @Test
  void everyFaultIsToldWithItsRowAndNothingIsAdded() throws IOException {
    Run run = add("celsius,kind,strength\n30,plain,12\n,plain,13\n40,matte,14\n");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .satisfiesExactly(
            one -> assertThat(one).contains("history.csv:3 celsius: not set (expected: a number"),
            two -> assertThat(two).contains("history.csv:4 kind: matte (expected: one of"));
    assertThat(stored()).isEmpty();
  }

  @Test
  void aTableIsAddedOnceUnlessAskedForAgain() throws IOException {
    String table = "celsius,kind,strength\n30,plain,12\n";
    assertThat(add(table).code()).isZero();
    Run again = add(table);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out())
        .startsWith("0 added, 0 of them completed.")
        .contains("1 held already, and not added again: e1.");
    assertThat(stored()).hasSize(1);
    assertThat(percola("add", "--from=history.csv", "--replicates").code()).isZero();
    assertThat(stored()).hasSize(2);
  }

  @Test
  void ofATableThatGrewOnlyNewRowsAreAdded() throws IOException {
    add(
        """
        celsius,kind,strength,state
        30,plain,12,
        30,plain,12,
        40,coated,,infeasible
        50,coated,,
        """);
    Run grown =
        add(
            """
            kind,celsius,state,strength
            plain,60,,14
            coated,50,,
            coated,40,infeasible,
            plain,30,,12.0
            plain,30,,12
            plain,30,,12
            """);
    assertThat(grown.code()).as(grown.err()).isZero();
    assertThat(grown.out()).contains("2 added, 2 of them completed.").contains("4 held already");
    assertThat(stored()).hasSize(6);
  }

  @Test
  void aDesignThatWasToBeMadeAndIsMadeSinceIsNotQueuedAgain() throws IOException {
    String table = "celsius,kind,strength\n50,coated,\n50,coated,9\n";
    add(table);
    percola("tell", "e2", "strength=8", "price=1");
    percola("tell", "e1", "strength=9", "price=1");
    assertThat(add(table).out()).contains("0 added").contains("2 held already");
  }

  @Test
  void aValueThatWasChangedInTheTableIsAskedAbout() throws IOException {
    add("celsius,kind,strength\n30,plain,12\n40,plain,13\n");
    Run changed = add("celsius,kind,strength\n30,plain,12\n40,plain,31\n50,plain,14\n");
    assertThat(changed.code()).isEqualTo(2);
    assertThat(changed.errors())
        .singleElement()
        .asString()
        .contains("history.csv:3: e2 has this design and other values (expected: percola tell e2");
    assertThat(stored()).hasSize(2);
  }

  @Test
  void aDesignOfOnesOwnIsQueued() throws IOException {
    Run run = percola("add", "--design", "celsius=25,kind=coated");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(percola("queue").out()).contains("25").contains("coated");
    assertThat(
            percola("add", "--design", "celsius=25", "--design", "kind=matte,celsius=1").errors())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("--design "));
    assertThat(percola("add").errors())
        .containsExactly("--design, --from: neither was given (expected: one of the two)");
  }

  @Test
  void whatOneCampaignExportsAnotherTakes() throws IOException {
    add("celsius,kind,strength,strength_sd\n30,plain,0.1234567890123456,1e-3\n70,coated,<=9,\n");
    Files.writeString(folder.resolve("small.csv"), percola("export", "--format=csv").out());
    percola("create", "small.yaml", "--id=other");
    Run run = percola("add", "other", "--from=small.csv");
    assertThat(run.code()).as(run.err()).isZero();
    List<Experiment> other =
        percola("export", "other").json(CampaignFile.newBuilder()).getExperimentsList();
    assertThat(other.get(0).getMeasurements(0).getExact()).isEqualTo(0.1234567890123456);
    assertThat(other.get(1).getMeasurements(0).getAtMost()).isEqualTo(9);
  }

  @Test
  void everyFaultOfEveryTypedDesignIsToldAtOnceAndNothingIsQueued() throws IOException {
    Run run =
        percola(
            "add",
            "--design=celcius=30,kind=matte",
            "--design=celsius=99,kind=plain",
            "--design=celsius=warm,kind=plain,coated");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("--design #1 celcius: no such parameter"),
            two -> assertThat(two).startsWith("--design #3: coated (expected: name=value)"),
            three -> assertThat(three).startsWith("--design #3 celsius: warm (expected: a number"),
            four -> assertThat(four).startsWith("--design #1 kind: matte (expected: one of"),
            five ->
                assertThat(five).startsWith("--design #2 celsius: 99 °C (expected: 20 to 80 °C)"));
    assertThat(stored()).isEmpty();
  }
}
