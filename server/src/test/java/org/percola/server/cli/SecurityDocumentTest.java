package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.ProgramServices;
import org.percola.server.cli.report.Ink;

/// The commands of docs/security.md, run one after another as they stand there.
final class SecurityDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/security.md");
  private static final Pattern ANSWERS = Pattern.compile("answers on (\\S+):(\\d+),");

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<Thread> servers = new ArrayList<>();
  private String port = "50051";

  @AfterEach
  void stop() throws InterruptedException {
    for (Thread server : servers) {
      server.interrupt();
      server.join();
    }
  }

  @Test
  void everyCommandDoesWhatItSays() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl makes the certificate");
    List<String> commands =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("$ "))
            .map(line -> line.substring(2))
            .toList();
    assertThat(commands).hasSizeGreaterThan(8);
    for (String command : commands) {
      run(command);
    }
    environment.put("PERCOLA_KEY_FILE", folder.resolve("furnace.key").toString());
    Run over = Run.with(environment, folder, "status", "--server", "https://localhost:" + port);
    assertThat(over.err()).contains("apiKeys/furnace-2: was revoked");
  }

  private void run(String command) throws Exception {
    String[] parts = command.replace(":50051", ":" + port).split(" > ", -1);
    List<String> words = Arrays.asList(parts[0].split(" ", -1));
    List<String> arguments = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "export" -> arguments.forEach(this::export);
      case "openssl" -> assertThat(openssl(words)).isZero();
      case "percola" -> {
        if (arguments.getFirst().equals("serve")) {
          serve(arguments);
        } else {
          Run run = Run.with(environment, folder, arguments.toArray(String[]::new));
          assertThat(run.code()).as(command + ": " + run.err()).isZero();
          if (parts.length > 1) {
            Files.writeString(folder.resolve(parts[1]), run.out());
          }
        }
      }
      default -> throw new AssertionError("nobody knows how to run " + command);
    }
  }

  private void export(String setting) {
    String[] pair = setting.split("=", -1);
    environment.put(pair[0], folder.resolve(pair[1]).toString());
  }

  private int openssl(List<String> words) throws IOException, InterruptedException {
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("openssl.log").toFile())
        .start()
        .waitFor();
  }

  private void serve(List<String> arguments) throws InterruptedException {
    BlockingQueue<String> printed = new LinkedBlockingQueue<>();
    Writer out =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) {
            printed.add(new String(buffer, offset, length));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    PrintWriter err =
        new PrintWriter(out); // what goes wrong ends the wait too, and is then not as expected
    Surroundings here =
        new Surroundings(
            new PrintWriter(out), err, Ink.PLAIN, 100, folder, new ProgramServices(environment));
    List<String> all = new ArrayList<>(arguments);
    all.add("--port=0");
    servers.add(
        Thread.ofPlatform().start(() -> PercolaCommand.run(here, all.toArray(String[]::new))));
    String first = printed.take();
    Matcher answers = ANSWERS.matcher(first);
    assertThat(answers.find()).as(first).isTrue();
    port = answers.group(2);
  }
}
