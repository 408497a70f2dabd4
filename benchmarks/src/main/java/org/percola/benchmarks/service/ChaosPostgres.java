package org.percola.benchmarks.service;

import io.grpc.ManagedChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.percola.benchmarks.Benchmarks;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// Three servers over one PostgreSQL database. Servers are killed, paused and asked to end, and the
/// database is killed and restarted, while many clients tell results. What was acknowledged must be
/// there, once, and at the end all servers must suggest the same.
public final class ChaosPostgres implements Benchmarks.Benchmark {
  private static final int SERVERS = 3;
  private static final int TELLERS = 32;

  /// So many that none of them reaches the 20 000 results at which a campaign ends.
  private static final int CAMPAIGNS = 16;

  private static final int FAULTS = 150;
  private static final int QUICK_FAULTS = 5;
  private static final int SEED = 6;

  /// Faults come after up to so many acknowledgements, and at least a tenth of them.
  private static final int RESULTS = 500;

  private static final int QUICK_RESULTS = 100;
  private static final int LEAST = 10;

  /// Longer than a paused server may keep a campaign to itself.
  private static final int LONG_PAUSE_MILLIS = 12_000;

  private static final int SHORT_PAUSE_MILLIS = 1_000;

  /// What can go wrong; each kind in turn, so that a short run has them all.
  private enum Fault {
    KILL_SERVER,
    KILL_DATABASE,
    PAUSE_SERVER,
    STOP_DATABASE,
    END_SERVER
  }

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<ServerProcess> servers = new ArrayList<>();
  private final List<Long> serversStarted = new ArrayList<>();
  private final List<Long> databasesStarted = new ArrayList<>();
  private final List<Long> silences = new ArrayList<>();
  private final int pauseMillis;
  private final int results;

  /// The long form.
  public ChaosPostgres() {
    this(LONG_PAUSE_MILLIS, RESULTS);
  }

  private ChaosPostgres(int pauseMillis, int results) {
    this.pauseMillis = pauseMillis;
    this.results = results;
  }

  @Override
  public void run() throws Exception {
    print(this, FAULTS);
  }

  @Override
  public void quick() throws Exception {
    print(new ChaosPostgres(SHORT_PAUSE_MILLIS, QUICK_RESULTS), QUICK_FAULTS);
  }

  /// The short form.
  public static ChaosFigures run(int faults) throws Exception {
    return new ChaosPostgres(SHORT_PAUSE_MILLIS, QUICK_RESULTS).under(faults);
  }

  private static void print(ChaosPostgres chaos, int faults) throws Exception {
    System.out.printf(
        "PostgreSQL, %d servers, %d clients tell results, %d faults of %d kinds in turn%n",
        SERVERS, TELLERS, faults, Fault.values().length);
    System.out.println(chaos.under(faults));
  }

  private ChaosFigures under(int faults) throws Exception {
    Path folder = Files.createTempDirectory("percola-chaos-");
    try (PostgresProcess database = new PostgresProcess(folder)) {
      for (int i = 0; i < SERVERS; i++) {
        servers.add(
            new ServerProcess(database.url(), folder.resolve("server-%d.log".formatted(i))));
      }
      servers.forEach(ServerProcess::awaitServing);
      List<ManagedChannel> ways = servers.stream().map(ServerProcess::channel).toList();
      try (Tellers tellers = new Tellers(ways, TELLERS, CAMPAIGNS)) {
        long start = System.nanoTime();
        for (int i = 0; i < faults; i++) {
          tellers.awaitAcknowledged(random.nextInt(results / LEAST, results));
          Fault fault = Fault.values()[i % Fault.values().length];
          silences.add(tellers.silenceDuring(() -> happen(fault, database, tellers)));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        servers.forEach(ServerProcess::awaitServing);
        Tellers.Count count = tellers.count();
        return new ChaosFigures(faults, count, waits(), different(tellers, ways), seconds);
      }
    } finally {
      servers.forEach(ServerProcess::close);
      ChaosSqlite.delete(folder);
    }
  }

  private List<Waits> waits() {
    return List.of(
        new Waits(ChaosFigures.SERVER, serversStarted),
        new Waits(ChaosFigures.DATABASE, databasesStarted),
        new Waits(ChaosFigures.SILENCE, silences));
  }

  private void happen(Fault fault, PostgresProcess database, Tellers tellers) {
    ServerProcess server = servers.get(random.nextInt(SERVERS));
    switch (fault) {
      case KILL_SERVER -> {
        server.kill();
        serversStarted.add(server.restart());
      }
      case PAUSE_SERVER -> {
        server.pause(true);
        ServerProcess.sleep(pauseMillis);
        server.pause(false);
      }
      case END_SERVER -> {
        server.terminate();
        serversStarted.add(server.restart());
      }
      case KILL_DATABASE -> {
        database.kill();
        databasesStarted.add(started(database, tellers));
      }
      case STOP_DATABASE -> {
        database.stop();
        databasesStarted.add(started(database, tellers));
      }
    }
  }

  private static long started(PostgresProcess database, Tellers tellers) {
    long start = System.nanoTime();
    database.restart();
    tellers.awaitAcknowledged(1);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static int different(Tellers tellers, List<ManagedChannel> ways) {
    SuggestExperimentsRequest request =
        SuggestExperimentsRequest.newBuilder()
            .setParent(tellers.campaigns().getFirst().getName())
            .setCount(1)
            .setSeed(SEED)
            .setValidateOnly(true)
            .build();
    List<SuggestExperimentsResponse> answers =
        ways.stream()
            .map(way -> PlanningServiceGrpc.newBlockingStub(way).suggestExperiments(request))
            .toList();
    return (int) answers.stream().filter(answer -> !answer.equals(answers.getFirst())).count();
  }
}
