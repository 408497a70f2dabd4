package org.percola.cathode.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A table with a header row: its name, its column names, its rows in file order.
public record Table(String name, List<String> columns, List<TableRow> rows) {
  /// Copies both lists.
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// Reads a UTF-8 table that is packaged beside a class.
  ///
  /// @throws IllegalArgumentException if there is no such resource
  public static Table fromResource(Class<?> beside, String name) {
    InputStream stream = beside.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalArgumentException(
          "table: " + name + " (expected: a resource beside " + beside.getName() + ")");
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return from(name, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// Reads a table; the name is used in messages only. Lines that start with `#` are notes.
  public static Table from(String name, Reader reader) throws IOException {
    List<String> columns = new ArrayList<>();
    List<TableRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .skipEmptyLines(true)
            .ofNamedCsvRecord(reader)) {
      for (NamedCsvRecord row : csv) {
        if (columns.isEmpty()) {
          columns.addAll(row.getHeader());
        }
        rows.add(new TableRow(name, row.getStartingLineNumber(), row.getFieldsAsMap()));
      }
    }
    return new Table(name, columns, rows);
  }

  /// Every row turned into a value, in file order.
  public <T> List<T> map(Function<TableRow, T> reading) {
    return rows.stream().map(reading).toList();
  }
}
