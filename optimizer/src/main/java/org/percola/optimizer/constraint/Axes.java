package org.percola.optimizer.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
  private static final Range EVERYTHING =
      new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final DesignSpace space;
  private final SubSpace within;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  Axes(DesignSpace space, Map<String, DesignValue> fixed) {
    this(space, SubSpace.of(fixed));
  }

  Axes(DesignSpace space, SubSpace within) {
    this.space = space;
    this.within = within;
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

  /// Whether equal ratios count the same on an axis.
  boolean logarithmic(int axis) {
    return switch (parameters.get(axis)) {
      case Parameter.Continuous p -> p.scale() == Parameter.Scale.LOGARITHMIC;
      case Parameter.Whole p -> p.scale() == Parameter.Scale.LOGARITHMIC;
      case Parameter.Discrete p -> false;
      case Parameter.Labelled p -> false;
    };
  }

  /// The distance between settings of an axis with a decimal grid.
  BigDecimal step(int axis) {
    DecimalGrid grid = (DecimalGrid) grid(axis);
    return BigDecimal.valueOf(grid.stride(), grid.decimals());
  }

  /// The decimal digits that a setting on this axis may have.
  int decimals(int axis) {
    if (within.fixed().get(name(axis)) instanceof DesignValue.Numeric(double value)) {
      return BigDecimal.valueOf(value).stripTrailingZeros().scale();
    }
    return grid(axis) instanceof DecimalGrid decimal ? decimal.decimals() : 0;
  }

  /// The setting within the bounds that is nearest to a number.
  double snap(int axis, double number, Bounds bounds) {
    Grid grid = grid(axis);
    long tick = grid.nearest(bounds.clamp(axis, number));
    return grid.value(
        Math.clamp(tick, grid.ceiling(bounds.lower[axis]), grid.floor(bounds.upper[axis])));
  }

  /// The largest size of a setting on this axis.
  double largest(int axis) {
    return Math.max(Math.abs(grid(axis).lowest()), Math.abs(grid(axis).highest()));
  }

  /// The smallest number that an axis can count as, whatever the labels.
  double lowest(int axis) {
    double lowest = grid(axis).lowest();
    return parameters.get(axis).activeWhen() == null ? lowest : Math.min(0, lowest);
  }

  /// The largest number that an axis can count as, whatever the labels.
  double highest(int axis) {
    double highest = grid(axis).highest();
    return parameters.get(axis).activeWhen() == null ? highest : Math.max(0, highest);
  }

  /// The smallest setting above 0 of an axis that starts at 0.
  double leastPresent(int axis) {
    return leastAbove(axis, gap(axis));
  }

  /// The smallest setting above 0 that is a number or more.
  double leastAbove(int axis, double number) {
    Grid grid = grid(axis);
    long tick = grid.ceiling(number);
    return grid.value(grid.value(tick) > 0 ? tick : tick + 1);
  }

  /// What is used at least where any is used, 0 when that is any setting.
  double gap(int axis) {
    return parameters.get(axis) instanceof Parameter.Continuous continuous
        ? continuous.leastNonzero()
        : 0;
  }

  /// Which axes are 0 or at least something.
  boolean[] gaps() {
    boolean[] gaps = new boolean[size()];
    for (int axis = 0; axis < gaps.length; axis++) {
      gaps[axis] = gap(axis) > 0;
    }
    return gaps;
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

  /// The ranges for designs with these labels; a fixed axis has no room. Ends are settings, and
  /// only the whole of a gap lies between them.
  Bounds bounds(Design labels) {
    Bounds bounds = new Bounds(size());
    for (int i = 0; i < size(); i++) {
      if (space.active(parameters.get(i), labels)) {
        if (within.fixed().get(name(i)) instanceof DesignValue.Numeric(double value)) {
          bounds.open(i, value, value);
        } else {
          Range range = Objects.requireNonNull(range(i), name(i));
          bounds.open(i, range.lower(), range.upper());
        }
      }
    }
    return bounds;
  }

  /// The first and the last setting that may be chosen on an axis; null when there is none.
  @Nullable Range range(int axis) {
    Grid grid = grid(axis);
    Range asked = within.ranges().getOrDefault(name(axis), EVERYTHING);
    double lower = grid.value(grid.ceiling(Math.max(asked.lower(), grid.lowest())));
    double upper = grid.value(grid.floor(Math.min(asked.upper(), grid.highest())));
    if (gap(axis) > 0 && lower > 0) {
      lower = Math.max(lower, leastPresent(axis));
    }
    if (gap(axis) > 0 && upper < leastPresent(axis)) {
      upper = 0;
    }
    return lower <= upper && asked.contains(lower) && asked.contains(upper)
        ? new Range(lower, upper)
        : null;
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
