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

  @Test
  void whatIsVerySmallOrLargeHasAPowerOfTen() {
    assertThat(WORDS.interval("permeability", 2.4e-9, 1e-9, 3.5e-9))
        .isEqualTo("2.40e-09 [1.00e-09–3.50e-09]");
    assertThat(WORDS.interval("cycles", 9.5e11, -6e10, 1e12))
        .isEqualTo("9.50e+11 [-6.00e+10–1.00e+12]");
  }
}
