package org.percola.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.percola.benchmarks.Benchmarks;

/// A server over an SQLite file is killed again and again while many clients tell it results. What
/// it acknowledged must be there, once.
public final class ChaosSqlite implements Benchmarks.Benchmark {
  private static final int TELLERS = 64;

  /// So many that none of them reaches the 20 000 results at which a campaign ends.
  private static final int CAMPAIGNS = 8;

  private static final int KILLS = 200;
  private static final int QUICK_KILLS = 5;
  private static final int SEED = 6;

  /// Kills come after up to so many acknowledgements, at any point of what the server does.
  private static final int RESULTS = 500;

  private static final int QUICK_RESULTS = 100;

  /// And after at least this part of them.
  private static final int LEAST = 10;

  @Override
  public void run() throws Exception {
    print(KILLS, RESULTS);
  }

  @Override
  public void quick() throws Exception {
    print(QUICK_KILLS, QUICK_RESULTS);
  }

  private static void print(int kills, int results) throws Exception {
    System.out.printf(
        "SQLite, %d clients tell results, the server is killed %d times%n", TELLERS, kills);
    System.out.println(run(kills, results));
  }

  /// The short form, with so many kills.
  public static ChaosFigures run(int kills) throws Exception {
    return run(kills, QUICK_RESULTS);
  }

  private static ChaosFigures run(int kills, int results) throws Exception {
    Path folder = Files.createTempDirectory("percola-chaos-");
    SplittableRandom random = new SplittableRandom(SEED);
    List<Long> reopened = new ArrayList<>();
    List<Long> silences = new ArrayList<>();
    long start = System.nanoTime();
    try (ServerProcess server =
            new ServerProcess(folder.resolve("lab.db").toString(), folder.resolve("server.log"))
                .awaited();
        Tellers tellers = new Tellers(List.of(server.channel()), TELLERS, CAMPAIGNS)) {
      for (int i = 0; i < kills; i++) {
        tellers.awaitAcknowledged(random.nextInt(results / LEAST, results));
        silences.add(
            tellers.silenceDuring(() -> {
              server.kill();
              reopened.add(server.restart());
            }));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      List<Waits> waits =
          List.of(
              new Waits(ChaosFigures.SERVER, reopened), new Waits(ChaosFigures.SILENCE, silences));
      return new ChaosFigures(kills, tellers.count(), waits, 0, seconds);
    } finally {
      delete(folder);
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
