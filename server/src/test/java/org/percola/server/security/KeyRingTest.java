package org.percola.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.StoredKey;
import org.percola.server.testing.Services;
import org.percola.server.testing.SteppedClock;

final class KeyRingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final SteppedClock clock = SteppedClock.from(NOW);
  private final CampaignStore store = Services.memory();
  private final KeyRing here = new KeyRing(store.keys(), clock);
  private final KeyRing elsewhere = new KeyRing(store.keys(), clock);

  @Test
  void whoeverShowsAKeyIsRecognisedByEveryServerOnTheDatabase() {
    KeyText key = create("ada", null);
    assertThat(elsewhere.recognise(key))
        .isEqualTo(new Caller("apiKeys/ada", java.util.List.of(Grant.everywhere(Role.EDITOR))));
  }

  @Test
  void aSecretThatDiffersInOneLetterIsUnknown() {
    KeyText key = create("ada", null);
    char last = key.secret().charAt(42);
    String other = key.secret().substring(0, 42) + (last == 'A' ? 'B' : 'A');
    assertThatExceptionOfType(UnauthenticatedException.class)
        .isThrownBy(() -> here.recognise(new KeyText("ada", other)))
        .matches(refusal -> refusal.reason().equals("KEY_UNKNOWN"));
  }

  @Test
  void aKeyThatAnotherServerRevokedIsBelievedForMomentsOnly() {
    KeyText key = create("ada", null);
    assertThat(here.recognise(key).name()).isEqualTo("apiKeys/ada");
    elsewhere.revoke("ada");
    clock.advance(KeyRing.BELIEVED);
    assertThatExceptionOfType(UnauthenticatedException.class)
        .isThrownBy(() -> here.recognise(key))
        .withMessage("apiKeys/ada: was revoked (expected: a new key)");
  }

  @Test
  void aKeyEndsOnTimeThoughItWasReadBefore() {
    KeyText key = create("ada", NOW.plusSeconds(2));
    assertThat(here.recognise(key).name()).isEqualTo("apiKeys/ada");
    clock.advance(Duration.ofSeconds(2));
    assertThatExceptionOfType(UnauthenticatedException.class)
        .isThrownBy(() -> here.recognise(key))
        .withMessage("apiKeys/ada: has expired (expected: a new key)");
  }

  @Test
  void aKeyThatWasRevokedBeforeKeepsItsTime() {
    create("ada", null);
    StoredKey first = here.revoke("ada");
    clock.advance(Duration.ofDays(1));
    assertThat(here.revoke("ada")).isEqualTo(first);
  }

  @Test
  void noTextOfAKeyShowsItsSecret() {
    KeyText key = create("ada", null);
    assertThat(key.toString()).isEqualTo("pk_ada_...");
    assertThat(here.list().toString()).doesNotContain(key.secret());
  }

  private KeyText create(String id, @org.jspecify.annotations.Nullable Instant expires) {
    return KeyText.parse(here.create(id, Grant.everywhere(Role.EDITOR), expires).text())
        .orElseThrow();
  }
}
