package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstMentionsTest {
  private final FirstMentions mentions = new FirstMentions();

  @Test
  void onlyTheFirstMentionHasTheSymbolBesideIt() {
    assertThat(mentions.in("316 Wh/kg for electrode specific energy, the data raise it"))
        .isEqualTo("316 Wh/kg for electrode specific energy (E_Electrode), the data raise it");
    assertThat(mentions.in("312 Wh/kg for electrode specific energy, the data raise it"))
        .isEqualTo("312 Wh/kg for electrode specific energy, the data raise it");
    assertThat(mentions.in("3 mAh/cm² for areal capacity"))
        .isEqualTo("3 mAh/cm² for areal capacity (q)");
  }

  @Test
  void whatIsCalledByItsNameInTablesStaysAsItIs() {
    assertThat(mentions.in("85 % for utilization")).isEqualTo("85 % for utilization");
  }
}
