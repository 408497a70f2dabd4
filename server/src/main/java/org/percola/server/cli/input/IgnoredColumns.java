package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Columns of a table that a person said to leave unread, because they are not for the campaign.
final class IgnoredColumns {
  private static final String OPTION = "--ignore";

  private final List<String> header;
  private final Faults faults;
  private final Set<Integer> positions = new TreeSet<>();

  private IgnoredColumns(List<String> header, Faults faults) {
    this.header = header;
    this.faults = faults;
  }

  /// Where they stand. A name is that of a column, or several with commas between them.
  ///
  /// @param faults names that the table lacks, and what cannot be left out, are added here
  static Set<Integer> of(List<String> header, List<String> typed, Faults faults) {
    IgnoredColumns ignored = new IgnoredColumns(header, faults);
    for (String text : typed) {
      List<String> names = header.contains(text) ? List.of(text) : List.of(text.split(","));
      names.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(ignored::add);
    }
    return ignored.positions;
  }

  /// How these columns are left out, to be copied.
  static String option(List<String> columns) {
    List<String> parts = new ArrayList<>();
    String joined =
        columns.stream().filter(name -> !name.contains(",")).collect(Collectors.joining(","));
    if (!joined.isEmpty()) {
      parts.add(joined);
    }
    columns.stream().filter(name -> name.contains(",")).forEach(parts::add);
    return parts.stream()
        .map(names -> OPTION + " " + (names.matches("[\\w.,-]+") ? names : '"' + names + '"'))
        .collect(Collectors.joining(" "));
  }

  private void add(String name) {
    List<Integer> found = positions(name::equals);
    if (found.isEmpty()) {
      found = positions(column -> usual(column).equals(usual(name)));
    }
    if (found.isEmpty()) {
      faults.add(OPTION, name + ": no such column (expected: of " + named() + ")");
    } else if (usual(name).equals(ResultsColumns.EXPERIMENT)) {
      faults.add(OPTION, name + ": cannot be left out (expected: columns beside it)");
    } else {
      positions.addAll(found);
    }
  }

  private List<Integer> positions(Predicate<@Nullable String> wanted) {
    return IntStream.range(0, header.size())
        .filter(i -> wanted.test(header.get(i)))
        .boxed()
        .toList();
  }

  private String named() {
    return header.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
  }

  /// A name as it is compared: people may write `Average voltage`.
  static String usual(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
  }
}
