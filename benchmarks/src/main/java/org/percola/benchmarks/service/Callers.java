package org.percola.benchmarks.service;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import java.util.ArrayList;
import java.util.List;
import org.percola.v1.Campaign;

/// Those who read, tell results and want suggestions of one server, all at once.
final class Callers implements AutoCloseable {
  private static final int READING = 32;
  private static final int TELLING = 4;

  /// As many as may run and wait on two processors.
  private static final int WANTING_SUGGESTIONS = 18;

  private static final double LOOK_SECONDS = 0.5;

  private final ServerProcess server;
  private final List<ManagedChannel> channels = new ArrayList<>();
  private final List<InFlight> reading = new ArrayList<>();
  private final List<InFlight> telling = new ArrayList<>();
  private final PlanningCrowd planning;

  /// Begins to call.
  ///
  /// @param times the usual number of callers; each time has a connection of its own
  Callers(
      ServerProcess server,
      List<CathodeStudy> read,
      List<CathodeStudy> told,
      List<Campaign> planned,
      int times) {
    this.server = server;
    int readCount = read.size();
    int toldCount = told.size();
    for (int i = 0; i < times; i++) {
      ManagedChannel channel = server.connect();
      channels.add(channel);
      reading.add(
          new InFlight(channel, n -> read.get((int) (n % readCount)).read(n / readCount), READING));
      telling.add(
          new InFlight(channel, n -> told.get((int) (n % toldCount)).tell(n / toldCount), TELLING));
    }
    Channel first = channels.getFirst();
    planning = new PlanningCrowd(first, times * WANTING_SUGGESTIONS, planned);
  }

  /// How the calls of some seconds ended.
  Overload.Part measure(double seconds) {
    Tally reads = new Tally();
    reading.forEach(one -> one.tallyInto(reads));
    Tally suggestions = planning.beginTally();
    long begin = System.nanoTime();
    long most = 0;
    double passed = 0;
    while (passed < seconds) {
      ServerProcess.sleep(Math.round(1_000 * Math.min(LOOK_SECONDS, seconds - passed)));
      most = Math.max(most, server.residentMegabytes());
      passed = (System.nanoTime() - begin) / 1e9;
    }
    reading.forEach(one -> one.tallyInto(new Tally()));
    planning.beginTally();
    return new Overload.Part(passed, reads, suggestions, most);
  }

  @Override
  public void close() {
    reading.forEach(InFlight::close);
    telling.forEach(InFlight::close);
    planning.close();
    channels.forEach(ManagedChannel::shutdownNow);
  }
}
