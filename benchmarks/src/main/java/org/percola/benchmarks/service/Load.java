package org.percola.benchmarks.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.percola.benchmarks.Benchmarks;
import org.percola.v1.Campaign;

/// Cheap calls at a server process: reads alone, reads with results being told, and reads while
/// more suggestions are wanted than can be planned.
///
/// The clients are this process and share the machine with the server.
public final class Load implements Benchmarks.Benchmark {
  private static final int IN_FLIGHT = 32;

  /// Campaigns that are read and told results: enough that none becomes larger than campaigns are.
  private static final int STUDIES = 20;

  /// Of the calls in flight so many tell results in the second part.
  private static final int TELLING = 4;

  /// Twice as many as may run, wait for a thread and wait for their turn on two processors.
  private static final int WANTING_SUGGESTIONS = 72;

  private static final int PLANNED_STUDIES = 20;

  /// Of ten settings: a plan takes seconds.
  private static final int RESULTS_TO_PLAN_FROM = 200;

  private static final List<String> SERVER_OPTIONS = List.of("-Xmx1g");

  /// What a part of the run came to.
  ///
  /// @param callsPerSecond that were answered
  /// @param processorMicroseconds of the server, per call answered
  record Part(String name, double callsPerSecond, double processorMicroseconds, Tally tally) {
    @Override
    public String toString() {
      return """
      %s
        %.0f calls/s, %.0f us of the server's processor time each
        %s\
      """
          .formatted(name, callsPerSecond, processorMicroseconds, tally);
    }
  }

  /// What the whole run came to.
  ///
  /// @param tells how the calls that told results ended
  /// @param planned how the calls for suggestions ended
  record Figures(List<Part> parts, Tally tells, Tally planned) {
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(part).append('\n'));
      return text.append("results told beside the second\n  ")
          .append(tells)
          .append("\nsuggestions beside the third\n  ")
          .append(planned)
          .toString();
    }
  }

  @Override
  public void run() throws Exception {
    print(40, 30);
  }

  @Override
  public void quick() throws Exception {
    print(10, 10);
  }

  private static void print(double warmUp, double seconds) throws IOException {
    System.out.printf(
        "%d calls in flight from one client process, %d processors for both%n",
        IN_FLIGHT, Runtime.getRuntime().availableProcessors());
    System.out.println(load(warmUp, seconds));
  }

  /// @param warmUp seconds of calls before each part that do not count
  /// @param seconds of each part
  static Figures load(double warmUp, double seconds) throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder("percola-load-");
        ServerProcess server =
            new ServerProcess(folder.file("load.db"), folder.path("log"), SERVER_OPTIONS)
                .awaited()) {
      return all(server, warmUp, seconds);
    }
  }

  private static Figures all(ServerProcess server, double warmUp, double seconds) {
    List<CathodeStudy> studies = CathodeStudy.make(server.channel(), STUDIES);
    CallMix reads = n -> studies.get((int) (n % STUDIES)).read(n / STUDIES);
    CallMix tells = n -> studies.get((int) (n % STUDIES)).tell(n / STUDIES);
    List<Part> parts = new ArrayList<>();
    parts.add(part("reads", server, reads, IN_FLIGHT, warmUp, seconds));
    Tally told;
    try (InFlight telling = new InFlight(server.channel(), tells, TELLING)) {
      told = telling.beginTally();
      String name = "reads while results are told to the same campaigns";
      parts.add(part(name, server, reads, IN_FLIGHT - TELLING, warmUp, seconds));
    }
    List<Campaign> planning =
        PlanningCrowd.campaigns(server.channel(), PLANNED_STUDIES, RESULTS_TO_PLAN_FROM);
    try (PlanningCrowd crowd = new PlanningCrowd(server.channel(), WANTING_SUGGESTIONS, planning)) {
      ServerProcess.sleep(Math.round(1_000 * warmUp));
      Tally planned = crowd.beginTally();
      parts.add(part("reads while the planner is full", server, reads, IN_FLIGHT, warmUp, seconds));
      return new Figures(parts, told, planned);
    }
  }

  private static Part part(
      String name, ServerProcess server, CallMix mix, int inFlight, double warmUp, double seconds) {
    try (InFlight calls = new InFlight(server.channel(), mix, inFlight)) {
      ServerProcess.sleep(Math.round(1_000 * warmUp));
      Duration before = server.processorTime();
      Tally tally = calls.beginTally();
      ServerProcess.sleep(Math.round(1_000 * seconds));
      double used = server.processorTime().minus(before).toNanos() / 1e3;
      long count = tally.answered().count();
      return new Part(name, count / seconds, used / Math.max(1, count), tally);
    }
  }
}
