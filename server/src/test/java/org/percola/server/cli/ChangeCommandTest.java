package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.percola.server.cli.CreateCommandTest.COATING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.Server;
import org.percola.v1.CampaignFile;

/// A campaign that goes on as something else.
class ChangeCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void create() throws IOException {
    Files.writeString(folder.resolve("c.yaml"), COATING);
    assertThat(Run.in(folder, "create", "c.yaml").code()).isZero();
  }

  private Run change(String text, String... more) throws IOException {
    Files.writeString(folder.resolve("c.yaml"), text);
    List<String> arguments = new ArrayList<>(List.of("change", "coating", "c.yaml"));
    arguments.addAll(List.of(more));
    return Run.in(folder, arguments.toArray(String[]::new));
  }

  private List<String> errors(Run run) {
    return run.errors().stream().map(line -> line.replace(folder + "/", "")).toList();
  }

  private CampaignFile stored() throws IOException {
    return Run.in(folder, "export").json(CampaignFile.newBuilder()).build();
  }

  @Test
  void whatCannotBeReadIsToldBesideWhatIsWrongWithTheRest() throws IOException {
    Run run =
        change(COATING.replace("upper: 6000", "upper: fast").replace("thickness, goal", "x, goal"));
    assertThat(errors(run))
        .satisfiesExactly(
            line -> assertThat(line).contains("upper: fast (expected: a number)"),
            line -> assertThat(line).contains("x: unknown (expected: one of [thickness])"));
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void whatChangesIsShownAndDone() throws IOException {
    String other =
        COATING
            .replace("Spin coating", "Spinning")
            .replace("upper: 6000", "upper: 8000")
            .replace("[toluene, xylene]", "[toluene, xylene, anisole], outOfStock: [xylene]")
            .replace(
                "- {name: thickness,",
                "- {name: haze, unit: \"1\", measured: {}}\n      - {name: thickness,")
            .replace(
                "goal: minimize}",
                "goal: maximize}\n    outcomeConstraints:\n      - {outcome: haze, relation: at_most, limit: 0.2}");
    Run tried = change(other, "--dry-run");
    assertThat(tried.code()).as(tried.err()).isZero();
    assertThat(tried.out().lines())
        .containsExactly(
            "~ displayName: Spin coating → Spinning",
            "~ space.parameters[speed].continuous.upper: 6000 → 8000",
            "~ space.parameters[solvent].categorical.labels: [toluene, xylene] → [toluene, xylene, anisole]",
            "~ space.parameters[solvent].categorical.outOfStock: none → [xylene]",
            "+ outcomes[haze]: {name: haze, unit: 1, measured: {belief: {mean: constant, treatment: fitted}}}",
            "~ objectives[thickness].goal: minimize → maximize",
            "+ outcomeConstraints[haze]: {outcome: haze, relation: at_most, limit: 0.2}",
            "Nothing was changed: coating is at revision 2.");
    assertThat(stored().getCampaign().getDisplayName()).isEqualTo("Spin coating");
    Run done = change(other);
    assertThat(done.out()).contains("→ 8000").endsWith("Changed coating, now at revision 3.\n");
    assertThat(stored().getCampaign().getDisplayName()).isEqualTo("Spinning");
    assertThat(stored().getExperimentsCount()).isEqualTo(1);
    Run again = change(other);
    assertThat(again.out()).isEqualTo("Nothing changes: coating stays at revision 3.\n");
  }

  @Test
  void whatWasExportedBeforeOthersToldResultsIsAFileToStartFrom() throws IOException {
    String exported = Run.in(folder, "export").out();
    assertThat(Run.in(folder, "add", "--design", "speed=3000,solvent=xylene").code()).isZero();
    Run changed = change(exported.replace("\"upper\": 6000.0", "\"upper\": 7000.0"));
    assertThat(changed.code()).as(changed.err()).isZero();
    assertThat(changed.out().lines())
        .containsExactly(
            "~ space.parameters[speed].continuous.upper: 6000 → 7000",
            "Changed coating, now at revision 4.");
    assertThat(stored().getExperimentsCount()).isEqualTo(2);
  }

  @Test
  void aServerChangesItsCampaignsToo() throws IOException {
    try (Server server = Server.on(folder.resolve("percola.db"))) {
      String address = "127.0.0.1:" + server.port();
      Run run = change(COATING.replace("resolution: 100", "resolution: 50"), "--server", address);
      assertThat(run.out()).contains("resolution: 100 → 50").contains("now at revision 3.");
      Run json = change(COATING, "--json", "--server", address);
      assertThat(json.out()).contains("\"revision\": \"4\"").doesNotContain("→");
    }
  }

  @Test
  void whatExperimentsDoNotSuitIsRefusedAtItsPlaceWithWhatToDoInstead() throws IOException {
    Run run =
        change(
            COATING
                .replace("[toluene, xylene]", "[xylene]")
                .replace(
                    "    outcomes:",
                    "        - {name: humidity, continuous: {unit: \"%\", lower: 0, upper: 90}}\n"
                        + "    outcomes:"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(errors(run))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("c.yaml:9:") && line.contains("toluene in experiment"))
        .anyMatch(line -> line.startsWith("c.yaml:10:") && line.contains("humidity: not set in"))
        .anyMatch(line ->
            line.equals(
                "c.yaml: for a new campaign that has humidity and learns from this one: percola"
                    + " create c.yaml --id NEW --learn-from coating --there humidity=VALUE"));
    assertThat(stored().getCampaign().getSpec().getSpace().getParametersCount()).isEqualTo(2);
  }

  @Test
  void faultsAreToldWithTheirPlaces() throws IOException {
    assertThat(errors(change(COATING.replace("campaigns/coating", "campaigns/other"))))
        .containsExactly(
            "c.yaml:3:9: campaign.name: campaigns/other (expected: campaigns/coating, or none)");
    assertThat(change("campaign: {name: campaigns/coating}").err())
        .contains("says nothing (expected: spec, displayName or both)");
    assertThat(errors(change(COATING.replace("upper: 6000", "upper: 10"))))
        .allMatch(line -> line.startsWith("c.yaml:8:"));
    assertThat(Run.in(folder, "change", "none", "c.yaml").err()).contains("campaigns/none");
  }

  @Test
  void whatIsQueuedOutsideOfTheNewSpaceIsNamed() throws IOException {
    Run.in(folder, "add", "--design", "speed=3000,solvent=xylene");
    Run.in(folder, "add", "--design", "speed=5900,solvent=toluene");
    Run.in(folder, "lease", "--station=spinner", "--count=1");
    String narrower =
        COATING
            .replace("upper: 6000", "upper: 5000")
            .replace("[toluene, xylene]", "[toluene, xylene], outOfStock: [xylene]");
    Run tried = change(narrower, "--dry-run");
    Run done = change(narrower);
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out())
        .containsPattern("note  \\S+ is leased to spinner and would not be suggested any more:")
        .contains("solvent: xylene is out of stock.")
        .containsPattern("note  \\S+ is queued and would not be suggested any more: speed: 5900");
    assertThat(notes(tried)).hasSize(2).isEqualTo(notes(done));
    assertThat(change(narrower.replace("Spin coating", "Spinning")).out()).doesNotContain("note");
  }

  @Test
  void longListsOfCandidatesAreComparedInNumbers() throws IOException {
    assertThat(change(COATING.replace("  space:", "  space:" + candidates(1000, 1400))).code())
        .isZero();
    Run changed = change(COATING.replace("  space:", "  space:" + candidates(1100, 1450)));
    assertThat(changed.code()).as(changed.err()).isZero();
    assertThat(changed.out().lines())
        .contains("~ space.candidateTable: 400 → 350 designs (50 come, 100 go)");
  }

  private static List<String> notes(Run run) {
    return run.out().lines().filter(line -> line.startsWith("note")).toList();
  }

  private static String candidates(int first, int end) {
    return IntStream.range(first, end)
        .mapToObj(
            speed -> "{values: {speed: {number: %d}, solvent: {label: xylene}}}".formatted(speed))
        .collect(Collectors.joining(", ", "\n      candidates: [", "]"));
  }
}
