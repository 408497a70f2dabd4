package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.List;
import org.percola.v1.Design;
import org.percola.v1.DesignSpace;
import org.percola.v1.DesignTable;
import org.percola.v1.DesignTable.Column;
import org.percola.v1.DesignTable.Labels;
import org.percola.v1.DesignTable.Numbers;
import org.percola.v1.DesignValue;
import org.percola.v1.Parameter;

/// Packs designs by column, as the service takes many of them.
public final class PackedDesigns {
  private PackedDesigns() {}

  /// A column for every parameter of the space that some design sets: what all designs of a table
  /// lack is told once.
  public static DesignTable of(List<Design> designs, DesignSpace space) {
    return packed(
        designs,
        space.getParametersList().stream()
            .filter(p -> designs.stream().anyMatch(d -> d.containsValues(p.getName())))
            .toList());
  }

  /// A column for every parameter of the space: what a design lacks is told of that design.
  public static DesignTable oneByOne(List<Design> designs, DesignSpace space) {
    return packed(designs, space.getParametersList());
  }

  private static DesignTable packed(List<Design> designs, List<Parameter> columns) {
    DesignTable.Builder table = DesignTable.newBuilder().setRows(designs.size());
    columns.forEach(parameter -> table.addColumns(column(parameter, designs)));
    return table.build();
  }

  private static Column column(Parameter parameter, List<Design> designs) {
    String name = parameter.getName();
    Column.Builder column = Column.newBuilder().setParameter(name);
    Numbers.Builder numbers = Numbers.newBuilder();
    Labels.Builder labels = Labels.newBuilder();
    List<String> dictionary = new ArrayList<>();
    for (Design design : designs) {
      DesignValue value = design.getValuesOrDefault(name, DesignValue.getDefaultInstance());
      column.addAbsent(!design.containsValues(name));
      numbers.addValues(value.getNumber());
      String label = value.getLabel();
      if (!dictionary.contains(label)) {
        dictionary.add(label);
      }
      labels.addIndices(dictionary.indexOf(label));
    }
    return parameter.hasCategorical() || parameter.hasOrdinal()
        ? column.setLabels(labels.addAllDictionary(dictionary)).build()
        : column.setNumbers(numbers).build();
  }
}
