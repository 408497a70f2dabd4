package org.percola.server.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
      VALUES (:principal, :method, :requestId, :bodyHash, :response, :expires)
      """;
  private static final String SELECT =
      """
      SELECT body_hash, response FROM request_record
      WHERE principal = :principal AND method = :method AND request_id = :requestId
        AND expires_micros > :now
      """;

  private final Handle handle;
  private final Dialect dialect;

  RequestTable(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /// The answer that the request got before.
  ///
  /// @throws RequestIdReusedException when its id came before with another body
  Optional<byte[]> answer(ChangeRequest request, Instant now) {
    return handle
        .createQuery(SELECT)
        .bind("principal", request.principal())
        .bind("method", request.method())
        .bind("requestId", request.requestId())
        .bind("now", Micros.of(now))
        .map((row, context) -> {
          if (!row.getString("body_hash").equals(request.bodyHash())) {
            throw new RequestIdReusedException(request);
          }
          return row.getBytes("response");
        })
        .findOne();
  }

  /// Keeps an answer, and forgets those that are old enough.
  void insert(ChangeRequest request, byte[] response, Instant now) {
    handle.createUpdate(dialect.forgetRequests()).bind("now", Micros.of(now)).execute();
    handle
        .createUpdate(INSERT)
        .bind("principal", request.principal())
        .bind("method", request.method())
        .bind("requestId", request.requestId())
        .bind("bodyHash", request.bodyHash())
        .bind("response", response)
        .bind("expires", Micros.of(now.plus(KEPT)))
        .execute();
  }
}
