package org.percola.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of keys.
final class KeyTable {
  private static final String INSERT =
      """
      INSERT INTO api_key (id, secret_hash, role, campaign_id, created_micros, expires_micros)
      VALUES (:id, :hash, :role, :campaign, :created, :expires)
      ON CONFLICT DO NOTHING
      """;

  private final Handle handle;

  KeyTable(Handle handle) {
    this.handle = handle;
  }

  /// Adds a key, and answers whether its id was free.
  boolean insert(StoredKey key) {
    int rows =
        handle
            .createUpdate(INSERT)
            .bind("id", key.id())
            .bind("hash", key.secretHash())
            .bind("role", key.role())
            .bind("campaign", key.campaignId())
            .bind("created", Micros.of(key.created()))
            .bind("expires", micros(key.expires()))
            .execute();
    return rows == 1;
  }

  Optional<StoredKey> find(String id) {
    return handle
        .createQuery("SELECT * FROM api_key WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  List<StoredKey> list() {
    return handle
        .createQuery("SELECT * FROM api_key ORDER BY id")
        .map((row, context) -> read(row))
        .list();
  }

  void revoke(String id, Instant at) {
    handle
        .createUpdate(
            "UPDATE api_key SET revoked_micros = :at WHERE id = :id AND revoked_micros IS NULL")
        .bind("id", id)
        .bind("at", Micros.of(at))
        .execute();
  }

  private static @Nullable Long micros(@Nullable Instant time) {
    return time == null ? null : Micros.of(time);
  }

  private static StoredKey read(ResultSet row) throws SQLException {
    return new StoredKey(
        row.getString("id"),
        row.getString("secret_hash"),
        row.getString("role"),
        row.getString("campaign_id"),
        Micros.read(row, "created_micros"),
        Micros.readNullable(row, "expires_micros"),
        Micros.readNullable(row, "revoked_micros"));
  }
}
