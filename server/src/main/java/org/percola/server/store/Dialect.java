package org.percola.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// All SQL that one kind of database does not share with the other.
enum Dialect {
  SQLITE("BLOB", Dialect.SHARED) {
    @Override
    Locks locks(Handle handle, Undo undo) {
      return Locks.NONE; // there is one writer
    }

    @Override
    String forgetRequests() {
      return "DELETE FROM request_record WHERE expires_micros <= :now";
    }

    @Override
    void enqueue(Handle handle, OperationName name, Instant now) {} // there is one process
  },

  POSTGRESQL("BYTEA", Dialect.SHARED + Dialect.POSTGRESQL_ONLY) {
    @Override
    Locks locks(Handle handle, Undo undo) {
      return new AdvisoryLocks(handle, undo);
    }

    // Rows that another transaction forgets already are left to it, so that nobody waits.
    @Override
    String forgetRequests() {
      return """
      DELETE FROM request_record WHERE (principal, method, request_id) IN (
        SELECT principal, method, request_id FROM request_record
        WHERE expires_micros <= :now FOR UPDATE SKIP LOCKED)
      """;
    }

    @Override
    void enqueue(Handle handle, OperationName name, Instant now) {
      SharedOperationQueue.enqueue(handle, name, now);
    }
  };

  private static final String SHARED =
      """
      db/migration/V1__campaigns.sql
      db/migration/V2__leases.sql
      db/migration/V3__keys.sql
      db/migration/V4__operations.sql
      db/migration/V5__candidate_lists.sql
      """;

  private static final String POSTGRESQL_ONLY =
      """
      db/postgresql/V1_1__order_of_ids.sql
      db/postgresql/V1_2__numbers_only.sql
      db/postgresql/V4_1__order_of_operations.sql
      db/postgresql/V4_2__operation_queue.sql
      """;

  private final String bytes;
  private final String migrations;

  /// @param migrations files, one a line
  Dialect(String bytes, String migrations) {
    this.bytes = bytes;
    this.migrations = migrations;
  }

  /// What keeps changes to a campaign apart.
  ///
  /// @param undo is told how to forget a lock that ends with a change
  abstract Locks locks(Handle handle, Undo undo);

  /// Deletes answers that were kept until `:now` at most.
  abstract String forgetRequests();

  /// Queues an operation for whichever process is to run it.
  abstract void enqueue(Handle handle, OperationName name, Instant now);

  /// The folders of the migrations: those for both kinds of database first.
  String[] migrations() {
    return migrations
        .lines()
        .map(file -> "classpath:" + file.substring(0, file.lastIndexOf('/')))
        .distinct()
        .toArray(String[]::new);
  }

  /// The migrations themselves.
  List<String> migrationFiles() {
    return migrations.lines().toList();
  }

  /// The words that differ inside migrations for both.
  Map<String, String> words() {
    return Map.of("bytes", bytes);
  }
}
