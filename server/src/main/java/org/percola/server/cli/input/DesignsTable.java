package org.percola.server.cli.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.v1.Design;
import org.percola.v1.DesignSpace;
import org.percola.v1.DesignValue;

/// Designs as people write them: `name=value,name=value`, or a table with a column per parameter.
public final class DesignsTable {
  private DesignsTable() {}

  /// One design from one line, as far as it can be read.
  ///
  /// @param faults what is wrong with the rest is added here
  public static TypedDesign line(String place, String text, DesignSpace space, Faults faults) {
    Faults own = new Faults();
    List<Assignment> typed = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      own.collect(() -> typed.add(Assignment.of(place, one)));
    }
    return design(place, typed, new SettingsText(space), own, faults);
  }

  /// One design per row; empty cells are settings without a meaning for the design.
  ///
  /// @throws InvalidInput with every fault
  public static List<Design> read(FileText file, DesignSpace space) {
    Faults faults = new Faults();
    List<TypedDesign> designs = read(file, space, faults);
    faults.refuse();
    return designs.stream().map(TypedDesign::design).toList();
  }

  /// One design per row, as far as it can be read; empty cells are settings without a meaning for
  /// the design.
  ///
  /// @param faults what is wrong with the rest is added here
  public static List<TypedDesign> read(FileText file, DesignSpace space, Faults faults) {
    SettingsText settings = new SettingsText(space);
    List<TypedDesign> designs = new ArrayList<>();
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
        designs.add(design(place, assignments(row), settings, new Faults(), faults));
      }
    } catch (CsvParseException | IOException e) {
      faults.add(file.name(), e.getMessage() + " (expected: comma-separated values)");
    }
    return designs;
  }

  private static List<Assignment> assignments(NamedCsvRecord row) {
    List<Assignment> typed = new ArrayList<>();
    row.getFieldsAsMap()
        .forEach((name, text) -> {
          if (!text.isBlank()) {
            typed.add(new Assignment(name, text.strip()));
          }
        });
    return typed;
  }

  private static TypedDesign design(
      String place, List<Assignment> typed, SettingsText settings, Faults own, Faults faults) {
    Map<String, DesignValue> values = settings.read(place, typed, own);
    faults.addAll(own.all());
    return new TypedDesign(place, values, !own.any());
  }

  /// Takes rows of any length, so that every wrong one can be told with its line.
  private static CsvReader<NamedCsvRecord> reader(FileText file) {
    return CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(file.text());
  }
}
