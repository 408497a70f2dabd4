package org.percola.server.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.percola.server.store.ArchiveRows.Table;

/// The lines of an archive: what they hold, and whether they are all there.
final class ArchiveFile {
  private static final String FORMAT = "percola-campaign-history";
  private static final int VERSION = 1;

  // Nulls are values like any other.
  private static final Gson WRITER =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private ArchiveFile() {}

  /// The lines of rows, in the order of the tables.
  static List<String> write(Map<Table, List<JsonObject>> rows) {
    List<String> lines = new ArrayList<>();
    JsonObject head = new JsonObject();
    head.addProperty("format", FORMAT);
    head.addProperty("version", VERSION);
    lines.add(head.toString());
    rows.forEach((table, all) -> all.forEach(row -> lines.add(line(table.sql(), row))));
    JsonObject end = new JsonObject();
    end.addProperty("rows", lines.size() - 1);
    lines.add(line("end", end));
    return lines;
  }

  /// The rows of lines.
  ///
  /// @throws DamagedArchiveException when they are no archive, or not a whole one
  static Map<Table, List<JsonObject>> read(List<String> lines) {
    Map<Table, List<JsonObject>> rows = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      rows.put(table, new ArrayList<>());
    }
    try {
      head(lines);
      end(lines);
      for (int i = 1; i < lines.size() - 1; i++) {
        Map.Entry<String, JsonElement> only = object(lines, i).entrySet().iterator().next();
        rows.getOrDefault(table(only.getKey()), List.of()).add(only.getValue().getAsJsonObject());
      }
    } catch (JsonParseException | IllegalStateException | NoSuchElementException e) {
      throw new DamagedArchiveException(
          "archive: it was changed since it was written (expected: the file as it was)");
    }
    if (rows.getOrDefault(Table.CAMPAIGN, List.of()).size() != 1) {
      throw new DamagedArchiveException("archive: holds no campaign, or several (expected: one)");
    }
    return rows;
  }

  private static Table table(String name) {
    try {
      return Table.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new DamagedArchiveException(
          "archive: a row of '" + name + "', which is not known here. A newer Percola wrote it");
    }
  }

  private static String line(String name, JsonObject content) {
    JsonObject line = new JsonObject();
    line.add(name, content);
    return WRITER.toJson(line);
  }

  private static void head(List<String> lines) {
    JsonObject head = lines.isEmpty() ? new JsonObject() : firstLine(lines);
    if (!head.has("format") || !head.get("format").getAsString().equals(FORMAT)) {
      throw new DamagedArchiveException(
          "archive: not one (expected: a file of 'percola export --history'; one without a history is for 'percola create')");
    }
    if (head.get("version").getAsInt() > VERSION) {
      throw new DamagedArchiveException(
          "archive: version %d (expected: at most %d). A newer Percola wrote it"
              .formatted(head.get("version").getAsInt(), VERSION));
    }
  }

  // A campaign file is no archive from its first line on.
  private static JsonObject firstLine(List<String> lines) {
    try {
      return object(lines, 0);
    } catch (JsonParseException | IllegalStateException e) {
      return new JsonObject();
    }
  }

  private static JsonObject object(List<String> lines, int line) {
    return JsonParser.parseString(lines.get(line)).getAsJsonObject();
  }

  private static void end(List<String> lines) {
    JsonObject last = object(lines, lines.size() - 1);
    int rows = lines.size() - 2;
    if (!last.has("end") || last.getAsJsonObject("end").get("rows").getAsInt() != rows) {
      throw new DamagedArchiveException("archive: its end is missing (expected: the whole file)");
    }
  }
}
