package org.percola.benchmarks.service;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `percola serve` as a process of its own, to be killed, paused and started again on the same
/// port.
final class ServerProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final long MILLIS_BETWEEN_LOOKS = 5;
  private static final String LOCAL = "127.0.0.1";

  /// What a process that is killed again and again needs: to be up soon, in little memory.
  private static final List<String> SOON_UP = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");

  private final Path log;
  private final int port = freePort();
  private final ManagedChannel channel = connect();
  private final ProcessBuilder server;
  private Process process;
  private long launchedNanos;
  private long startMillis;

  /// Starts a server over a database. It serves once [#awaitServing] has returned.
  ///
  /// @param log what the server has to say is added to this file
  ServerProcess(String database, Path log) {
    this(database, log, SOON_UP);
  }

  /// @param options of the JVM, beside those that every server has, where Java starts it
  ServerProcess(String database, Path log, List<String> options) {
    this.log = log;
    server = ServerCommand.of(database, port, options);
    process = launch();
  }

  /// A further way to it, for the caller to close.
  ManagedChannel connect() {
    return NettyChannelBuilder.forAddress(LOCAL, port).usePlaintext().build();
  }

  /// The way to it, whichever process it is at the moment.
  ManagedChannel channel() {
    return channel;
  }

  /// The processor time that the process has used so far.
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The memory of the machine that the process has, in MB.
  long residentMegabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String line = lines.filter(one -> one.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / 1_024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends it as a power cut would, without a chance to finish anything.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// Asks it to end, and waits until it has.
  ///
  /// @return its exit code
  int terminate() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  /// Stops the process in the middle of whatever it does, or lets it go on.
  void pause(boolean paused) {
    signal(process.pid(), paused ? "STOP" : "CONT");
  }

  /// Starts it again.
  ///
  /// @return milliseconds until it served
  long restart() {
    process = launch();
    awaitServing();
    return startMillis;
  }

  /// Milliseconds from its last start until it was seen to serve.
  long startMillis() {
    return startMillis;
  }

  /// Itself, once it serves.
  ServerProcess awaited() {
    awaitServing();
    return this;
  }

  /// Waits until calls are answered and the database with them.
  void awaitServing() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!listening() || !serving()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IllegalStateException("the server does not serve, see " + log);
      }
      sleep(MILLIS_BETWEEN_LOOKS);
    }
    startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - launchedNanos);
  }

  @Override
  public void close() {
    channel.shutdownNow();
    process.destroyForcibly();
    process.onExit().join();
  }

  static void signal(long pid, String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Cheap to ask, so that whoever waits leaves the processors to the server.
  private boolean listening() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean serving() {
    channel.resetConnectBackoff();
    try {
      return HealthGrpc.newBlockingStub(channel)
              .withDeadlineAfter(1, TimeUnit.SECONDS)
              .check(HealthCheckRequest.getDefaultInstance())
              .getStatus()
          == ServingStatus.SERVING;
    } catch (StatusRuntimeException e) {
      return false;
    }
  }

  private Process launch() {
    launchedNanos = System.nanoTime();
    try {
      return server
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
