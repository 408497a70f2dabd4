package org.percola.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.ExperimentState;

/// The rows of experiments.
final class ExperimentTable {
  private static final String INSERT =
      """
      INSERT INTO experiment (campaign_id, id, ordinal, state, station, lease_ends_micros, document,
        suggestion, version, created_revision, updated_revision, created_micros, updated_micros)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
      """;
  private static final String UPDATE =
      """
      UPDATE experiment SET state = ?, station = ?, lease_ends_micros = ?, document = ?,
        version = version + 1, updated_revision = ?, updated_micros = ?
      WHERE campaign_id = ? AND id = ?
      """;

  private final Handle handle;

  ExperimentTable(Handle handle) {
    this.handle = handle;
  }

  /// One experiment as it is kept.
  ///
  /// @param document everything but id and measurements
  record Row(
      String id,
      long ordinal,
      String document,
      @Nullable String suggestion,
      long version,
      Instant created,
      Instant updated) {}

  Optional<Row> find(String campaign, String id) {
    return PlainSql.query(
            handle,
            "SELECT * FROM experiment WHERE campaign_id = ? AND id = ?",
            ExperimentTable::read,
            campaign,
            id)
        .stream()
        .findFirst();
  }

  List<Row> list(String campaign, Collection<ExperimentState> states, long after, int limit) {
    Collection<ExperimentState> wanted =
        states.isEmpty() ? Set.of(ExperimentState.values()) : states;
    return handle
        .createQuery(
            """
            SELECT * FROM experiment
            WHERE campaign_id = :campaign AND ordinal > :after AND state IN (<states>)
            ORDER BY ordinal LIMIT :limit
            """)
        .bindList("states", wanted.stream().map(Enum::name).toList())
        .bind("campaign", campaign)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> read(row))
        .list();
  }

  /// Those in the hands of a station, and those in hands that the columns do not name: rows from
  /// before there were such columns, and experiments that no station has said to be its own.
  List<Row> maybeHeldBy(String campaign, String station) {
    return handle
        .createQuery(
            """
            SELECT * FROM experiment
            WHERE campaign_id = :campaign AND state IN ('LEASED', 'RUNNING')
              AND (station = :station OR station IS NULL)
            ORDER BY ordinal
            """)
        .bind("campaign", campaign)
        .bind("station", station)
        .map((row, context) -> read(row))
        .list();
  }

  /// Those whose lease has ended by a time.
  List<Row> leasedUntil(String campaign, Instant time) {
    return handle
        .createQuery(
            """
            SELECT * FROM experiment
            WHERE campaign_id = :campaign AND lease_ends_micros <= :time ORDER BY ordinal
            """)
        .bind("campaign", campaign)
        .bind("time", Micros.of(time))
        .map((row, context) -> read(row))
        .list();
  }

  long lastOrdinal(String campaign) {
    return handle
        .createQuery(
            "SELECT COALESCE(MAX(ordinal), 0) FROM experiment WHERE campaign_id = :campaign")
        .bind("campaign", campaign)
        .mapTo(Long.class)
        .one();
  }

  /// Those of some ids that a campaign has.
  Set<String> present(String campaign, Collection<String> ids) {
    return handle
        .createQuery("SELECT id FROM experiment WHERE campaign_id = :campaign AND id IN (<ids>)")
        .bindList("ids", List.copyOf(ids))
        .bind("campaign", campaign)
        .mapTo(String.class)
        .set();
  }

  void insert(List<PendingRow.Added> added) {
    PlainSql.batch(handle, INSERT, added, ExperimentTable::values);
  }

  void update(List<PendingRow.Replaced> replaced) {
    PlainSql.batch(handle, UPDATE, replaced, ExperimentTable::values);
  }

  private static @Nullable Object[] values(PendingRow.Added added) {
    Written one = added.written();
    return new @Nullable Object[] {
      one.campaign(),
      one.id(),
      added.ordinal(),
      one.state(),
      one.station(),
      one.leaseEnds(),
      one.document(),
      added.suggestion(),
      one.revision(),
      one.revision(),
      one.now(),
      one.now()
    };
  }

  private static @Nullable Object[] values(PendingRow.Replaced replaced) {
    Written one = replaced.written();
    return new @Nullable Object[] {
      one.state(),
      one.station(),
      one.leaseEnds(),
      one.document(),
      one.revision(),
      one.now(),
      one.campaign(),
      one.id()
    };
  }

  /// What a change writes of an experiment.
  ///
  /// @param leaseEnds in microseconds since 1970-01-01 UTC; null without a lease
  /// @param now in microseconds since 1970-01-01 UTC
  record Written(
      String campaign,
      String id,
      String state,
      @Nullable String station,
      @Nullable Long leaseEnds,
      String document,
      long revision,
      long now) {}

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getLong("ordinal"),
        row.getString("document"),
        row.getString("suggestion"),
        row.getLong("version"),
        Micros.read(row, "created_micros"),
        Micros.read(row, "updated_micros"));
  }
}
