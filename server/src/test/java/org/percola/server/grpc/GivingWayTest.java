package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class GivingWayTest {
  /// Of the fields of `/proc/.../stat` after the name in brackets: see `proc_pid_stat(5)`.
  private static final int NICE = 16;

  @Test
  void theThreadsDoWhatTheyAreToldAndKeepNoProcessAlive() {
    Thread thread = made(GivingWay.threads("plan-")).join();
    assertThat(thread.getName()).isEqualTo("plan-0");
    assertThat(thread.isDaemon()).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void onLinuxOnlySuchAThreadIsNicerThanTheOthers() {
    int others = niceness(GivingWay.threadsLikeOthers("command-"));
    assertThat(niceness(GivingWay.threads("plan-"))).isEqualTo(Math.min(19, others + 5));
    assertThat(niceness(GivingWay.threadsLikeOthers("command-"))).isEqualTo(others);
  }

  private static CompletableFuture<Thread> made(ThreadFactory threads) {
    CompletableFuture<Thread> made = new CompletableFuture<>();
    threads.newThread(() -> made.complete(Thread.currentThread())).start();
    return made;
  }

  private static int niceness(ThreadFactory threads) {
    CompletableFuture<String> stat = new CompletableFuture<>();
    threads.newThread(() -> stat.completeAsync(GivingWayTest::stat, Runnable::run)).start();
    String fields = stat.join();
    return Integer.parseInt(fields.substring(fields.lastIndexOf(") ") + 2).split(" ", -1)[NICE]);
  }

  private static String stat() {
    try {
      return Files.readString(Path.of("/proc/thread-self/stat"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
