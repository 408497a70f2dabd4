package org.percola.benchmarks.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How `percola serve` is started: by the launcher, as users do it, so that figures speak of what
/// they run; by Java with the classes of this process where no launcher is named, as in tests,
/// which must not build.
final class ServerCommand {
  private static final @Nullable String LAUNCHER = System.getProperty("percola.launcher");

  private ServerCommand() {}

  /// A server that is yet to be started.
  ///
  /// @param options of the JVM where no launcher is named
  static ProcessBuilder of(String database, int port, List<String> options) {
    List<String> command =
        new ArrayList<>(LAUNCHER == null ? java(options) : List.of(built(LAUNCHER)));
    command.addAll(List.of("serve", "--database=" + database, "--port=" + port));
    return new ProcessBuilder(command);
  }

  /// The program that answers first; null for Java with the classes of this process.
  static @Nullable String launcher() {
    return LAUNCHER;
  }

  private static List<String> java(List<String> options) {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.add("-XX:+UseSerialGC");
    java.add("--enable-native-access=ALL-UNNAMED");
    java.add("--sun-misc-unsafe-memory-access=allow");
    java.addAll(options);
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.percola.server.Main"));
    return java;
  }

  // A launcher builds what has changed when it is first used, which no server should be timed with.
  private static String built(String launcher) {
    try {
      Process process =
          new ProcessBuilder(launcher, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(launcher + " does not start, run it by hand");
      }
      return launcher;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
