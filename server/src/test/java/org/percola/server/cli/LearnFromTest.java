package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Campaigns that start from what an earlier one found out.
class LearnFromTest {
  private static final String COATING = CreateCommandTest.COATING;

  @TempDir Path folder;

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

  @Test
  void designsThatCouldNotBeMadeAreLearnedFromToo() throws IOException {
    Files.writeString(
        folder.resolve("old.yaml"),
        experiments(3)
            + """
              - plannedDesign:
                  values: {speed: {number: 6000}, solvent: {label: toluene}, room: {label: a}}
                state: infeasible
            """);
    Files.writeString(folder.resolve("c.yaml"), COATING);
    Run created = Run.in(folder, "create", "c.yaml", "--learn-from", "old.yaml");
    assertThat(created.code()).as(created.err()).isZero();
    assertThat(created.out())
        .contains("2 of 3 completed experiments, and one design that could not be made.");
    assertThat(Run.in(folder, "export").out()).contains("\"infeasibleRows\": [2]");
    assertThat(Run.in(folder, "suggest", "--seed=1").out())
        .contains("1 of 3 designs could not be made or gave dead cells; designs like them are");
  }

  @Test
  void whatAParameterWasThereCanBeStated() throws IOException {
    String lacking =
        COATING
            .replace("speed: {number: 2000}, ", "")
            .replace(
                "- {name: speed, continuous: {unit: \"1/min\", lower: 1000, upper: 6000, resolution: 100}}",
                "");
    Files.writeString(folder.resolve("old.yaml"), lacking.replace("coating", "old"));
    Files.writeString(folder.resolve("c.yaml"), COATING);
    Run silent = Run.in(folder, "create", "c.yaml", "--learn-from", "old.yaml");
    assertThat(silent.code()).isEqualTo(2);
    assertThat(silent.err())
        .contains("old: no results to learn from, for it does not say speed")
        .contains("--there speed=VALUE");
    Run wrong =
        Run.in(
            folder,
            "create",
            "c.yaml",
            "--learn-from",
            "old.yaml",
            "--there=speed=fast",
            "--there=mood=good");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("--there speed: fast (expected: a number)")
        .contains("--there mood: no such parameter (expected: one of speed, solvent)");
    assertThat(Run.in(folder, "create", "c.yaml", "--there=speed=1").err())
        .contains("--there: given alone (expected: only with --learn-from)");
    Run stated =
        Run.in(folder, "create", "c.yaml", "--learn-from", "old.yaml", "--there", "speed=1500");
    assertThat(stated.code()).as(stated.err()).isZero();
    assertThat(stated.out()).contains("Learns from old: 1 of 1 completed experiments.");
  }

  @Test
  void thickCathodesLearnFromThoseThatThePhysicsHeldAtOneLoading() {
    assertThat(
            Run.in(
                    folder,
                    "create",
                    "--template=composite-cathode",
                    "--with-literature",
                    "--id=thin")
                .code())
        .isZero();
    Run thick =
        Run.in(
            folder,
            "create",
            "--template=composite-cathode",
            "--min-areal-capacity=3",
            "--id=thick",
            "--learn-from=thin");
    assertThat(thick.code()).as(thick.err()).isZero();
    assertThat(thick.out()).contains("Learns from thin: 8 of 8 completed experiments.");
    assertThat(Run.in(folder, "export", "thick").out())
        .contains("loading_mg_per_cm2")
        .contains("2.692307692307692");
  }
}
