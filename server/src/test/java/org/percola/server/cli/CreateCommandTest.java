package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateCommandTest {
  private static final String COATING =
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

  private static String experiments(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          """
            - plannedDesign:
                values: {speed: {number: %d}, solvent: {label: %s}, room: {label: a}}
              measurements:
                - {outcome: thickness, exact: %s, unit: nm}
          """
              .formatted(1000 + 10 * i, i % 3 == 0 ? "water" : "xylene", 300 - 0.5 * i));
    }
    return COATING.substring(0, COATING.indexOf("  - plannedDesign")) + text;
  }

  @Test
  void aCampaignLearnsFromHundredsOfEarlierExperimentsAndKeepsThem() throws IOException {
    Files.writeString(
        folder.resolve("old.yaml"),
        experiments(300)
            .replace("campaigns/coating", "campaigns/old")
            .replace(
                "[toluene, xylene]}}",
                "[toluene, xylene, water]}}\n        - {name: room,"
                    + " categorical: {labels: [a, b]}}"));
    Files.writeString(folder.resolve("c.yaml"), COATING);
    Run created = Run.in(folder, "create", "c.yaml", "--learn-from", "old.yaml");
    assertThat(created.code()).as(created.err()).isZero();
    assertThat(created.out()).contains("Learns from old: 200 of 300 completed experiments.");
    Run exported = Run.in(folder, "export");
    Files.writeString(folder.resolve("copy.json"), exported.out());
    Run copied = Run.in(folder, "create", "copy.json", "--id", "copy", "--learn-from", "coating");
    assertThat(copied.code()).as(copied.err()).isZero();
    assertThat(copied.out()).contains("Learns from coating: 1 of 1 completed experiments.");
    Run again = Run.in(folder, "export", "copy");
    assertThat(again.out()).contains("\"name\": \"old\"").contains("\"rows\": 200");
  }

  @Test
  void aSourceThatVariedSomethingElseIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("old.yaml"),
        experiments(2).replaceFirst("room: \\{label: a", "room: {label: b"));
    Files.writeString(folder.resolve("c.yaml"), COATING);
    Run created = Run.in(folder, "create", "c.yaml", "--learn-from", "old.yaml");
    assertThat(created.code()).isEqualTo(2);
    assertThat(created.err()).contains("--learn-from old.yaml").contains("room: varied there");
    Run unknown = Run.in(folder, "create", "c.yaml", "--learn-from", "nothing");
    assertThat(unknown.code()).isNotZero();
  }
}
