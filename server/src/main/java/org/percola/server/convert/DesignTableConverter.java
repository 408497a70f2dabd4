package org.percola.server.convert;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

/// Many designs, packed by column.
public final class DesignTableConverter {
  /// The most designs in one table; with more a request would come near the size limit.
  public static final int MAX_ROWS = 10_000;

  /// The most candidates to choose from: scoring them stays a matter of seconds.
  public static final int MAX_CANDIDATES = 100_000;

  private DesignTableConverter() {}

  public static org.percola.v1.DesignTable toProto(DesignSpace space, List<Design> designs) {
    org.percola.v1.DesignTable.Builder table =
        org.percola.v1.DesignTable.newBuilder().setRows(designs.size());
    for (Parameter parameter : space.parameters()) {
      if (designs.stream().anyMatch(design -> design.has(parameter.name()))) {
        table.addColumns(column(parameter, designs));
      }
    }
    return table.build();
  }

  /// The designs of a table that asks what they would do: they may lie outside the bounds, but not
  /// where nothing can be.
  public static List<Design> asked(
      org.percola.v1.DesignTable proto, DesignSpace space, Violations at) {
    List<Design> designs = fromProto(proto, space, at);
    for (int row = 0; row < designs.size(); row++) {
      AsMadeCheck.checkNumbers(space, designs.get(row), at.at("rows", row));
    }
    return designs;
  }

  /// The designs of a table that tells of them: they may lie outside the bounds.
  public static List<Design> fromProto(
      org.percola.v1.DesignTable proto, DesignSpace space, Violations at) {
    return new DesignTableReader(proto, space, MAX_ROWS, at).judged();
  }

  /// The designs of a table to choose from; whether they may be made is judged by the domain.
  static List<Design> candidates(
      org.percola.v1.DesignTable proto, DesignSpace space, Violations at) {
    return new DesignTableReader(proto, space, MAX_CANDIDATES, at).designs();
  }

  private static org.percola.v1.DesignTable.Column column(
      Parameter parameter, List<Design> designs) {
    String name = parameter.name();
    org.percola.v1.DesignTable.Column.Builder column =
        org.percola.v1.DesignTable.Column.newBuilder().setParameter(name);
    List<String> dictionary = new ArrayList<>();
    boolean complete = designs.stream().allMatch(design -> design.has(name));
    for (Design design : designs) {
      if (!complete) {
        column.addAbsent(!design.has(name));
      }
      if (parameter instanceof Parameter.Labelled) {
        column.getLabelsBuilder().addIndices(index(dictionary, design.label(name)));
      } else {
        column.getNumbersBuilder().addValues(design.number(name, 0));
      }
    }
    if (parameter instanceof Parameter.Labelled) {
      column.getLabelsBuilder().addAllDictionary(dictionary);
    }
    return column.build();
  }

  private static int index(List<String> dictionary, @Nullable String label) {
    if (label == null) {
      return 0;
    }
    if (!dictionary.contains(label)) {
      dictionary.add(label);
    }
    return dictionary.indexOf(label);
  }
}
