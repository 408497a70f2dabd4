package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeWordsTest {
  private static final OutcomeWords WORDS = new OutcomeWords(PlanOfTwo.CAMPAIGN.getSpec());

  @Test
  void whatIsKnownHasNoInterval() {
    assertThat(WORDS.interval("cost", 2.4, 2.4, 2.4)).isEqualTo("2.40");
    assertThat(WORDS.interval("cost", 2.4, 2.3, 2.5)).isEqualTo("2.40 [2.30–2.50]");
  }
}
