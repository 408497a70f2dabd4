package org.percola.benchmarks.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.percola.benchmarks.Benchmarks;
import org.percola.benchmarks.Spread;

/// From the start of `percola serve` until its health says that it serves, as a whole process: over
/// a database that has to be made, and over one that is there.
public final class ServeStart implements Benchmarks.Benchmark {
  private static final int ROUNDS = 9;
  private static final int QUICK_ROUNDS = 3;

  /// Gives a server something to serve that no server has served before.
  private interface NewDatabase {
    String at(int round) throws SQLException;
  }

  /// Milliseconds until it served, and those that its processors were busy.
  private record Start(double wall, double busy) {}

  @Override
  public void run() throws Exception {
    print(ROUNDS);
  }

  @Override
  public void quick() throws Exception {
    print(QUICK_ROUNDS);
  }

  private static void print(int rounds) throws Exception {
    System.out.printf(
        "%s serve, until its health says SERVING, %d rounds%n",
        ServerCommand.launcher() == null ? "java" : "./percola", rounds);
    Path folder = Files.createTempDirectory("percola-start-");
    try (PostgresProcess postgres = new PostgresProcess(folder)) {
      print("SQLite", rounds, folder, round -> folder.resolve(round + ".db").toString());
      print("PostgreSQL", rounds, folder, round -> schema(postgres.url(), round));
    } finally {
      ChaosSqlite.delete(folder);
    }
  }

  private static void print(String kind, int rounds, Path folder, NewDatabase databases)
      throws Exception {
    Path log = folder.resolve("server.log");
    Start[] made = new Start[rounds];
    Start[] there = new Start[rounds];
    for (int round = -1; round < rounds; round++) { // the first one warms the machine's own caches
      String database = databases.at(round + 1);
      Start first = start(database, log);
      Start second = start(database, log);
      if (round >= 0) {
        made[round] = first;
        there[round] = second;
      }
    }
    print(kind + ", to be made", made);
    print(kind + ", there", there);
  }

  private static Start start(String database, Path log) {
    try (ServerProcess server = new ServerProcess(database, log).awaited()) {
      return new Start(server.startMillis(), server.processorTime().toMillis());
    }
  }

  private static void print(String what, Start[] starts) {
    double[] wall = new double[starts.length];
    double[] busy = new double[starts.length];
    for (int i = 0; i < starts.length; i++) {
      wall[i] = starts[i].wall();
      busy[i] = starts[i].busy();
    }
    System.out.printf("  %-24s %s, processors busy %s%n", what, Spread.of(wall), Spread.of(busy));
  }

  private static String schema(String url, int round) throws SQLException {
    String name = "start_" + round;
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    }
    return url + "&currentSchema=" + name;
  }
}
