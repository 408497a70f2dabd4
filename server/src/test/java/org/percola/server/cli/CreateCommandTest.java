package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateCommandTest {
  static final String COATING =
      """
      # Something other than a cathode, to show that nothing is assumed.
      campaign:
        name: campaigns/coating
        displayName: Spin coating
        spec:
          space:
            parameters:
              - {name: speed, continuous: {unit: "1/min", lower: 1000, upper: 6000, resolution: 100}}
              - {name: solvent, categorical: {labels: [toluene, xylene]}}
          outcomes:
            - {name: thickness, unit: nm, measured: {}}
          objectives:
            - {outcome: thickness, goal: minimize}
      experiments:
        - plannedDesign:
            values: {speed: {number: 2000}, solvent: {label: toluene}}
          measurements:
            - {outcome: thickness, exact: 140, unit: nm, standardError: 4}
      """;

  @TempDir Path folder;

  private Run create(String text) throws IOException {
    Files.writeString(folder.resolve("c.yaml"), text);
    return Run.in(folder, "create", "c.yaml");
  }

  @Test
  void anyCampaignCanBeWrittenByHand() throws IOException {
    Run created = create(COATING);
    assertThat(created.code()).as(created.err()).isZero();
    assertThat(created.out()).startsWith("Created coating with 1 experiment.");
    Run suggested = Run.in(folder, "suggest", "--count=2", "--seed=1");
    assertThat(suggested.code()).as(suggested.err()).isZero();
    assertThat(suggested.out())
        .contains("speed")
        .contains("1/min")
        .contains("thickness")
        .contains("to beat  140 nm")
        .contains("P(<140)");
  }

  @Test
  void faultsOfFormAreToldWithTheirPlaces() throws IOException {
    Run run = create(COATING.replace("lower: 1000", "lower: slow").replace("nm,", "nm, x: 1,"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .anyMatch(line -> line.contains("c.yaml:8:") && line.contains("lower: slow (expected:"))
        .anyMatch(line -> line.contains("c.yaml:11:") && line.contains("no such field"));
    assertThat(folder.resolve("percola.db")).doesNotExist();
  }

  @Test
  void faultsOfMeaningAreToldWithTheirPlaces() throws IOException {
    Run run =
        create(
            COATING
                .replace("upper: 6000", "upper: 10")
                .replace("outcome: thickness, goal", "outcome: weight, goal"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(line -> line.contains("c.yaml:"))
        .anyMatch(line -> line.contains("spec.space.parameters[0]"))
        .anyMatch(line -> line.contains("weight"));
    assertThat(folder.resolve("percola.db")).doesNotExist();
  }

  @Test
  void whatCannotBeReadIsToldBesideWhatIsWrongWithTheRestAndWithoutWhatFollows()
      throws IOException {
    String limit =
        "{coefficients: {speed: 1, spede: 1}, relation: at_least, limit: 9, unit: 1/min}";
    Run run =
        create(
            limited(limit)
                .replace("lower: 1000", "lower: slow")
                .replace("minimize}", "minimise}\n      - {outcome: weight, goal: minimize}")
                .replace("exact: 140", "exact: much"));
    assertThat(run.errors())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("lower: slow (expected: a number)"),
            line -> assertThat(line).contains("goal: minimise (expected: one of maximize,"),
            line -> assertThat(line).contains("exact: much (expected: a number)"),
            line -> assertThat(line).contains("spede: unknown (expected: one of [speed, solvent])"),
            line -> assertThat(line).contains("weight: unknown (expected: one of [thickness])"));
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void experimentsAreJudgedBesideOneThatCannotBeRead() throws IOException {
    String other =
        "  - plannedDesign: {values: {speed: {number: 3000}, solvent: {label: water}}}\n";
    Run run = create(COATING.replace("exact: 140", "exact: much") + other);
    assertThat(run.errors())
        .satisfiesExactly(
            line -> assertThat(line).contains("experiments[0].measurements[0].exact: much"),
            line -> assertThat(line).contains("experiments[1]").contains("water"));
  }

  @Test
  void aFieldThatNobodyKnowsHidesOnlyWhatIsAroundIt() throws IOException {
    Run run = create(COATING.replace("categorical:", "categories:").replace("unit: nm, m", "m"));
    assertThat(run.errors())
        .satisfiesExactly(
            line -> assertThat(line).contains("parameters[1].categories: no such field"),
            line -> assertThat(line).contains("outcomes[0].unit: '' (expected: not empty)"));
  }

  @Test
  void aParameterWhoseNameIsUnusableIsCalledByItAndKnownToWhatNamesIt() throws IOException {
    String limit =
        "{coefficients: {spin speed: 1, spped: 1}, relation: at_most, limit: 9, unit: '1'}";
    Run run = create(limited(limit).replace("name: speed", "name: spin speed"));
    assertThat(run.errors())
        .satisfiesExactly(
            name -> assertThat(name).contains("name: 'spin speed' (expected: lower-case letters"),
            other ->
                assertThat(other)
                    .contains("spped: unknown (expected: one of [spin speed, solvent])"));
  }

  @Test
  void boundsThatCannotBeReadLeadToNoWordOnWhatBoundsAllow() throws IOException {
    String limit = "{coefficients: {speed: 1}, relation: at_least, limit: 3000, unit: 1/min}";
    Run run = create(limited(limit).replace("upper: 6000", "upper: 10"));
    assertThat(run.errors()).singleElement().asString().contains("upper: 10.0");
  }

  private static String limited(String linear) {
    String limit = "    constraints: [{name: limit, linear: %s}]\n".formatted(linear);
    return COATING.replace("    outcomes:", limit + "    outcomes:");
  }

  @Test
  void faultsOfExperimentsKeepTheCampaignFromBeingCreated() throws IOException {
    Run run =
        create(
            COATING
                .replace("number: 2000", "number: -5")
                .replace("label: toluene", "label: water"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("c.yaml:").contains("experiments[0]").contains("water");
    assertThat(folder.resolve("percola.db")).doesNotExist();
  }

  @Test
  void anIdThatIsTakenIsRefused() throws IOException {
    create(COATING);
    Run again = create(COATING);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("coating");
  }

  @Test
  void anIdThatCannotBeIsNamedByItsOption() throws IOException {
    Files.writeString(folder.resolve("c.yaml"), COATING);
    assertThat(Run.in(folder, "create", "c.yaml", "--id=Coating_1").err())
        .startsWith("--id: 'Coating_1' (expected: lower-case letters");
  }

  @Test
  void aFileOrATemplateIsNeeded() {
    assertThat(Run.in(folder, "create").err())
        .contains("FILE, --template: neither was given (expected: one of the two)");
    assertThat(Run.in(folder, "create", "none.yaml").err()).contains("none.yaml: no such file");
    assertThat(Run.in(folder, "create", "--template", "magic").err())
        .contains("--template: magic (expected: composite-cathode)");
    assertThat(
            Run.in(folder, "create", "--template=composite-cathode", "--stack-voltage=-3").code())
        .isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }
}
