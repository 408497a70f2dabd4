package org.percola.surrogate.kernel;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;

/// Turns each input into groups of Euclidean coordinates; distances add over groups.
///
/// | input | coordinates | squared distance |
/// | --- | --- | --- |
/// | numeric | its place t in the unit interval, after a logarithm if it is logarithmic | (t - t')² |
/// | ordinal | levels spread equally over the unit interval | (t - t')² |
/// | categorical | one-hot / √2; "inactive" is one more level | 1 if the labels differ (Hamming) |
/// | its descriptors, a group each | the label's number, from the smallest to the largest of all labels | (t - t')² |
/// | conditional number | inactive (0, 0); active (sin πgt, cos πgt) with g = 1/3 | 1 between active and inactive, (2 sin πg(t - t')/2)² ≤ 1 between active |
///
/// Every group is Euclidean, so a stationary kernel of these distances stays positive definite. The
/// last row, which holds for ordinals and descriptors too, is the arc embedding of Swersky et al.,
/// "Raiders of the Lost Architecture: kernels for Bayesian optimization in conditional parameter
/// spaces", arXiv 1409.4011. Descriptors follow the labels they describe: labels then differ by
/// what is known of them and, beside it, by being different labels.
public final class Encoding {
  private final InputSchema schema;
  private final List<Group> groups;
  private final int[] columns;
  private final int[] offsets;

  private Encoding(InputSchema schema, List<Group> groups, int[] columns) {
    this.schema = schema;
    this.groups = groups;
    this.columns = columns;
    this.offsets = new int[groups.size() + 1];
    for (int g = 0; g < groups.size(); g++) {
      offsets[g + 1] = offsets[g] + groups.get(g).width();
    }
  }

  /// The encoding of a schema's columns.
  public static Encoding of(InputSchema schema) {
    List<Group> groups = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    for (int c = 0; c < schema.size(); c++) {
      groups.addAll(groups(schema.columns().get(c)));
      while (columns.size() < groups.size()) {
        columns.add(c);
      }
    }
    return new Encoding(
        schema, List.copyOf(groups), columns.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<Group> groups(InputColumn column) {
    return switch (column) {
      case InputColumn.Numeric n -> List.of(line(n.name(), false, n, Group.Unit.of(n)));
      case InputColumn.Ordinal o -> List.of(line(o.name(), false, o, Group.Unit.of(o)));
      case InputColumn.Categorical c -> {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group.Simplex(c));
        for (InputColumn.Descriptor d : c.descriptors()) {
          groups.add(line(c.name() + ": " + d.name(), true, c, Group.Unit.of(c, d)));
        }
        yield groups;
      }
    };
  }

  private static Group line(String name, boolean label, InputColumn column, Group.Unit unit) {
    return column.activeWhen() == null
        ? new Group.Interval(name, label, unit)
        : new Group.Arc(name, label, unit);
  }

  /// The number of groups: one per input, and one per descriptor.
  public int groups() {
    return groups.size();
  }

  /// The number of coordinates of all groups together.
  public int width() {
    return offsets[groups.size()];
  }

  /// The names of the groups: "solvent", and "solvent: polarity" for its descriptor.
  public List<String> names() {
    return groups.stream().map(Group::name).toList();
  }

  /// Whether a group is of a label, or of what is known of one, rather than of a number.
  public boolean label(int group) {
    return groups.get(group).label();
  }

  /// Whether a group is the place of a number in its range, so that it may be stretched.
  public boolean number(int group) {
    return groups.get(group) instanceof Group.Interval
        && schema.columns().get(columns[group]) instanceof InputColumn.Numeric;
  }

  /// The input that a group is of.
  public int column(int group) {
    return columns[group];
  }

  /// The first group of an input; those of its descriptors follow.
  public int groupOf(int column) {
    int group = 0;
    while (columns[group] < column) {
      group++;
    }
    return group;
  }

  /// The coordinates of each design.
  public Coordinates encode(Inputs inputs) {
    if (!inputs.schema().equals(schema)) {
      throw new IllegalArgumentException("inputs: another schema (expected: the encoding's own)");
    }
    double[] values = new double[inputs.size() * width()];
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      for (int row = 0; row < inputs.size(); row++) {
        boolean active = inputs.active(columns[g], row);
        group.encode(inputs.value(columns[g], row), active, values, row * width() + offsets[g]);
      }
    }
    return new Coordinates(inputs.size(), offsets, values);
  }
}
