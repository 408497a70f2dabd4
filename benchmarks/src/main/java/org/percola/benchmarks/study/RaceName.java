package org.percola.benchmarks.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Names of contenders that are asked for several experiments at once, such as `percola-by-4`.
final class RaceName {
  private static final String BY = "-by-";

  private RaceName() {}

  static String of(Contender contender, int batch) {
    return batch == 1 ? contender.name() : contender.name() + BY + batch;
  }

  /// The contender's name alone.
  static String contender(String name) {
    return name.replaceFirst(BY + "\\d+$", "");
  }

  /// The names of what was raced over a problem: by contender, then by the size of rounds.
  ///
  /// @param contenders in the order of the report
  static List<String> raced(Path results, String problem, List<String> contenders)
      throws IOException {
    Path folder = results.resolve(problem);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".csv"))
          .map(file -> file.substring(0, file.length() - ".csv".length()))
          .filter(name -> contenders.contains(contender(name)))
          .sorted(
              Comparator.<String>comparingInt(name -> contenders.indexOf(contender(name)))
                  .thenComparingInt(RaceName::batch))
          .toList();
    }
  }

  private static int batch(String name) {
    String alone = contender(name);
    return alone.equals(name) ? 1 : Integer.parseInt(name.substring(alone.length() + BY.length()));
  }
}
