package org.percola.benchmarks.pool;

import java.util.List;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;

/// The pools that two collections of published data hold besides [Pools]: reactions, catalysts,
/// solar cells, films, particles, printing, liquid handling, and three that were computed.
///
/// They came when every setting had been made, and no number is chosen by them. `further/pools.csv`
/// says of each which columns are inputs, which one is the outcome, and whether it should be large
/// or small.
public final class FurtherPools {
  private static final String FOLDER = "further/";

  private FurtherPools() {}

  /// A pool and what is looked for in it.
  ///
  /// @param large whether the outcome should be large, not small
  public record Wanted(Pool pool, boolean large) {}

  /// Every pool, in alphabetical order.
  public static List<Wanted> all() {
    return Table.fromResource(FurtherPools.class, FOLDER + "pools.csv").map(FurtherPools::read);
  }

  private static Wanted read(TableRow row) {
    String name = row.text("name");
    PoolTable table =
        new PoolTable(FOLDER + name + ".csv", words(row, "labels"), words(row, "numbers"));
    return new Wanted(
        table.pool(name, row.text("outcome")),
        row.constant("wanted", Extreme.class) == Extreme.LARGE);
  }

  private static List<String> words(TableRow row, String column) {
    String text = row.text(column);
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private enum Extreme {
    LARGE,
    SMALL
  }
}
