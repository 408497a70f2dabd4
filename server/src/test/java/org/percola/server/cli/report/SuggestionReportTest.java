package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionReportTest {
  private static List<String> lines(Ink ink, int columns) {
    Page page = new Page(ink, columns);
    new SuggestionReport(PlanOfTwo.CAMPAIGN, PlanOfTwo.response()).write(page);
    return page.lines();
  }

  private static String text() {
    return String.join("\n", lines(Ink.PLAIN, Page.STANDARD_COLUMNS));
  }

  @Test
  void aRowReadsAsTheLabWouldWriteIt() {
    assertThat(text())
        .contains(
            "1  46.2  46.1   7.7  solvent    10  185 °C/0.5 h    2.69  95 [89–101]"
                + "  322 [294–350]   3.1 [2.7–3.5]     91 %    62 %");
  }

  @Test
  void aDryElectrodeHasNoAnneal() {
    assertThat(text()).contains("2  33.4  33.3  33.3  dry         0             –");
  }

  @Test
  void theIncumbentTheBasisAndTheLimitAreNamed() {
    assertThat(text())
        .contains("to beat  302 Wh/kg")
        .contains("P(>302)")
        .contains("P(q≥3)")
        .contains("energy per mass of Li4PTO times")
        .contains("carbon_percolation 0.077 (≥ 0.06)");
  }

  @Test
  void theStackSaysCellsVoltagesEnergyAndShares() {
    assertThat(text()).contains("Bipolar stack for 12 V (nominal voltage)");
    assertThat(text()).contains("1          6     9.0     12.3     21.0    165 [153–177]       59");
  }

  @Test
  void seedModelAndRevisionCloseThePage() {
    assertThat(lines(Ink.PLAIN, Page.STANDARD_COLUMNS).getLast())
        .isEqualTo("seed 42 · revision 9 · model gp-physics-1");
  }

  @Test
  void noLineIsWiderThanThePage() {
    for (int columns : new int[] {80, 100, Page.STANDARD_COLUMNS}) {
      assertThat(lines(Ink.PLAIN, columns)).allMatch(line -> line.length() <= columns);
    }
  }

  @Test
  void aNarrowPageHoldsTheSameFigures() {
    assertThat(String.join("\n", lines(Ink.PLAIN, 80)))
        .contains("322 [294–350]")
        .contains("46.2")
        .contains("exp-2");
  }

  @Test
  void colourIsOnlyWhereItIsWanted() {
    assertThat(text()).doesNotContain("\u001b");
    assertThat(String.join("\n", lines(Ink.COLOURED, 118))).contains("\u001b[1m");
  }
}
