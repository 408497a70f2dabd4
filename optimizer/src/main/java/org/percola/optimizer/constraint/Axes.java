package org.percola.optimizer.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.DecimalGrid;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;

/// The numeric parameters of a space as numbered axes, with their grids, what is fixed on them, and
/// the scale on which a step along one compares with a step along another.
final class Axes {
  private final DesignSpace space;
  private final Map<String, DesignValue> fixed;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  Axes(DesignSpace space, Map<String, DesignValue> fixed) {
    this.space = space;
    this.fixed = fixed;
    for (Parameter parameter : space.parameters()) {
      if (!(parameter instanceof Parameter.Labelled)) {
        positions.put(parameter.name(), parameters.size());
        parameters.add(parameter);
        grids.add(Grid.of(parameter));
      }
    }
  }

  int size() {
    return parameters.size();
  }

  String name(int axis) {
    return parameters.get(axis).name();
  }

  Grid grid(int axis) {
    return grids.get(axis);
  }

  /// Whether the parameter was given no resolution, so that its grid is only as coarse as replay
  /// needs.
  boolean stepless(int axis) {
    return parameters.get(axis) instanceof Parameter.Continuous continuous
        && continuous.resolution() == 0;
  }

  /// The decimal digits that a setting on this axis may have.
  int decimals(int axis) {
    if (fixed.get(name(axis)) instanceof DesignValue.Numeric(double value)) {
      return BigDecimal.valueOf(value).stripTrailingZeros().scale();
    }
    return grid(axis) instanceof DecimalGrid decimal ? decimal.decimals() : 0;
  }

  /// The axis of a parameter.
  ///
  /// @throws IllegalArgumentException when the space has no numeric parameter of that name
  int of(String name) {
    Integer axis = positions.get(name);
    if (axis == null) {
      throw new IllegalArgumentException(
          name + ": not a number of this space (expected: one of " + positions.keySet() + ")");
    }
    return axis;
  }

  boolean has(String name) {
    return positions.containsKey(name);
  }

  /// The axes of a mixture's parts, in its order.
  int[] of(Mixture mixture) {
    return mixture.components().stream().mapToInt(this::of).toArray();
  }

  /// The width that counts as one when distances are compared: an axis's range, and for the parts
  /// of a mixture the widest of their ranges, so that they trade one for one.
  double[] widths() {
    double[] widths = new double[size()];
    for (int i = 0; i < widths.length; i++) {
      double width = grid(i).highest() - grid(i).lowest();
      widths[i] = width > 0 ? width : 1;
    }
    for (Mixture mixture : space.mixtures()) {
      double widest = 0;
      for (int axis : of(mixture)) {
        widest = Math.max(widest, widths[axis]);
      }
      for (int axis : of(mixture)) {
        widths[axis] = widest;
      }
    }
    return widths;
  }

  /// The ranges for designs with these labels; a fixed axis has no room.
  Bounds bounds(Design labels) {
    Bounds bounds = new Bounds(size());
    for (int i = 0; i < size(); i++) {
      if (space.active(parameters.get(i), labels)) {
        DesignValue held = fixed.get(name(i));
        if (held instanceof DesignValue.Numeric(double value)) {
          bounds.open(i, value, value);
        } else {
          bounds.open(i, grid(i).lowest(), grid(i).highest());
        }
      }
    }
    return bounds;
  }

  /// The design's number on every axis, 0 where it is not set.
  double[] numbers(Design design) {
    double[] numbers = new double[size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = design.number(name(i), 0);
    }
    return numbers;
  }

  /// The labels and the active numbers as one design, in the space's order.
  Design design(Design labels, double[] numbers, Bounds bounds) {
    Map<String, DesignValue> values = new LinkedHashMap<>();
    int axis = 0;
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof Parameter.Labelled) {
        DesignValue label = labels.values().get(parameter.name());
        if (label != null) {
          values.put(parameter.name(), label);
        }
        continue;
      }
      if (bounds.active[axis]) {
        values.put(parameter.name(), new DesignValue.Numeric(numbers[axis]));
      }
      axis++;
    }
    return new Design(values);
  }
}
