package org.percola.benchmarks.study;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of all that goes through races one by one: which seeds, how many at once, and where
/// their lines are.
final class RaceOptions {
  /// Where races are kept, from the root of the repository.
  static final String RESULTS = "benchmarks/results/regret";

  @Option(names = "--seeds", description = "Like 0-19; else as many as usual, or all raced.")
  private @Nullable String seeds;

  @Option(names = "--threads", defaultValue = "1", description = "Races at the same time.")
  private int threads = 1;

  @Option(names = "--results", defaultValue = RESULTS, description = "Folder of the lines.")
  private Path results = Path.of(RESULTS);

  /// The seeds asked for, null where none were.
  ///
  /// @throws IllegalArgumentException when they cannot be read
  @Nullable SeedRange seeds() {
    return seeds == null ? null : SeedRange.parse(seeds);
  }

  int threads() {
    return threads;
  }

  Path results() {
    return results;
  }
}
