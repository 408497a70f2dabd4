package org.percola.benchmarks.service;

import java.util.List;
import org.percola.benchmarks.Benchmarks;
import org.percola.v1.Campaign;

/// Ten times as many callers as a server process can serve at its peak, and what it is like
/// afterwards: reads, results being told, and suggestions.
///
/// The callers are this process and share the machine with the server, so they offer ten times as
/// much by being ten times as many, each of whom sends the next call when the last one has ended.
public final class Overload implements Benchmarks.Benchmark {
  private static final int TIMES = 10;

  /// Some to read and others to tell results to, so that what is read does not grow.
  private static final int READ_STUDIES = 4;

  private static final int TOLD_STUDIES = 10;
  private static final int PLANNED_STUDIES = 20;

  /// Of ten settings: a plan takes some tenths of a second.
  private static final int RESULTS_TO_PLAN_FROM = 20;

  /// Reads are normal again when 99 % take no longer than this times what they took at the peak.
  private static final double NORMAL = 2;

  private static final double LOOK_SECONDS = 0.5;
  private static final double PATIENCE_SECONDS = 60;

  private static final int HEAP_MEGABYTES = 512;

  /// How long the parts of a run take.
  ///
  /// @param warmUp seconds until the peak is measured
  /// @param peak seconds of measuring it
  /// @param overload seconds of ten times as many callers
  record Lengths(double warmUp, double peak, double overload) {}

  /// What came of a part of the run.
  ///
  /// @param megabytes the most memory that the server had
  record Part(double seconds, Tally reads, Tally suggestions, long megabytes) {
    double readsPerSecond() {
      return reads.answered().count() / seconds;
    }

    double suggestionsPerSecond() {
      return suggestions.answered().count() / seconds;
    }
  }

  /// What the whole run came to.
  ///
  /// @param until seconds after the overload until reads were normal again; infinite when they were
  ///   not
  record Figures(Part peak, Part overload, double until) {
    @Override
    public String toString() {
      return """
      peak
        reads        %.0f/s, %s
        suggestions  %.1f/s, %s
      ten times as many callers
        reads        %.0f/s, %s
        suggestions  %.1f/s, %s
      normal again after %.1f s; memory at most %d MB, of which %d MB may be heap\
      """
          .formatted(
              peak.readsPerSecond(),
              peak.reads,
              peak.suggestionsPerSecond(),
              peak.suggestions,
              overload.readsPerSecond(),
              overload.reads,
              overload.suggestionsPerSecond(),
              overload.suggestions,
              until,
              overload.megabytes,
              HEAP_MEGABYTES);
    }
  }

  @Override
  public void run() {
    System.out.println(overload(new Lengths(40, 20, 300)));
  }

  @Override
  public void quick() {
    System.out.println(overload(new Lengths(20, 10, 20)));
  }

  static Figures overload(Lengths lengths) {
    try (TemporaryFolder folder = new TemporaryFolder("percola-overload-");
        ServerProcess server =
            new ServerProcess(
                    folder.file("overload.db"),
                    folder.path("log"),
                    List.of("-Xmx" + HEAP_MEGABYTES + "m"))
                .awaited()) {
      return overload(server, lengths);
    }
  }

  private static Figures overload(ServerProcess server, Lengths lengths) {
    List<CathodeStudy> all = CathodeStudy.make(server.channel(), READ_STUDIES + TOLD_STUDIES);
    List<CathodeStudy> read = all.subList(0, READ_STUDIES);
    List<CathodeStudy> told = all.subList(READ_STUDIES, all.size());
    List<Campaign> planned =
        PlanningCrowd.campaigns(server.channel(), PLANNED_STUDIES, RESULTS_TO_PLAN_FROM);
    Part peak;
    try (Callers usual = new Callers(server, read, told, planned, 1)) {
      ServerProcess.sleep(Math.round(1_000 * lengths.warmUp));
      peak = usual.measure(lengths.peak);
    }
    Part over;
    try (Callers many = new Callers(server, read, told, planned, TIMES)) {
      over = many.measure(lengths.overload);
    }
    try (Callers usual = new Callers(server, read, told, planned, 1)) {
      double until = untilNormal(usual, peak);
      return new Figures(peak, over, until);
    }
  }

  private static double untilNormal(Callers usual, Part peak) {
    double most = NORMAL * peak.reads.answered().milliseconds(99);
    for (double waited = LOOK_SECONDS; waited < PATIENCE_SECONDS; waited += LOOK_SECONDS) {
      if (usual.measure(LOOK_SECONDS).reads.answered().milliseconds(99) <= most) {
        return waited;
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
