package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.CampaignFile;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;
import org.percola.v1.SuggestExperimentsResponse;

/// The campaign of `docs/examples/electrolyte-blend.yaml`: few of many ingredients, each 0 or
/// enough, a sum held exactly, a ratio, a product, a zone to stay out of, a label out of stock.
class ElectrolyteBlendExampleTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "electrolyte-blend.yaml");
  private static final List<String> SOLVENTS = List.of("ec", "pc", "emc", "dmc", "dec", "ma");
  private static final List<String> ADDITIVES = List.of("fec", "vc", "dtd");

  @TempDir Path folder;

  @BeforeEach
  void create() throws IOException {
    Files.copy(EXAMPLE, folder.resolve("blend.yaml"));
    Run created = percola("create", "blend.yaml", "--id", "blend");
    assertThat(created.code()).as(created.err()).isZero();
  }

  private Run percola(String... arguments) {
    return Run.in(folder, arguments);
  }

  private List<Map<String, DesignValue>> suggested(String... narrowed) throws IOException {
    String[] arguments = new String[narrowed.length + 5];
    List<String> fixed = List.of("suggest", "blend", "--dry-run", "--seed=3", "--json");
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i < fixed.size() ? fixed.get(i) : narrowed[i - fixed.size()];
    }
    Run run = percola(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return run.json(SuggestExperimentsResponse.newBuilder()).build().getExperimentsList().stream()
        .map(Experiment::getPlannedDesign)
        .map(design -> Map.copyOf(design.getValuesMap()))
        .toList();
  }

  @Test
  void everySuggestionUsesFewAndMeetsEveryLimitToTheLastDigit() throws IOException {
    for (Map<String, DesignValue> design : suggested("--count=3")) {
      assertThat(sum(design, SOLVENTS).add(sum(design, ADDITIVES))).isEqualByComparingTo("1");
      assertThat(used(design, SOLVENTS)).isBetween(2L, 3L);
      assertThat(used(design, ADDITIVES)).isLessThanOrEqualTo(2);
      SOLVENTS.forEach(name ->
          assertThat(number(design, name))
              .satisfiesAnyOf(
                  share -> assertThat(share).isZero(),
                  share -> assertThat(share).isGreaterThanOrEqualTo(0.1)));
      assertThat(sum(design, List.of("lipf6", "lifsi"))).isEqualByComparingTo("1.2");
      assertThat(number(design, "ec") + number(design, "pc"))
          .isLessThanOrEqualTo(
              0.8 * sum(design, List.of("emc", "dmc", "dec", "ma")).doubleValue() + 1e-9);
      assertThat(number(design, "lifsi") * number(design, "volume")).isLessThan(60 + 1e-6);
      assertThat(label(design, "separator")).isNotEqualTo("ceramic_coated");
      assertThat(label(design, "separator").equals("polyolefin") && number(design, "ma") >= 0.3)
          .isFalse();
    }
  }

  @Test
  void aRequestNarrowsTheSpace() throws IOException {
    List<Map<String, DesignValue>> narrowed =
        suggested(
            "--count=2",
            "--without=separator=glass_fibre",
            "--within=fec=0.05..",
            "--exclude=ec=0.2..0.6,volume=..60",
            "--exclude=exp-2@0.3");
    for (Map<String, DesignValue> design : narrowed) {
      assertThat(label(design, "separator")).isEqualTo("polyolefin");
      assertThat(number(design, "fec")).isBetween(0.05, 0.1);
      assertThat(number(design, "ec") >= 0.2 && number(design, "volume") <= 60).isFalse();
    }
  }

  @Test
  void candidatesComeFromATable() throws IOException {
    String head = "ec,pc,emc,dmc,dec,ma,fec,vc,dtd,lipf6,lifsi,volume,separator\n";
    Files.writeString(
        folder.resolve("shelf.csv"),
        head
            + "0.3,0,0.7,0,0,0,0,0,0,1.2,0,50,polyolefin\n"
            + "0.3,0,0.7,0,0,0,0,0,0,1.2,0,55,polyolefin\n"
            + "0.3,0,0.7,0,0,0,0,0,0,1.2,0,60,ceramic_coated\n");
    List<Map<String, DesignValue>> chosen = suggested("--count=5", "--candidates=shelf.csv");
    assertThat(chosen).hasSize(2).allMatch(d -> label(d, "separator").equals("polyolefin"));
    Files.writeString(folder.resolve("bad.csv"), head + "0.3,0,0.6,0,0,0,0,0,0,1.2,0,50,wool\n");
    Run refused = percola("suggest", "blend", "--candidates=bad.csv");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("candidates.rows[0]").contains("separator: wool (expected");
  }

  @Test
  void everythingAskedInVainIsToldAtOnce() {
    Run refused =
        percola(
            "suggest",
            "blend",
            "--without=separator=wool",
            "--within=volume=200..",
            "--within=dtd=0.001..0.004",
            "--fix=ec=0.05",
            "--exclude=vollume=60",
            "--exclude=exp-9");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.err()).contains("--exclude vollume: no such parameter (expected: one of");
    Run wrong =
        percola(
            "suggest",
            "blend",
            "--without=separator=wool",
            "--within=volume=200..",
            "--within=dtd=0.001..0.004",
            "--exclude=ec=0.2..0.3,volume=60..20",
            "--fix=ec=0.05");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .contains(
            "--without separator: [wool] (expected: among [polyolefin, ceramic_coated, glass_fibre])")
        .contains(
            "--within volume: 200 or more (expected: to hold a setting; 20 to 100 uL, in steps of 5)")
        .contains(
            "--within dtd: 0.001 to 0.004 (expected: to hold a setting; 0, or 0.01 to 0.03, in steps of 0.005)")
        .contains("--exclude volume: 20.0 (expected: lower, 60.0, or more)")
        .contains("--fix ec: 0.05 (expected: 0, or 0.1 to 0.6");
  }

  @Test
  void aCountWithoutALeastNumberIsNotSaidToBindThere() {
    Run run = percola("suggest", "blend", "--dry-run", "--count=2", "--seed=5");
    assertThat(run.out()).contains("few_solvents 2 (≥ 2), binds").doesNotContain("≥ 0");
  }

  @Test
  void aContradictionNamesWhatContradictsWhat() {
    Run refused =
        percola("suggest", "blend", "--fix=lifsi=1", "--within=volume=70..", "--fix=lipf6=0.2");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.err())
        .contains("imide_per_cell (lifsi × volume at most 60 umol)")
        .doesNotContain("few_solvents");
  }

  @Test
  void anExportIsTheSameCampaign() throws IOException {
    Files.writeString(folder.resolve("again.json"), percola("export", "blend").out());
    assertThat(percola("create", "again.json", "--id", "again").code()).isZero();
    CampaignFile before = percola("export", "blend").json(CampaignFile.newBuilder()).build();
    CampaignFile after = percola("export", "again").json(CampaignFile.newBuilder()).build();
    assertThat(after.getCampaign().getSpec()).isEqualTo(before.getCampaign().getSpec());
    assertThat(before.getCampaign().getSpec().getConstraintsCount()).isEqualTo(6);
  }

  private static long used(Map<String, DesignValue> design, List<String> names) {
    return names.stream().filter(name -> number(design, name) > 0).count();
  }

  private static BigDecimal sum(Map<String, DesignValue> design, List<String> names) {
    return names.stream()
        .map(name -> BigDecimal.valueOf(number(design, name)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double number(Map<String, DesignValue> design, String name) {
    return design.getOrDefault(name, DesignValue.getDefaultInstance()).getNumber();
  }

  private static String label(Map<String, DesignValue> design, String name) {
    return design.getOrDefault(name, DesignValue.getDefaultInstance()).getLabel();
  }
}
