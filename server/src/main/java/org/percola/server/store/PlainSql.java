package org.percola.server.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The few statements that every change needs, on plain JDBC: finding out how to bind a value by
/// its name takes longer than SQLite takes to store it.
///
/// Values are numbers, texts, bytes and null, in the order of the question marks.
final class PlainSql {
  private PlainSql() {}

  /// Reads a row where the cursor is.
  interface RowReader<R> {
    R read(ResultSet row) throws SQLException;
  }

  /// Sends a statement once for each row, all of them together.
  static <R> void batch(
      Handle handle, String sql, List<R> rows, Function<R, @Nullable Object[]> values) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      for (R row : rows) {
        bind(statement, values.apply(row));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StatementException(e);
    }
  }

  /// The rows that a question finds.
  static <R> List<R> query(Handle handle, String sql, RowReader<R> reader, Object... values) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      bind(statement, values);
      List<R> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(reader.read(found));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new StatementException(e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /// The database refused a statement.
  private static final class StatementException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StatementException(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
