package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.GetCampaignRequest;

final class RecentAnswersTest {
  private static final String C = "three-powders";

  private final CampaignStore store = Services.memory();
  private final RecentAnswers recent = RecentAnswers.keptOf(store);
  private int read;

  RecentAnswersTest() {
    Services.create(store, Samples.campaign(), C);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anAnswerIsReadOnceUntilTheCampaignChanges() {
    assertThat(ask(recent, C)).isEqualTo(1);
    assertThat(ask(recent, C)).isEqualTo(1);
    change();
    assertThat(ask(recent, C)).isEqualTo(2);
    assertThat(ask(recent, C)).isEqualTo(2);
  }

  @Test
  void requestsAreKeptApart() {
    assertThat(ask(recent, "one")).isEqualTo(1);
    assertThat(ask(recent, "another")).isEqualTo(2);
    assertThat(ask(recent, "one")).isEqualTo(1);
  }

  @Test
  void anAnswerThatWasOvertakenIsGivenAndForgotten() {
    assertThat(
            recent
                .of(
                    C,
                    request(C),
                    Campaign.class,
                    () -> {
                      Campaign before = answer();
                      change();
                      return before;
                    })
                .getRevision())
        .isEqualTo(1);
    assertThat(ask(recent, C)).isEqualTo(2);
  }

  @Test
  void aCommandReadsEveryTime() {
    RecentAnswers notKept = RecentAnswers.notKeptOf(store);
    assertThat(ask(notKept, C)).isEqualTo(1);
    assertThat(ask(notKept, C)).isEqualTo(2);
  }

  private long ask(RecentAnswers answers, String name) {
    return answers.of(C, request(name), Campaign.class, this::answer).getRevision();
  }

  private static GetCampaignRequest request(String name) {
    return GetCampaignRequest.newBuilder().setName(name).build();
  }

  private Campaign answer() {
    return Campaign.newBuilder().setRevision(++read).build();
  }

  private void change() {
    store.change(
        new ChangeRequest("", "Rename", "", ""),
        changes -> {
          changes.redefine(changes.snapshot(C));
          return new byte[0];
        });
  }
}
