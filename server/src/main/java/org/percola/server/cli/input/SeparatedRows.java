package org.percola.server.cli.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The records of a table as spreadsheets export it: separated by commas, semicolons or tabs, some
/// of them empty.
///
/// @param header the names of the columns, and where they stand
/// @param rows the records below in which something stands
/// @param decimalCommas whether commas stand in numbers, as they do where semicolons separate
record SeparatedRows(Row header, List<Row> rows, boolean decimalCommas) {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final String EXPECTED = " (expected: a header, and a row per experiment)";

  /// A record, without blanks around its cells, and where it starts.
  record Row(String place, List<String> cells) {
    boolean empty() {
      return cells.stream().allMatch(String::isEmpty);
    }

    Row without(Set<Integer> columns) {
      List<String> kept = new ArrayList<>(cells);
      columns.stream().filter(i -> i < kept.size()).forEach(i -> kept.set(i, ""));
      return new Row(place, kept);
    }
  }

  /// Reads a table.
  ///
  /// @throws InvalidInput when it is none, or has no rows
  static SeparatedRows read(FileText file) {
    char separator = separator(file.text());
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records = reader(file.text(), separator)) {
      for (CsvRecord record : records) {
        String place = file.name() + ":" + record.getStartingLineNumber();
        Row row = new Row(place, record.getFields().stream().map(String::strip).toList());
        if (!row.empty()) {
          rows.add(row);
        }
      }
    } catch (CsvParseException | IOException e) {
      throw new InvalidInput(file.name(), e.getMessage() + " (expected: comma-separated values)");
    }
    if (rows.size() < 2) {
      String said = rows.isEmpty() ? "nothing in it" : "nothing below the header";
      throw new InvalidInput(file.name(), said + EXPECTED);
    }
    return new SeparatedRows(rows.getFirst(), rows.subList(1, rows.size()), separator == ';');
  }

  /// The same table with nothing in some columns; rows in which nothing else stands are gone.
  SeparatedRows without(Set<Integer> columns) {
    return new SeparatedRows(
        header.without(columns),
        rows.stream().map(row -> row.without(columns)).filter(row -> !row.empty()).toList(),
        decimalCommas);
  }

  // Rows of any length, so that every wrong one can be told with its line.
  private static CsvReader<CsvRecord> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .trimWhitespacesAroundQuotes(true)
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  // What stands most often in the header; names of columns hardly have any of it.
  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char most = SEPARATORS.getFirst();
    for (char separator : SEPARATORS) {
      if (count(header, separator) > count(header, most)) {
        most = separator;
      }
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
