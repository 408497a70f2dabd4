package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How keys are kept.
interface KeyContract extends StoreFixture {
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  default void keysAreKeptAsTheyWereMade() {
    change(changes -> changes.create(StoreSamples.renamed("Cathode")));
    StoredKey all = key("all", null, null);
    StoredKey one = key("one", C, NOON.plusSeconds(60));
    store().keys().add(one);
    store().keys().add(all);
    assertThat(store().keys().list()).containsExactly(all, one);
    assertThat(store().keys().find("one")).contains(one);
    assertThat(store().keys().find("none")).isEmpty();
  }

  @Test
  default void aKeyIsRevokedOnce() {
    store().keys().add(key("all", null, null));
    assertThat(store().keys().revoke("all", NOON).revoked()).isEqualTo(NOON);
    assertThat(store().keys().revoke("all", NOON.plusSeconds(1)).revoked()).isEqualTo(NOON);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store().keys().revoke("none", NOON))
        .withMessage("apiKeys/none: there is none");
  }

  @Test
  default void aKeyHasANameThatWasNeverUsedAndACampaignThatIsThere() {
    store().keys().add(key("all", null, null));
    assertThatExceptionOfType(AlreadyExistsException.class)
        .isThrownBy(() -> store().keys().add(key("all", null, null)));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store().keys().add(key("one", "none", null)))
        .withMessage("campaigns/none: there is none");
  }

  private static StoredKey key(String id, @Nullable String campaignId, @Nullable Instant expires) {
    return new StoredKey(id, "0".repeat(64), "VIEWER", campaignId, NOON, expires, null);
  }
}
