package org.percola.cathode.literature;

import java.util.List;
import org.percola.cathode.table.TableRow;

/// Something in the seed paper that does not agree with itself.
///
/// @param id 1 to 20
/// @param finding what disagrees, with the figures
/// @param whatPercolaDoes the choice made because of it
/// @param source where in the paper the figures stand
public record Inconsistency(int id, String finding, String whatPercolaDoes, String source) {
  private static final List<Inconsistency> ALL =
      SeedTable.INCONSISTENCIES.read().map(Inconsistency::read);

  /// All of them, by id.
  public static List<Inconsistency> all() {
    return ALL;
  }

  private static Inconsistency read(TableRow row) {
    return new Inconsistency(
        (int) row.number("id"),
        row.text("finding"),
        row.text("what_percola_does"),
        row.text("source"));
  }
}
