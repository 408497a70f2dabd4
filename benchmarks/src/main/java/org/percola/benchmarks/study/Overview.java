package org.percola.benchmarks.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.percola.benchmarks.problem.Problem;

/// What races over many problems say, one row per problem, as Markdown.
///
/// @param contenders the first is compared with the second; those after it are shown beside; all of
///   them choose one experiment at a time
/// @param rows problems that the first two raced on the same seeds
record Overview(List<String> contenders, List<Row> rows) {
  private static final int[] AFTER = {5, 10, 20};

  /// One problem.
  ///
  /// @param seeds how many the first two contenders share
  /// @param medians of the regret by contender, on those of these seeds that it raced, after the
  ///   numbers of experiments shown
  /// @param area under the curve of the first, relative to that of the second
  record Row(String problem, int seeds, List<List<Double>> medians, Interval area) {
    Row {
      medians = medians.stream().map(List::copyOf).toList();
    }
  }

  /// Reads what was raced.
  static Overview of(List<Problem> problems, List<String> contenders, Path results)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Problem problem : problems) {
      List<Curve> curves = new ArrayList<>();
      for (String name : RaceName.raced(results, problem.name(), contenders)) {
        if (contenders.contains(name)) {
          Logbook book = Logbook.of(results, problem.name(), name);
          curves.add(Curve.of(name, book.read(), Step::regret));
        }
      }
      if (curves.size() == contenders.size()) {
        rows.add(row(problem.name(), curves));
      }
    }
    return new Overview(contenders, rows);
  }

  private static Row row(String problem, List<Curve> curves) {
    Curve first = curves.get(0);
    Curve second = curves.get(1);
    int last = Math.min(first.steps(), second.steps());
    List<Long> seeds = first.shared(second, last);
    Interval area =
        Interval.of(seeds.size(), at -> sum(first, seeds, at, last) / sum(second, seeds, at, last));
    List<List<Double>> medians = new ArrayList<>();
    for (Curve curve : curves) {
      List<Double> own = new ArrayList<>();
      for (int step : AFTER) {
        own.add(Curve.median(curve.after(step, seeds)));
      }
      medians.add(own);
    }
    return new Row(problem, seeds.size(), medians, area);
  }

  private static double sum(Curve curve, List<Long> seeds, int[] at, int last) {
    double sum = 0;
    for (int position : at) {
      sum += curve.area(seeds.get(position), last);
    }
    return sum;
  }

  /// The geometric mean over problems of the relative areas; the interval is of other problems.
  Interval together() {
    double[] logs = rows.stream().mapToDouble(row -> Math.log(row.area().value())).toArray();
    return Interval.of(
        logs.length,
        at -> {
          double sum = 0;
          for (int position : at) {
            sum += logs[position] / at.length;
          }
          return Math.exp(sum);
        });
  }

  String markdown() {
    StringBuilder text = new StringBuilder("| problem | seeds |");
    for (String contender : contenders) {
      text.append(' ').append(contender).append(" |");
    }
    text.append(" area |\n| --- | --- |").append(" --- |".repeat(contenders.size() + 1));
    text.append('\n');
    for (Row row : rows) {
      text.append("| ").append(row.problem()).append(" | ").append(row.seeds()).append(" |");
      for (List<Double> medians : row.medians()) {
        text.append(' ').append(String.join(", ", medians.stream().map(Overview::told).toList()));
        text.append(" |");
      }
      text.append(' ').append(row.area().text()).append(" |\n");
    }
    return text.toString();
  }

  private static String told(double regret) {
    return Double.isNaN(regret) ? "–" : String.format(Locale.ROOT, "%.1f", regret);
  }
}
