package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KnownRevisionsTest {
  private static final String C = "cathode";

  private final KnownRevisions revisions = new KnownRevisions();
  private long database = 7;
  private int asked;

  @Test
  void theDatabaseIsAskedOnceAndThenAfterEveryChange() {
    assertThat(read()).isEqualTo(7);
    assertThat(read()).isEqualTo(7);
    assertThat(asked).isEqualTo(1);
    change();
    assertThat(read()).isEqualTo(8);
    assertThat(read()).isEqualTo(8);
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void whileACampaignChangesTheDatabaseIsAskedEveryTime() {
    read();
    revisions.changing(C);
    read();
    database = 8;
    assertThat(read()).isEqualTo(8);
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void aChangeThatWasTakenBackLeavesTheRevision() {
    read();
    revisions.changing(C);
    revisions.settled();
    assertThat(read()).isEqualTo(7);
  }

  @Test
  void whoWasSlowToReadDoesNotBringAnOldRevisionBack() {
    revisions.of(
        C,
        () -> {
          long before = database;
          change();
          return before;
        });
    assertThat(read()).isEqualTo(8);
    change();
    revisions.of(
        C,
        () -> {
          long before = database;
          change();
          return before;
        });
    assertThat(read()).isEqualTo(10);
  }

  @Test
  void otherCampaignsStayKnown() {
    read();
    revisions.changing("other");
    read();
    assertThat(asked).isEqualTo(1);
  }

  private void change() {
    revisions.changing(C);
    database++;
    revisions.settled();
  }

  private long read() {
    return revisions.of(
        C,
        () -> {
          asked++;
          return database;
        });
  }
}
