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

  /// A column for every parameter of the space that some design sets.
  public static DesignTable of(List<Design> designs, DesignSpace space) {
    DesignTable.Builder table = DesignTable.newBuilder().setRows(designs.size());
    for (Parameter parameter : space.getParametersList()) {
      if (designs.stream().anyMatch(d -> d.containsValues(parameter.getName()))) {
        table.addColumns(column(parameter, designs));
      }
    }
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
