package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.percola.cathode.literature.LiteratureFlag;
import org.percola.cathode.literature.LiteratureRow;
import org.percola.server.cli.report.Ink.Style;
import org.percola.server.cli.report.TextTable.Heading;

/// Table S1 of the seed paper on named mass bases, with a letter for every reason for care.
public final class LiteratureReport {
  private static final List<Heading> HEADINGS =
      List.of(
          Heading.right("row"),
          Heading.left("cathode"),
          Heading.right("active", "wt%"),
          Heading.left("electrolyte"),
          Heading.left("anode"),
          Heading.right("C", "mAh/g"),
          Heading.right("V", "vs Li"),
          Heading.right("printed", "Wh/kg"),
          Heading.right("seed's", "Wh/kg"),
          Heading.right("lithiated", "Wh/kg"),
          Heading.left("care"));

  private final List<LiteratureRow> rows;

  /// A report on rows in the order of the table.
  public LiteratureReport(List<LiteratureRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /// Writes the report.
  public void write(Page page) {
    page.title("Specific energy of published cathodes (Table S1 of Zhang et al., Joule 5, 2021)");
    Map<LiteratureFlag, String> letters = letters();
    TextTable table = new TextTable(HEADINGS);
    rows.forEach(row -> table.row(cells(row, letters)));
    page.blank().table(table).blank();
    page.paragraph("printed    ", "E_Electrode as the table prints it");
    page.paragraph(
        "seed's     ",
        "recomputed by the paper's own definition: energy per discharged active mass times the mass"
            + " fraction as made");
    page.paragraph(
        "lithiated  ",
        "recomputed per mass of the discharged electrode, lithium included: the one basis on which"
            + " all chemistries compare");
    page.blank();
    letters.forEach((flag, letter) -> page.paragraph(letter + "  ", flag.explanation()));
  }

  private static List<Cell> cells(LiteratureRow row, Map<LiteratureFlag, String> letters) {
    boolean differs = row.flags().contains(LiteratureFlag.ELECTRODE_ENERGY_DIFFERS);
    String printed = Figures.fixed(row.printedElectrodeEnergyWattHoursPerKilogram(), 0);
    String care = row.flags().stream().map(letters::get).collect(Collectors.joining(" "));
    return List.of(
        Cell.of(String.valueOf(row.number())),
        Cell.of(row.activeMaterial()),
        Cell.of(Figures.percent(row.activeMassFraction(), 0)),
        Cell.of(row.separator()),
        Cell.of(row.anode()),
        Cell.of(Figures.fixed(row.printedCapacityMilliampHoursPerGram(), 0)),
        Cell.of(Figures.fixed(row.printedVoltage(), 2)),
        new Cell(printed, differs ? Style.WARNING : Style.NORMAL),
        Cell.of(Figures.fixed(row.seedElectrodeEnergyWattHoursPerKilogram(), 0)),
        Cell.strong(Figures.fixed(row.lithiatedElectrodeEnergyWattHoursPerKilogram(), 0)),
        Cell.of(care));
  }

  private Map<LiteratureFlag, String> letters() {
    Map<LiteratureFlag, String> letters = new EnumMap<>(LiteratureFlag.class);
    List<LiteratureFlag> used = new ArrayList<>();
    rows.forEach(row -> used.addAll(row.flags()));
    char letter = 'a';
    for (LiteratureFlag flag : LiteratureFlag.values()) {
      if (used.contains(flag)) {
        letters.put(flag, String.valueOf(letter++));
      }
    }
    return letters;
  }
}
