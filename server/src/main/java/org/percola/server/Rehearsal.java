package org.percola.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.percola.server.cli.PercolaCommand;
import org.percola.server.cli.Surroundings;
import org.percola.server.cli.report.Ink;
import org.percola.server.cli.report.Page;
import org.percola.server.store.SqliteLibrary;

/// Does once what the program does most, while the JVM takes down which classes that needs; later
/// starts find them ready. Run by the launcher after a build.
final class Rehearsal {
  private static final String CAMPAIGN = "rehearsal";

  private final Path folder;

  private Rehearsal(Path folder) {
    this.folder = folder;
  }

  /// Rehearses, and ends the process.
  ///
  /// @param arguments the folder for native code
  public static void main(String[] arguments) throws IOException, InterruptedException {
    hold(Path.of(arguments[0]));
    System.exit(0); // threads of libraries may live on
  }

  /// @param libraries where native code is put, so that no start unpacks it again
  static void hold(Path libraries) throws IOException, InterruptedException {
    SqliteLibrary.unpack(libraries);
    Path folder = Files.createTempDirectory("percola-rehearsal-");
    try {
      new Rehearsal(folder).run();
    } finally {
      delete(folder);
    }
  }

  private void run() throws IOException, InterruptedException {
    command("suggest", "--example", "pto", "--count", "2", "--seed", "1");
    command("create", "--template", "composite-cathode", "--with-literature", "--id", CAMPAIGN);
    serve(); // a second time, over a database that is there
  }

  /// Serves the database, and asks the server for something over the network.
  private void serve() throws IOException, InterruptedException {
    try (PipedWriter out = new PipedWriter();
        BufferedReader said = new BufferedReader(new PipedReader(out))) {
      Thread serving =
          Thread.ofPlatform().start(() -> PercolaCommand.run(here(out), "serve", "--port", "0"));
      if (said.readLine() == null) {
        throw new IOException("the server did not start");
      }
      command("suggest", CAMPAIGN, "--count", "1", "--seed", "1");
      serving.interrupt();
      serving.join();
    }
  }

  private void command(String... arguments) {
    if (PercolaCommand.run(here(Writer.nullWriter()), arguments) != 0) {
      throw new IllegalStateException(String.join(" ", arguments));
    }
  }

  private Surroundings here(Writer out) {
    return new Surroundings(
        new PrintWriter(out, true),
        new PrintWriter(System.err, true, UTF_8),
        Ink.PLAIN,
        Page.STANDARD_COLUMNS,
        folder,
        new ProgramServices());
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (var found = Files.walk(folder)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
