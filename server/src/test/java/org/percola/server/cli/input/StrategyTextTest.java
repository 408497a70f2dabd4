package org.percola.server.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.v1.SuggestExperimentsRequest.Strategy;
import org.percola.v1.SuggestExperimentsRequest.Strategy.Kind;

class StrategyTextTest {
  @ParameterizedTest
  @CsvSource({
    "auto, KIND_AUTOMATIC",
    "EI, KIND_EXPECTED_IMPROVEMENT",
    "ucb, KIND_UPPER_CONFIDENCE_BOUND",
    "thompson, KIND_THOMPSON",
    "explore, KIND_EXPLORE"
  })
  void everyKindHasAWord(String text, Kind kind) {
    Strategy strategy = StrategyText.of("--acquisition", text);

    assertThat(strategy.getKind()).isEqualTo(kind);
    assertThat(strategy.hasBeta()).isFalse();
  }

  @Test
  void aBoundMaySayHowFarItLies() {
    assertThat(StrategyText.of("--acquisition", "ucb:2.5").getBeta()).isEqualTo(2.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"best", "ei:3", "", "ucb:wide"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> StrategyText.of("--acquisition", text))
        .hasMessageContaining("--acquisition: " + text)
        .hasMessageContaining("ucb:BETA");
  }
}
