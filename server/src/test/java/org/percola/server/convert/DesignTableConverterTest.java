package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.v1.DesignTable;

final class DesignTableConverterTest {
  private final DesignSpace space = CompositeCathode.standard().build("c").space();
  private final Violations violations = Violations.ofRequest();

  @Test
  void designsComeBackWithTheirAbsentSettings() {
    List<Design> designs = List.of(dry(0.4), solvent(0.3, 120), dry(0.2));
    DesignTable table = DesignTableConverter.toProto(space, designs);
    assertThat(DesignTableConverter.fromProto(table, space, violations)).isEqualTo(designs);
    assertThat(violations.found()).isEmpty();
    assertThat(table.getColumnsList())
        .filteredOn(column -> column.getParameter().equals("anneal_celsius"))
        .singleElement()
        .extracting(DesignTable.Column::getAbsentList)
        .isEqualTo(List.of(true, false, true));
  }

  @Test
  void designsOutsideTheBoundsMayBeAskedAbout() {
    DesignTable table = DesignTableConverter.toProto(space, List.of(solvent(0.3, 400)));
    DesignTableConverter.fromProto(table, space, violations);
    assertThat(violations.found()).isEmpty();
  }

  @Test
  void everyBadEntryIsNamedByRowAndColumn() {
    DesignTable.Builder table =
        DesignTableConverter.toProto(
            space, List.of(dry(0.4), solvent(0.3, 120), dry(0.2).with("milling_hours", 1)))
            .toBuilder();
    table.getColumnsBuilder(0).getLabelsBuilder().setIndices(1, 9);
    table.getColumnsBuilder(1).getNumbersBuilder().setValues(0, Double.NaN);
    table.getColumnsBuilder(2).getNumbersBuilder().setValues(2, 0.1);
    table.getColumnsBuilder(4).getNumbersBuilder().clearValues().addValues(1);
    DesignTableConverter.fromProto(table.build(), space, violations);
    assertThat(violations.found())
        .extracting(v -> v.field() + ": " + v.description())
        .contains(
            "columns[0].labels.indices[1]: 9 (expected: a position in the dictionary)",
            "columns[1].numbers.values[0]: NaN (expected: a finite number)",
            "columns[4]: milling_hours: 1 entries (expected: one per row, 3)")
        .anyMatch(v -> v.startsWith("rows[2].values: composition: ["));
  }

  @Test
  void theNumberOfRowsIsLimited() {
    DesignTableConverter.fromProto(
        DesignTable.newBuilder().setRows(10_001).build(), space, violations);
    assertThat(violations.found())
        .extracting(Violation::description)
        .containsExactly("rows: 10001 (expected: 1 to 10000)");
  }

  private static Design dry(double pto) {
    return Design.empty()
        .with("process_route", "dry")
        .with("pto_mass_fraction", pto)
        .with("electrolyte_mass_fraction", 0.9 - pto)
        .with("carbon_mass_fraction", 0.1)
        .with("milling_hours", 2);
  }

  private static Design solvent(double pto, double celsius) {
    return dry(pto)
        .with("process_route", "solvent")
        .with("anneal_celsius", celsius)
        .with("anneal_hours", 1);
  }

  @Test
  void whatCannotBeReadIsNotMissingToo() {
    DesignTable.Builder table =
        DesignTableConverter.toProto(space, List.of(dry(0.4), dry(0.3))).toBuilder();
    table.getColumnsBuilder(1).getNumbersBuilder().setValues(1, Double.NaN);
    DesignTableConverter.fromProto(table.build(), space, violations);
    assertThat(violations.found())
        .extracting(v -> v.field() + ": " + v.description())
        .containsExactly("columns[1].numbers.values[1]: NaN (expected: a finite number)");
  }

  @Test
  void aColumnThatIsMissingOrUnknownIsNamedOnce() {
    DesignTable.Builder table =
        DesignTableConverter.toProto(space, List.of(dry(0.4), dry(0.3), solvent(0.2, 120)))
            .toBuilder();
    table.getColumnsBuilder(1).setParameter("pto");
    DesignTableConverter.fromProto(table.build(), space, violations);
    assertThat(violations.found())
        .extracting(v -> v.field() + ": " + v.description())
        .hasSize(2)
        .anyMatch(v -> v.startsWith("columns[1]: pto: unknown (expected: one of ["))
        .contains(
            "columns: pto_mass_fraction: no column (expected: one, every design has this setting)");
  }
}
