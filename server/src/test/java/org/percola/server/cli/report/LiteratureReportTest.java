package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.cathode.literature.LiteratureTable;

class LiteratureReportTest {
  private static String text() {
    Page page = new Page(Ink.PLAIN, Page.STANDARD_COLUMNS);
    new LiteratureReport(LiteratureTable.rows()).write(page);
    return String.join("\n", page.lines());
  }

  // Printed 302 and 165 Wh/kg: Table S1, rows 16 and 9. 150 = 0.2 x 370/409 x 828; per mass of the
  // discharged electrode 302 becomes 334/(1 + 0.1054 x 0.4) = 320.
  @Test
  void printedAndRecomputedEnergiesStandSideBySide() {
    assertThat(text()).containsPattern("16  SP-PTO-BM .* 302 +302 +320");
    assertThat(text()).containsPattern("9  DP-PTO \\(cryo-milling\\) .* 165 +150 +162  a");
  }

  @Test
  void everyLetterIsExplained() {
    assertThat(text()).contains("a  printed electrode energy differs from its recomputation");
  }

  @Test
  void allSeventeenRowsAreThere() {
    assertThat(text().lines().filter(line -> line.matches(" *\\d+  .* \\d\\.\\d\\d .*")))
        .hasSize(17);
  }
}
