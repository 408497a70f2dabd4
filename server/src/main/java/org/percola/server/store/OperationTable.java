package org.percola.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The rows of operations.
final class OperationTable {
  private static final String COLUMNS =
      """
      SELECT campaign_id, id, method, principal, phase, planned, wanted, revision, attempt, result,
        created_micros, started_micros, ended_micros
      FROM operation
      """;
  private static final String ONE = " WHERE campaign_id = :campaign AND id = :id ";
  private static final String OPEN = ONE + "AND ended_micros IS NULL ";
  private static final String INSERT =
      """
      INSERT INTO operation (campaign_id, id, method, request, principal, phase, planned, wanted,
        revision, attempt, created_micros)
      VALUES (:campaign, :id, :method, :request, :principal, 'WAITING', 0, :wanted, 0, 0, :now)
      """;
  private static final String BEGIN =
      """
      UPDATE operation SET attempt = attempt + 1, phase = 'WAITING', planned = 0, revision = 0,
        started_micros = COALESCE(started_micros, :now)
      """
          + OPEN;
  private static final String REPORT =
      "UPDATE operation SET phase = :phase, planned = :planned, revision = :revision"
          + OPEN
          + "AND attempt = :attempt";
  private static final String CANCEL =
      "UPDATE operation SET phase = 'ENDED', result = :result, ended_micros = :now" + OPEN;
  private static final String END = CANCEL + "AND attempt = :attempt";
  private static final String COUNT_OPEN =
      """
      SELECT COUNT(*) AS of_all, COUNT(CASE WHEN campaign_id = :campaign THEN 1 END) AS of_campaign
      FROM operation WHERE ended_micros IS NULL
      """;

  private final Handle handle;

  OperationTable(Handle handle) {
    this.handle = handle;
  }

  /// How many are open.
  record Open(int ofAll, int ofCampaign) {}

  void insert(OperationName name, NewOperation operation, String principal, Instant now) {
    named(handle.createUpdate(INSERT), name)
        .bind("method", operation.method())
        .bind("request", operation.request())
        .bind("principal", principal)
        .bind("wanted", operation.wanted())
        .bind("now", Micros.of(now))
        .execute();
  }

  /// Begins another run, and answers whether the operation was open.
  boolean begin(OperationName name, Instant now) {
    return named(handle.createUpdate(BEGIN), name).bind("now", Micros.of(now)).execute() == 1;
  }

  /// Notes how far a run has come, and answers whether the operation was still its own.
  boolean report(OperationRun run, OperationProgress progress) {
    return named(handle.createUpdate(REPORT), run.name())
            .bind("phase", progress.phase().name())
            .bind("planned", progress.planned())
            .bind("revision", progress.revision())
            .bind("attempt", run.attempt())
            .execute()
        == 1;
  }

  /// Ends an operation, and answers whether it was still the run's own.
  boolean end(OperationRun run, byte[] result, Instant now) {
    return named(handle.createUpdate(END), run.name())
            .bind("result", result)
            .bind("now", Micros.of(now))
            .bind("attempt", run.attempt())
            .execute()
        == 1;
  }

  /// Ends an operation, unless it has ended.
  void cancel(OperationName name, byte[] result, Instant now) {
    named(handle.createUpdate(CANCEL), name)
        .bind("result", result)
        .bind("now", Micros.of(now))
        .execute();
  }

  void delete(OperationName name) {
    named(handle.createUpdate("DELETE FROM operation" + ONE), name).execute();
  }

  /// Forgets those that ended by a time.
  void forget(Instant until) {
    handle
        .createUpdate("DELETE FROM operation WHERE ended_micros <= :until")
        .bind("until", Micros.of(until))
        .execute();
  }

  /// @throws NotFoundException when there is none of that name
  StoredOperation find(OperationName name) {
    return named(handle.createQuery(COLUMNS + ONE), name)
        .map((row, context) -> read(row))
        .findOne()
        .orElseThrow(() -> NotFoundException.operation(name));
  }

  Optional<byte[]> request(OperationName name) {
    return named(handle.createQuery("SELECT request FROM operation" + ONE), name)
        .map((row, context) -> row.getBytes("request"))
        .findOne();
  }

  List<StoredOperation> list(String campaignId, String after, int limit) {
    return handle
        .createQuery(
            COLUMNS + "WHERE campaign_id = :campaign AND id > :after ORDER BY id LIMIT :limit")
        .bind("campaign", campaignId)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> read(row))
        .list();
  }

  /// All open operations, the oldest first.
  List<OperationName> open() {
    return handle
        .createQuery(
            """
            SELECT campaign_id, id FROM operation WHERE ended_micros IS NULL
            ORDER BY created_micros, id
            """)
        .map((row, context) -> new OperationName(row.getString("campaign_id"), row.getString("id")))
        .list();
  }

  /// How many are open.
  Open countOpen(String campaignId) {
    return handle
        .createQuery(COUNT_OPEN)
        .bind("campaign", campaignId)
        .map((row, context) -> new Open(row.getInt("of_all"), row.getInt("of_campaign")))
        .one();
  }

  private static <S extends SqlStatement<S>> S named(S statement, OperationName name) {
    return statement.bind("campaign", name.campaignId()).bind("id", name.id());
  }

  private static StoredOperation read(ResultSet row) throws SQLException {
    return new StoredOperation(
        new OperationName(row.getString("campaign_id"), row.getString("id")),
        row.getString("method"),
        row.getString("principal"),
        new OperationProgress(
            OperationPhase.valueOf(row.getString("phase")),
            row.getInt("planned"),
            row.getInt("wanted"),
            row.getLong("revision")),
        row.getLong("attempt"),
        Micros.read(row, "created_micros"),
        Micros.readNullable(row, "started_micros"),
        Micros.readNullable(row, "ended_micros"),
        row.getBytes("result"));
  }
}
