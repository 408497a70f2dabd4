package org.percola.server.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.percola.server.store.KeyStore;
import org.percola.server.store.StoredKey;

/// The keys of a server: makes them, revokes them, and recognises whoever shows one.
public final class KeyRing {
  /// How long a key that was read is believed. A key that another server on the same database
  /// revoked still works here for this long; shorter reads the database more often.
  static final Duration BELIEVED = Duration.ofSeconds(5);

  private final KeyStore store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  public KeyRing(KeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// A new key, and the only time that its text is known.
  public record Created(StoredKey key, String text) {}

  /// Makes a key.
  ///
  /// @param expires null for a key that does not end by itself
  /// @throws org.percola.server.store.AlreadyExistsException when its id was used before
  public Created create(String id, Grant grant, @Nullable Instant expires) {
    KeyText text = KeyText.random(id, random);
    StoredKey key =
        new StoredKey(
            id,
            text.hash(),
            grant.role().name(),
            grant.campaignId(),
            clock.instant(),
            expires,
            null);
    store.add(key);
    return new Created(key, text.text());
  }

  /// All keys, by id.
  public List<StoredKey> list() {
    return store.list();
  }

  /// Ends a key for good.
  ///
  /// @throws org.percola.server.store.NotFoundException when there is none of that id
  public StoredKey revoke(String id) {
    StoredKey revoked = store.revoke(id, clock.instant());
    read.remove(id);
    return revoked;
  }

  /// Whoever shows a key.
  ///
  /// @throws UnauthenticatedException when it is none of ours, or over
  Caller recognise(KeyText shown) {
    StoredKey key =
        find(shown.id())
            .filter(kept -> shown.matches(kept.secretHash()))
            .orElseThrow(UnauthenticatedException::unknownKey);
    if (key.revoked() != null) {
      throw UnauthenticatedException.revoked(key.id());
    }
    Instant expires = key.expires();
    if (expires != null && !clock.instant().isBefore(expires)) {
      throw UnauthenticatedException.expired(key.id());
    }
    return new Caller(
        "apiKeys/" + key.id(), List.of(new Grant(Role.valueOf(key.role()), key.campaignId())));
  }

  // Only keys that there are take room here, not every guess.
  private Optional<StoredKey> find(String id) {
    Instant now = clock.instant();
    Read known = read.get(id);
    if (known != null && now.isBefore(known.until)) {
      return Optional.of(known.key);
    }
    Optional<StoredKey> found = store.find(id);
    found.ifPresent(key -> read.put(id, new Read(key, now.plus(BELIEVED))));
    return found;
  }

  /// A key as it was read a moment ago.
  private record Read(StoredKey key, Instant until) {}
}
