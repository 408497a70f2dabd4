package org.percola.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keys in the database of a store.
final class SqlKeyStore implements KeyStore {
  private final SqlCampaignStore database;

  SqlKeyStore(SqlCampaignStore database) {
    this.database = database;
  }

  @Override
  public void add(StoredKey key) {
    database.writing(
        false,
        handle -> {
          String campaign = key.campaignId();
          if (campaign != null && !new CampaignTable(handle).has(campaign)) {
            throw NotFoundException.campaign(campaign);
          }
          if (!new KeyTable(handle).insert(key)) {
            throw AlreadyExistsException.key(key.id());
          }
          return key;
        });
  }

  @Override
  public Optional<StoredKey> find(String id) {
    return database.reading(handle -> new KeyTable(handle).find(id));
  }

  @Override
  public List<StoredKey> list() {
    return database.reading(handle -> new KeyTable(handle).list());
  }

  @Override
  public StoredKey revoke(String id, Instant at) {
    return database.writing(
        true, // a second time it changes nothing
        handle -> {
          KeyTable keys = new KeyTable(handle);
          keys.revoke(id, at);
          return keys.find(id).orElseThrow(() -> NotFoundException.key(id));
        });
  }
}
