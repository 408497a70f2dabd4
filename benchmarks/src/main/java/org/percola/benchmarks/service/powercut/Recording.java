package org.percola.benchmarks.service.powercut;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.percola.server.InProcessServices;
import org.percola.server.PercolaServices;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.SqliteCampaignStore;

/// Records what happens to a database from its first byte on while many clients change campaigns,
/// and it is closed and opened between.
final class Recording {
  /// The database, in whatever folder.
  static final String DATABASE = "lab.db";

  private static final int CLIENTS = 24;
  private static final int CAMPAIGNS = 2;

  /// Times that the database is opened.
  private static final int OPENINGS = 2;

  private Recording() {}

  /// What was recorded while every client made so many rounds of calls.
  ///
  /// @param folder empty, without symbolic links; the database stays in it
  /// @throws UnsupportedOperationException where SQLite cannot be recorded
  static List<Entry> of(Path folder, int rounds) throws Exception {
    Tape tape = new Tape();
    try (FileCalls _ = FileCalls.record(folder, tape)) {
      List<String> campaigns = new ArrayList<>();
      for (int i = 0; i < OPENINGS; i++) {
        try (CampaignStore store = open(folder);
            InProcessServices services = PercolaServices.inProcess(store)) {
          record(services.channel(), tape, i, rounds / OPENINGS, campaigns);
        }
      }
    }
    return tape.entries();
  }

  /// Opens the database in a folder.
  static CampaignStore open(Path folder) {
    return SqliteCampaignStore.open(
        folder.resolve(DATABASE), new ProtoDocuments(), Clock.systemUTC());
  }

  private static void record(
      Channel services, Tape tape, int opening, int rounds, List<String> campaigns)
      throws Exception {
    Channel taped = ClientInterceptors.intercept(services, new TapedCalls(tape));
    while (campaigns.size() < CAMPAIGNS) {
      campaigns.add(Client.study(taped, "power cut " + campaigns.size()));
    }
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        int number = opening * CLIENTS + i;
        Client client = new Client(taped, campaigns.get(i % CAMPAIGNS), number);
        running.add(threads.submit(() -> client.call(rounds)));
      }
    }
    for (Future<?> one : running) {
      one.get();
    }
  }
}
