package org.percola.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where keys are kept: beside the campaigns, so that every server on a database knows the same
/// ones and a backup holds them.
public interface KeyStore {

  /// Keeps a new key.
  ///
  /// @throws AlreadyExistsException when its id was used before
  /// @throws NotFoundException when its campaign is not there
  void add(StoredKey key);

  /// The key of that id, be it over.
  Optional<StoredKey> find(String id);

  /// All keys, by id.
  List<StoredKey> list();

  /// Marks a key as revoked from a time on; one that was revoked before stays as it is.
  ///
  /// @throws NotFoundException when there is none of that id
  StoredKey revoke(String id, Instant at);
}
