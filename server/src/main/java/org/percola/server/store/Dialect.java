package org.percola.server.store;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/// All SQL that one kind of database does not share with the other.
enum Dialect {
  SQLITE("BLOB", "classpath:db/migration") {
    @Override
    Locks locks(Handle handle, Undo undo) {
      return Locks.NONE; // there is one writer
    }

    @Override
    String forgetRequests() {
      return "DELETE FROM request_record WHERE expires_micros <= :now";
    }
  },

  POSTGRESQL("BYTEA", "classpath:db/migration,classpath:db/postgresql") {
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
  };

  private final String bytes;
  private final String migrations;

  /// @param migrations folders, separated by commas
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

  /// Where the migrations are: those for both kinds of database first.
  String[] migrations() {
    return migrations.split(",", -1);
  }

  /// The words that differ inside migrations for both.
  Map<String, String> words() {
    return Map.of("bytes", bytes);
  }
}
