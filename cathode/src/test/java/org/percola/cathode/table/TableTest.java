package org.percola.cathode.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.percola.cathode.process.ProcessRoute;

class TableTest {
  @Test
  void readsTextNumbersAndConstants() throws IOException {
    TableRow row = table("route,x,note\ncryo-milled, 1.5 ,\"a, b\"\n").rows().get(0);

    assertThat(row.constant("route", ProcessRoute.class)).isEqualTo(ProcessRoute.CRYO_MILLED);
    assertThat(row.number("x")).isEqualTo(1.5);
    assertThat(row.text("note")).isEqualTo("a, b");
  }

  @Test
  void notesAndEmptyLinesAreSkipped() throws IOException {
    Table table = table("x\n# about x\n1\n\n2\n");

    assertThat(table.rows()).hasSize(2);
    assertThat(table.columns()).containsExactly("x");
  }

  @Test
  void anEmptyCellIsNoNumber() throws IOException {
    TableRow row = table("x,y\n,1\n").rows().get(0);

    assertThat(row.optionalNumber("x")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.number("x"))
        .withMessage("lab.csv line 2 column x is empty");
  }

  @Test
  void everyRefusalNamesItsAddress() throws IOException {
    TableRow row = table("route,x\nwet,1g\n").rows().get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.number("x"))
        .withMessage("lab.csv line 2 column x: \"1g\" (expected: a number)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.constant("route", ProcessRoute.class))
        .withMessage(
            "lab.csv line 2 column route: \"wet\" (expected: one of [DRY, SOLVENT, CRYO_MILLED])");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.text("z"))
        .withMessage("lab.csv line 2 column z is missing (expected: one of [route, x])");
  }

  @Test
  void aMissingResourceIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.fromResource(TableTest.class, "nowhere.csv"))
        .withMessageStartingWith("table: nowhere.csv (expected: a resource beside");
  }

  private static Table table(String text) throws IOException {
    return Table.from("lab.csv", new StringReader(text));
  }
}
