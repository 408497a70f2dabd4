package org.percola.benchmarks.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The short forms of what `benchmarks/run stations`, `replayed-calls` and `watchers` show.
@Timeout(120)
final class ServicePromisesTest {

  @Test
  void twoStationsNeverGetOneExperimentAndNothingToldIsLostOrDoubled() throws Exception {
    StationsRace.Figures figures = StationsRace.race(20, 10);
    assertThat(figures.experiments()).isEqualTo(200);
    assertThat(figures.shared()).isZero();
    assertThat(figures.lost()).isZero();
    assertThat(figures.doubled()).isZero();
    assertThat(figures.sentTwice()).isPositive();
    assertThat(figures.forgotten()).isPositive();
  }

  @Test
  void aRepeatedCallHasOneEffectAndAChangedOneIsRefused() throws Exception {
    ReplayedCalls.Figures figures = ReplayedCalls.replay(100);
    assertThat(figures.calls()).isEqualTo(14);
    assertThat(figures.repeats()).isGreaterThan(1_000);
    assertThat(figures.otherAnswers()).isZero();
    assertThat(figures.doubleEffects()).isZero();
    assertThat(figures.changed()).isPositive();
    assertThat(figures.changedTaken()).isZero();
  }

  @Test
  void watchersMissNothingAndGetNothingTwice() throws Exception {
    Watchers.Figures figures = Watchers.watch(20, 300);
    assertThat(figures.told()).isEqualTo(20 * 301);
    assertThat(figures.outOfOrder()).isZero();
    assertThat(figures.resumed()).isPositive();
  }

  @Test
  void replicasAndTheCommandLineSuggestTheSameToTheLastBit() throws Exception {
    SameSuggestions.Figures figures = SameSuggestions.ask(6);
    assertThat(figures.questions()).isEqualTo(6);
    assertThat(figures.otherServers()).isZero();
    assertThat(figures.otherCommandLine()).isZero();
  }
}
