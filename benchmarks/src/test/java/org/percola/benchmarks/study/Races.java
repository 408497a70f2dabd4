package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/// Short races, and what commands print of them.
final class Races {
  private Races() {}

  /// Two races of three steps.
  static void run(Path folder, String problem, String contender) {
    int status =
        new CommandLine(new StudyCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(
                "--problems=" + problem,
                "--contenders=" + contender,
                "--seeds=0-1",
                "--steps=3",
                "--results=" + folder);
    assertThat(status).isZero();
  }

  /// What a command prints that ends well.
  static String printed(Object command, String... options) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertThat(new CommandLine(command).execute(options)).isZero();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
