package org.percola.benchmarks.service.powercut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `benchmarks/run power-cuts`.
final class PowerCutsTest {
  private static final int ROUNDS = 2;

  @TempDir Path folder;

  @Test
  void noPowerCutTakesOrDoublesWhatWasAcknowledgedUnlessTheDiskLies() throws Exception {
    assumeThatCode(this::listen).doesNotThrowAnyException();
    RecordedRun run = RecordedRun.of(ROUNDS);
    Findings honest = run.cut(Disk.honest(), 25);
    assertThat(honest.cuts()).isEqualTo(25);
    assertThat(honest.acknowledged()).isGreaterThan(500);
    assertThat(honest.begun()).isPositive();
    assertThat(honest.lost()).isZero();
    assertThat(honest.doubled()).isZero();
    assertThat(honest.faults()).isEmpty();
    assertThat(honest.otherAnswers()).isZero();
    assertThat(run.cut(Disk.lying(), 5).lost()).isPositive();
  }

  // SQLite's calls can be seen on Linux only, and only while its library leaves its table of calls
  // open.
  private void listen() {
    FileCalls.record(folder, new Tape()).close();
  }
}
