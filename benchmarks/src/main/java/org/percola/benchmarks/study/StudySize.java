package org.percola.benchmarks.study;

/// How much of a study is run, unless seeds and steps are named.
enum StudySize {
  /// Whether it works.
  MINUTES("0-4", 10),
  /// Medians that mean something.
  HOUR("0-19", 20),
  /// Differences that mean something.
  NIGHT("0-49", 40);

  private final String seeds;
  private final int steps;

  StudySize(String seeds, int steps) {
    this.seeds = seeds;
    this.steps = steps;
  }

  SeedRange seeds() {
    return SeedRange.parse(seeds);
  }

  int steps() {
    return steps;
  }
}
