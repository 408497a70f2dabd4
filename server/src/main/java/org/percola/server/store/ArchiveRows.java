package org.percola.server.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The rows of a campaign as JSON, column by column, whichever columns there are.
///
/// Whole numbers stay whole; others are written so that they are read back to the last bit, always
/// with a point or an exponent.
final class ArchiveRows {
  /// The tables of a campaign, each after those that it refers to, and how their rows are found. A
  /// measurement comes after the one it supersedes.
  enum Table {
    CAMPAIGN("id", "id"),
    CANDIDATE_LIST("campaign_id", "id"),
    EXPERIMENT("campaign_id", "ordinal"),
    MEASUREMENT("campaign_id", "experiment_id, ordinal"),
    EVENT("campaign_id", "revision");

    private final String key;
    private final String order;

    Table(String key, String order) {
      this.key = key;
      this.order = order;
    }

    /// The name in SQL and in archives.
    String sql() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Handle handle;

  ArchiveRows(Handle handle) {
    this.handle = handle;
  }

  List<JsonObject> of(Table table, String campaignId) {
    return handle
        .createQuery(
            "SELECT * FROM %s WHERE %s = :id ORDER BY %s"
                .formatted(table.sql(), table.key, table.order))
        .bind("id", campaignId)
        .map((row, context) -> read(row))
        .list();
  }

  /// Adds rows of one table, all of the same columns.
  void insert(Table table, List<JsonObject> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Set<String> columns = rows.getFirst().keySet();
    refuseUnknown(table, columns);
    PreparedBatch batch = handle.prepareBatch(insertion(table, columns));
    for (JsonObject row : rows) {
      if (!row.keySet().equals(columns)) {
        throw new DamagedArchiveException(table.sql() + ": a row has other columns than the first");
      }
      for (Map.Entry<String, JsonElement> cell : row.entrySet()) {
        batch.bind(cell.getKey(), value(cell.getValue()));
      }
      batch.add();
    }
    batch.execute();
  }

  private static String insertion(Table table, Set<String> columns) {
    String values = columns.stream().map(name -> ":" + name).collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(table.sql(), String.join(", ", columns), values);
  }

  private void refuseUnknown(Table table, Set<String> columns) {
    Set<String> unknown = new TreeSet<>(columns);
    unknown.removeAll(columns(table));
    if (!unknown.isEmpty()) {
      throw new DamagedArchiveException(
          "%s: columns %s are not known here. A newer Percola wrote them; use that one"
              .formatted(table.sql(), unknown));
    }
  }

  private Set<String> columns(Table table) {
    return handle
        .createQuery("SELECT * FROM " + table.sql() + " WHERE 1 = 0")
        .scanResultSet((rows, context) -> {
          Set<String> names = new TreeSet<>();
          ResultSetMetaData about = rows.get().getMetaData();
          for (int i = 1; i <= about.getColumnCount(); i++) {
            names.add(about.getColumnName(i));
          }
          return names;
        });
  }

  private static JsonObject read(ResultSet row) throws SQLException {
    JsonObject cells = new JsonObject();
    ResultSetMetaData about = row.getMetaData();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      cells.add(about.getColumnName(i), json(row.getObject(i)));
    }
    return cells;
  }

  private static JsonElement json(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case Number number -> new JsonPrimitive(number);
      default -> new JsonPrimitive(value.toString());
    };
  }

  private static @Nullable Object value(JsonElement cell) {
    if (cell.isJsonNull()) {
      return null;
    }
    JsonPrimitive value = cell.getAsJsonPrimitive();
    if (value.isString()) {
      return value.getAsString();
    }
    String digits = value.getAsString();
    boolean whole = digits.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    return whole ? (Object) Long.valueOf(digits) : (Object) Double.valueOf(digits);
  }
}
