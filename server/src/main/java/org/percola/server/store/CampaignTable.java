package org.percola.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of campaigns.
final class CampaignTable {
  /// Experiments are never removed, so the last ordinal is their number.
  private static final String SELECT =
      """
      SELECT c.*,
        (SELECT COALESCE(MAX(e.ordinal), 0) FROM experiment e WHERE e.campaign_id = c.id)
          AS experiments
      FROM campaign c
      """;

  private final Handle handle;

  CampaignTable(Handle handle) {
    this.handle = handle;
  }

  /// One campaign as it is kept.
  ///
  /// @param spec a document
  record Row(
      String id,
      String displayName,
      String spec,
      long revision,
      Instant created,
      Instant updated,
      @Nullable Instant deleted,
      int experiments) {

    /// One revision later.
    Row advanced(Instant now) {
      return new Row(id, displayName, spec, revision + 1, created, now, deleted, experiments);
    }

    /// With more experiments.
    Row grown(int added) {
      return new Row(
          id, displayName, spec, revision, created, updated, deleted, experiments + added);
    }
  }

  /// @throws NotFoundException when there is none of that id
  Row find(String id) {
    return handle
        .createQuery(SELECT + "WHERE c.id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne()
        .orElseThrow(() -> NotFoundException.campaign(id));
  }

  /// @throws NotFoundException when there is none of that id
  long revision(String id) {
    return handle
        .createQuery("SELECT revision FROM campaign WHERE id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(() -> NotFoundException.campaign(id));
  }

  boolean has(String id) {
    return handle
        .createQuery("SELECT 1 FROM campaign WHERE id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  List<Row> list(String after, int limit, boolean deletedToo) {
    return handle
        .createQuery(
            SELECT
                + """
                WHERE c.id > :after AND (c.deleted_micros IS NULL OR :deletedToo)
                ORDER BY c.id LIMIT :limit
                """)
        .bind("after", after)
        .bind("deletedToo", deletedToo)
        .bind("limit", limit)
        .map((row, context) -> read(row))
        .list();
  }

  void insert(String id, String displayName, String spec, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO campaign (id, display_name, spec, revision, created_micros, updated_micros)
            VALUES (:id, :displayName, :spec, 1, :now, :now)
            """)
        .bind("id", id)
        .bind("displayName", displayName)
        .bind("spec", spec)
        .bind("now", Micros.of(now))
        .execute();
  }

  void redefine(String id, String displayName, String spec) {
    handle
        .createUpdate(
            "UPDATE campaign SET display_name = :displayName, spec = :spec WHERE id = :id")
        .bind("id", id)
        .bind("displayName", displayName)
        .bind("spec", spec)
        .execute();
  }

  void mark(String id, @Nullable Instant deleted) {
    handle
        .createUpdate("UPDATE campaign SET deleted_micros = :deleted WHERE id = :id")
        .bind("id", id)
        .bind("deleted", deleted == null ? null : Micros.of(deleted))
        .execute();
  }

  /// Writes what changes with every change.
  void update(Row row) {
    handle
        .createUpdate(
            "UPDATE campaign SET revision = :revision, updated_micros = :updated WHERE id = :id")
        .bind("id", row.id())
        .bind("revision", row.revision())
        .bind("updated", Micros.of(row.updated()))
        .execute();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getString("display_name"),
        row.getString("spec"),
        row.getLong("revision"),
        Micros.read(row, "created_micros"),
        Micros.read(row, "updated_micros"),
        Micros.readNullable(row, "deleted_micros"),
        row.getInt("experiments"));
  }
}
