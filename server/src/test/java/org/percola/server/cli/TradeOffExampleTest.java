package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.CampaignFile;
import org.percola.v1.SuggestExperimentsResponse;

/// The campaign of `docs/examples/trade-off.yaml`: two objectives of which one is a target, a range
/// of a written formula, costs with a budget.
class TradeOffExampleTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "trade-off.yaml");

  @TempDir Path folder;

  @BeforeEach
  void create() throws IOException {
    Files.copy(EXAMPLE, folder.resolve("coats.yaml"));
    Run created = percola("create", "coats.yaml", "--id", "coats");
    assertThat(created.code()).as(created.err()).isZero();
  }

  @Test
  void thePageSaysWhatIsWantedAndWhatItCosts() {
    Run run = percola("suggest", "coats", "--count=2", "--seed=1", "--dry-run");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("lowest resistance (at most 20 Ω), thickness nearest to 25 µm ± 1 µm")
        .contains("with specific_resistance ≥ 10000 Ω.cm")
        .contains("the volume that they add")
        .contains("Costs count with a weight of 0.775: 27 of 120 h are spent.")
        .containsPattern("costs \\d+(\\.\\d+)? h");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void theBestTradeOffsAreShownAndDrawn() {
    Run run = percola("best", "coats", "--seed=1", "--plots=pictures", "--format=png");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("Best trade-offs measured\nExperiments [^\n]*\n *exp-3 +exp-4\n")
        .contains("Best trade-offs believed possible")
        .contains("1 picture in ");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
    assertThat(folder.resolve("pictures/trade-off-resistance-thickness.png")).isNotEmptyFile();
    assertThat(percola("best", "coats", "--seed=1", "--trade-offs=0").out())
        .doesNotContain("trade-offs");
  }

  @Test
  void picturesNeedAFolder() throws IOException {
    Files.createFile(folder.resolve("taken"));

    assertThat(percola("best", "coats", "--format=png").err())
        .contains("--format: png without --plots (expected: both)");
    assertThat(percola("best", "coats", "--plots=taken").err())
        .contains("--plots: taken is a file (expected: a folder, or a new name)");
  }

  @Test
  void theStrategyAndTheWeightOfCostsCanBeAskedFor() throws IOException {
    Run run =
        percola(
            "suggest",
            "coats",
            "--count=1",
            "--seed=1",
            "--dry-run",
            "--acquisition=ei",
            "--cost-weight=0.25",
            "--json");

    assertThat(run.code()).as(run.err()).isZero();
    SuggestExperimentsResponse plan = run.json(SuggestExperimentsResponse.newBuilder()).build();
    assertThat(plan.getNotesList())
        .contains("Chosen by expected improvement, as asked.")
        .anyMatch(note -> note.startsWith("Costs count with a weight of 0.25"));
  }

  @Test
  void whatIsNoStrategyIsRefusedWithTheKnownOnes() {
    Run run = percola("suggest", "coats", "--acquisition=luck");

    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("--acquisition: luck").contains("thompson");
  }

  @Test
  void anExportComesBackTheSame() throws IOException {
    CampaignFile file = percola("export", "coats").json(CampaignFile.newBuilder()).build();

    assertThat(file.getCampaign().getSpec().getCost().getBudget()).isEqualTo(120);
    assertThat(file.getCampaign().getSpec().getOutcomes(2).getDerived().getExpression())
        .isEqualTo("resistance * 10 / (thickness * 1e-4)");
    assertThat(file.getCampaign().getSpec().getOutcomes(2).getDerived().getInputsList())
        .containsExactly("resistance", "thickness");
  }

  @Test
  void aFaultyExpressionIsRefusedAtItsLine() throws IOException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(
        broken, Files.readString(EXAMPLE).replace("(thickness * 1e-4)", "(thicknes * 1e-4)"));

    Run run = percola("create", "broken.yaml", "--id", "broken");

    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("at 20, 'thicknes': unknown").contains("broken.yaml:37");
  }

  private Run percola(String... arguments) {
    return Run.in(folder, arguments);
  }
}
