package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What becomes of requests that come again.
interface RequestContract extends StoreFixture {
  @Test
  default void aRepeatedRequestHasOneEffectAndTheSameAnswer() {
    create();
    ChangeRequest request = new ChangeRequest("", "Add", "id-1", "hash");
    byte[] first = store().change(request, changes -> StoreSamples.add(changes, "e1"));
    byte[] again = store().change(request, changes -> StoreSamples.add(changes, "e2"));
    assertThat(again).isEqualTo(first);
    assertThat(store().answered(request)).isEqualTo(first);
    assertThat(ids()).containsExactly("e1");
    assertThat(store().events(C, 1, 100))
        .extracting(CampaignEvent::requestId)
        .containsExactly("id-1");
  }

  @Test
  default void aRequestIdWithAnotherBodyIsRefused() {
    create();
    store()
        .change(
            new ChangeRequest("", "Add", "id-1", "hash"),
            changes -> StoreSamples.add(changes, "e1"));
    ChangeRequest other = new ChangeRequest("", "Add", "id-1", "other hash");
    assertThatExceptionOfType(RequestIdReusedException.class)
        .isThrownBy(() -> store().change(other, changes -> StoreSamples.add(changes, "e2")))
        .withMessage(
            "request_id: 'id-1' came before with another Add"
                + " (expected: a new id for a new request)");
    assertThatExceptionOfType(RequestIdReusedException.class)
        .isThrownBy(() -> store().answered(other));
    assertThat(ids()).containsExactly("e1");
  }

  @Test
  default void theSameIdFromAnotherCallerOrForAnotherCallIsANewRequest() {
    create();
    store()
        .change(
            new ChangeRequest("", "Add", "id-1", "hash"),
            changes -> StoreSamples.add(changes, "e1"));
    store()
        .change(
            new ChangeRequest("ann", "Add", "id-1", "x"),
            changes -> StoreSamples.add(changes, "e2"));
    store()
        .change(
            new ChangeRequest("", "Other", "id-1", "x"),
            changes -> StoreSamples.add(changes, "e3"));
    assertThat(ids()).containsExactly("e1", "e2", "e3");
  }

  @Test
  default void anAnswerIsForgottenAfterAWeek() {
    create();
    ChangeRequest request = new ChangeRequest("", "Add", "id-1", "hash");
    store().change(request, changes -> StoreSamples.add(changes, "e1"));
    clock().advance(RequestTable.KEPT.minus(Duration.ofMinutes(1)));
    assertThat(store().answered(request)).isNotNull();
    clock().advance(Duration.ofMinutes(2));
    assertThat(store().answered(request)).isNull();
    store().change(request, changes -> StoreSamples.add(changes, "e2"));
    assertThat(ids()).containsExactly("e1", "e2");
  }
}
