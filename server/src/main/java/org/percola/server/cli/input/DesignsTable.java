package org.percola.server.cli.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.percola.v1.Design;
import org.percola.v1.DesignSpace;

/// Designs as people write them: `name=value,name=value`, or a table with a column per parameter.
public final class DesignsTable {
  private DesignsTable() {}

  /// One design from one line.
  ///
  /// @throws InvalidInput with every fault
  public static Design line(String place, String text, DesignSpace space) {
    List<Assignment> typed = Assignment.all(place, List.of(text.split(",", -1)));
    return Design.newBuilder().putAllValues(new SettingsText(space).read(place, typed)).build();
  }

  /// One design per row; empty cells are settings without a meaning for the design.
  ///
  /// @throws InvalidInput with every fault
  public static List<Design> read(FileText file, DesignSpace space) {
    SettingsText settings = new SettingsText(space);
    List<Design> designs = new ArrayList<>();
    Faults faults = new Faults();
    try (CsvReader<NamedCsvRecord> rows = reader(file)) {
      for (NamedCsvRecord row : rows) {
        String place = file.name() + ":" + row.getStartingLineNumber();
        if (row.getFieldCount() != row.getHeader().size()) {
          faults.add(
              place,
              "%d cells (expected: %d, as the header has)"
                  .formatted(row.getFieldCount(), row.getHeader().size()));
          continue;
        }
        List<Assignment> typed = new ArrayList<>();
        row.getFieldsAsMap()
            .forEach((name, text) -> {
              if (!text.isBlank()) {
                typed.add(new Assignment(name, text.strip()));
              }
            });
        faults.collect(() ->
            designs.add(Design.newBuilder().putAllValues(settings.read(place, typed)).build()));
      }
    } catch (CsvParseException | IOException e) {
      throw new InvalidInput(file.name(), e.getMessage() + " (expected: comma-separated values)");
    }
    faults.refuse();
    return designs;
  }

  /// Takes rows of any length, so that every wrong one can be told with its line.
  private static CsvReader<NamedCsvRecord> reader(FileText file) {
    return CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(file.text());
  }
}
