package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many designs meet every limit, by how likely they were believed to, as Markdown.
final class Promises {
  /// Chances, from one to below the next.
  private static final double[] FROM = {0, 0.2, 0.4, 0.6, 0.8, Double.POSITIVE_INFINITY};

  private static final String HEAD =
      """

      Suggested designs that meet every limit, by the chance believed before (its mean in brackets).

      | problem | below 20 % | 20 to 40 % | 40 to 60 % | 60 to 80 % | 80 % and more |
      | --- | --- | --- | --- | --- | --- |
      """;

  private final List<Promise> all = new ArrayList<>();
  private final StringBuilder lines = new StringBuilder();

  /// Adds the line of one problem; none where it has no limits.
  void add(String problem, List<Told> told) {
    List<Promise> own = new ArrayList<>();
    for (Told each : told) {
      Promise promise = each.promise();
      if (each.suggested() && promise != null) {
        own.add(promise);
      }
    }
    if (!own.isEmpty()) {
      all.addAll(own);
      lines.append(line(problem, own));
    }
  }

  /// The table with a last line of all designs; empty where no problem has limits.
  String markdown() {
    return all.isEmpty() ? "" : HEAD + lines + line("all", all);
  }

  private static String line(String name, List<Promise> promises) {
    StringBuilder line = new StringBuilder("| ").append(name).append(" |");
    for (int i = 0; i < FROM.length - 1; i++) {
      double least = FROM[i];
      double most = FROM[i + 1];
      line.append(
          cell(promises.stream().filter(p -> p.chance() >= least && p.chance() < most).toList()));
    }
    return line.append('\n').toString();
  }

  private static String cell(List<Promise> some) {
    long kept = some.stream().filter(Promise::kept).count();
    return some.isEmpty()
        ? " – |"
        : String.format(
            Locale.ROOT,
            " %.0f %% of %d (%.0f %%) |",
            100.0 * kept / some.size(),
            some.size(),
            100 * some.stream().mapToDouble(Promise::chance).average().orElse(0));
  }
}
