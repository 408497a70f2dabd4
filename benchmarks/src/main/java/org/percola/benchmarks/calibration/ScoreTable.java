package org.percola.benchmarks.calibration;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Scores for people, and for a file.
final class ScoreTable {
  private final List<Score> scores;
  private final List<String> contenders;
  private final PrintStream out;

  ScoreTable(List<Score> scores, List<Contender> contenders, PrintStream out) {
    this.scores = scores;
    this.contenders = contenders.stream().map(Contender::name).toList();
    this.out = out;
  }

  /// One block per pool, one over all, and differences from the rival.
  void print(String title, String rival) {
    List<String> pools = scores.stream().map(s -> s.question().pool().name()).distinct().toList();
    for (String pool : pools) {
      List<Score> own =
          scores.stream().filter(s -> s.question().pool().name().equals(pool)).toList();
      String sizes =
          own.stream()
              .map(s -> String.valueOf(s.question().size()))
              .distinct()
              .collect(Collectors.joining(", "));
      block(title + ": " + pool + ", n = " + sizes, own);
    }
    block(title + ": all", scores);
    out.printf("%-40s %-26s %-26s %-26s%n", "minus " + rival, "RMSE", "log score", "CRPS");
    for (String contender : contenders) {
      if (!contender.equals(rival)) {
        out.printf(
            "%-40s %-26s %-26s %-26s%n",
            contender,
            difference(contender, rival, Score::error),
            difference(contender, rival, Score::logScore),
            difference(contender, rival, Score::rankedScore));
      }
    }
    out.println();
  }

  private void block(String title, List<Score> some) {
    out.printf(
        "%-40s %6s %9s %6s %8s %6s %8s %8s %8s%n",
        title, "RMSE", "log score", "CRPS", "covered", "width", "best of", "measured", "fit, ms");
    for (String contender : contenders) {
      List<Score> own = of(contender, some);
      out.printf(
          "%-40s %6.3f %9.3f %6.3f %6.1f %% %6.2f %6.1f %% %6.1f %% %8.0f%n",
          contender,
          overCells(own, Score::error),
          overCells(own, Score::logScore),
          overCells(own, Score::rankedScore),
          100 * overCells(own, Score::coverage),
          overCells(own, Score::width),
          overCells(own, Score::lossOfBest),
          overCells(own, Score::lossOfBestMeasured),
          medianMilliseconds(own));
    }
    out.println();
  }

  /// Every cell of one pool and one size counts the same.
  private static double overCells(List<Score> own, ToDoubleFunction<Score> score) {
    return own.stream()
        .collect(
            Collectors.groupingBy(
                s -> s.question().pool().name() + s.question().size(),
                TreeMap::new,
                Collectors.averagingDouble(score)))
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }

  private static double medianMilliseconds(List<Score> own) {
    double[] sorted = own.stream().mapToDouble(Score::milliseconds).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private PairedDifference difference(
      String contender, String rival, ToDoubleFunction<Score> score) {
    return PairedDifference.of(of(contender, scores), of(rival, scores), score);
  }

  private static List<Score> of(String contender, List<Score> some) {
    return some.stream().filter(s -> s.contender().equals(contender)).toList();
  }

  /// Every score as a row; the same run writes the same bytes.
  void write(Path file) {
    String rows =
        scores.stream()
            .map(s ->
                "%s,%d,%d,%s,%.5f,%.5f,%.5f,%.4f,%.5f,%.3f,%.3f"
                    .formatted(
                        s.question().pool().name(),
                        s.question().size(),
                        s.question().seed(),
                        s.contender(),
                        s.error(),
                        s.logScore(),
                        s.rankedScore(),
                        s.coverage(),
                        s.width(),
                        s.lossOfBest(),
                        s.lossOfBestMeasured()))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          "pool,n,seed,contender,rmse,log_score,crps,coverage,width,best,best_measured\n" + rows);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
