package org.percola.server.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The rows of answers already given.
final class RequestTable {
  /// How long an answer is kept. A lab that was offline over a weekend may still repeat its calls
  /// safely; longer costs disk.
  static final Duration KEPT = Duration.ofDays(7);

  private static final String INSERT =
      """
      INSERT INTO request_record (principal, method, request_id, body_hash, response,
        expires_micros)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String SELECT =
      """
      SELECT principal, method, request_id, body_hash, response FROM request_record
      WHERE principal IN (<principals>) AND method IN (<methods>) AND request_id IN (<ids>)
        AND expires_micros > :now
      """;

  private final Handle handle;
  private final Dialect dialect;

  RequestTable(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /// What tells requests apart.
  record Key(String principal, String method, String requestId) {
    static Key of(ChangeRequest request) {
      return new Key(request.principal(), request.method(), request.requestId());
    }
  }

  /// An answer, and what it was the answer to.
  @SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
  record Kept(String bodyHash, byte[] response) {

    /// The answer to the request.
    ///
    /// @throws RequestIdReusedException when it was the answer to another body
    byte[] to(ChangeRequest request) {
      if (!bodyHash.equals(request.bodyHash())) {
        throw new RequestIdReusedException(request);
      }
      return response;
    }
  }

  /// The answers that requests got before, of those that got one.
  Map<Key, Kept> answers(Collection<ChangeRequest> requests, Instant now) {
    Map<Key, Kept> answers = new HashMap<>();
    if (requests.isEmpty()) {
      return answers;
    }
    handle
        .createQuery(SELECT)
        .bindList("principals", requests.stream().map(ChangeRequest::principal).distinct().toList())
        .bindList("methods", requests.stream().map(ChangeRequest::method).distinct().toList())
        .bindList("ids", requests.stream().map(ChangeRequest::requestId).distinct().toList())
        .bind("now", Micros.of(now))
        .map((row, context) ->
            Map.entry(
                new Key(
                    row.getString("principal"),
                    row.getString("method"),
                    row.getString("request_id")),
                new Kept(row.getString("body_hash"), row.getBytes("response"))))
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
    return answers;
  }

  /// Keeps answers, and forgets those that are old enough.
  void insert(List<PendingRow.Answered> answered) {
    if (answered.isEmpty()) {
      return;
    }
    handle
        .createUpdate(dialect.forgetRequests())
        .bind("now", Micros.of(answered.getLast().now()))
        .execute();
    PlainSql.batch(handle, INSERT, answered, RequestTable::values);
  }

  private static Object[] values(PendingRow.Answered answered) {
    ChangeRequest request = answered.request();
    return new Object[] {
      request.principal(),
      request.method(),
      request.requestId(),
      request.bodyHash(),
      answered.response(),
      Micros.of(answered.now().plus(KEPT))
    };
  }
}
