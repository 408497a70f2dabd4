package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How many truths lay outside of what was believed before, as Markdown.
final class Foretold {
  /// Experiments made before, from one to below the next.
  private static final int[] FROM = {0, 5, 10, Integer.MAX_VALUE};

  static final String HEAD =
      """
      Truths outside of the 90 % interval believed before, of the suggested design that was made next and of one drawn by chance.

      | problem | 0 to 4 experiments before | by chance | 5 to 9 | by chance | 10 and more | by chance |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  private final List<double[]> problems = new ArrayList<>();

  /// The line of one problem, which also counts for the average.
  String line(String problem, List<Told> told) {
    StringBuilder line = new StringBuilder("| ").append(problem).append(" |");
    double[] shares = new double[2 * (FROM.length - 1)];
    for (int i = 0; i < shares.length; i++) {
      List<Surprise> some = some(told, i / 2, i % 2 == 0);
      long outside = some.stream().filter(Surprise::outside).count();
      shares[i] = some.isEmpty() ? Double.NaN : 100.0 * outside / some.size();
      line.append(cell(shares[i], " of " + some.size()));
    }
    problems.add(shares);
    return line.append('\n').toString();
  }

  private static List<Surprise> some(List<Told> told, int range, boolean suggested) {
    return told.stream()
        .filter(each -> each.suggested() == suggested)
        .filter(each -> each.experiments() >= FROM[range] && each.experiments() < FROM[range + 1])
        .flatMap(each -> each.surprises().stream())
        .toList();
  }

  /// The average of the problems so far, each counting the same.
  String average() {
    StringBuilder line = new StringBuilder("| average |");
    for (int i = 0; i < 2 * (FROM.length - 1); i++) {
      int column = i;
      double[] known =
          problems.stream()
              .mapToDouble(shares -> shares[column])
              .filter(share -> !Double.isNaN(share))
              .toArray();
      line.append(cell(Arrays.stream(known).average().orElse(Double.NaN), ""));
    }
    return line.append('\n').toString();
  }

  private static String cell(double share, String count) {
    return Double.isNaN(share) ? " – |" : String.format(Locale.ROOT, " %.0f %%%s |", share, count);
  }
}
