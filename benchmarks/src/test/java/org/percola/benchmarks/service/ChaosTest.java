package org.percola.benchmarks.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The short forms of `benchmarks/run chaos-sqlite` and `chaos-postgres`: real processes, really
/// killed. The limit only ends what hangs.
@Timeout(900)
final class ChaosTest {

  @Test
  void aKilledServerLosesAndDoublesNothing() throws Exception {
    ChaosFigures figures = ChaosSqlite.run(3);
    assertThat(figures.acknowledged()).isGreaterThan(64);
    assertThat(figures.lost()).isZero();
    assertThat(figures.doubled()).isZero();
    assertThat(figures.gaps()).isZero();
    assertThat(figures.count().repeats()).isPositive();
  }

  @Test
  void serversAndTheirDatabaseCanBeKilledPausedAndEnded() throws Exception {
    ChaosFigures figures = ChaosPostgres.run(5);
    assertThat(figures.acknowledged()).isGreaterThan(32);
    assertThat(figures.lost()).isZero();
    assertThat(figures.doubled()).isZero();
    assertThat(figures.gaps()).isZero();
    assertThat(figures.count().repeats()).isPositive();
    assertThat(figures.differentSuggestions()).isZero();
  }
}
