package org.percola.optimizer.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;

/// How designs look to a surrogate, and where they lie in the unit cube that a search moves in.
public final class SpaceEncoding {
  /// The coordinate of a parameter that has no meaning for a design.
  private static final double INACTIVE = 0.5;

  private final DesignSpace space;
  private final InputSchema schema;

  private SpaceEncoding(DesignSpace space, InputSchema schema) {
    this.space = space;
    this.schema = schema;
  }

  /// The encoding of a space without faults.
  public static SpaceEncoding of(DesignSpace space) {
    List<InputColumn> columns = space.parameters().stream().map(SpaceEncoding::column).toList();
    return new SpaceEncoding(space, new InputSchema(columns));
  }

  /// One column per parameter, in the space's order.
  public InputSchema schema() {
    return schema;
  }

  /// The designs as raw values and a mask; settings may lie outside the bounds, as those of designs
  /// that came out otherwise than planned.
  ///
  /// @throws IllegalArgumentException for a label that its parameter does not have
  public Inputs inputs(List<Design> designs) {
    int columns = dimension();
    double[][] values = new double[columns][designs.size()];
    boolean[][] active = new boolean[columns][designs.size()];
    for (int c = 0; c < columns; c++) {
      Parameter parameter = space.parameters().get(c);
      for (int r = 0; r < designs.size(); r++) {
        DesignValue value = setting(designs.get(r), parameter);
        active[c][r] = value != null;
        values[c][r] = value == null ? 0 : raw(parameter, value);
      }
    }
    return Inputs.of(schema, designs.size(), values, active);
  }

  /// The number of unit coordinates: one per parameter.
  public int dimension() {
    return space.parameters().size();
  }

  /// The design's place in the unit cube, clamped to it; inactive coordinates are in the middle.
  public double[] toUnit(Design design) {
    double[] unit = new double[dimension()];
    Arrays.fill(unit, INACTIVE);
    for (int i = 0; i < unit.length; i++) {
      Parameter parameter = space.parameters().get(i);
      DesignValue value = setting(design, parameter);
      if (value != null) {
        unit[i] = Math.clamp(UnitScale.toUnit(parameter, value), 0.0, 1.0);
      }
    }
    return unit;
  }

  /// The design's place in widths of the unit cube, also where it lies outside; inactive
  /// coordinates are in the middle.
  public double[] place(Design design) {
    double[] place = new double[dimension()];
    Arrays.fill(place, INACTIVE);
    for (int i = 0; i < place.length; i++) {
      Parameter parameter = space.parameters().get(i);
      DesignValue value = setting(design, parameter);
      if (value != null) {
        place[i] = UnitScale.place(parameter, value);
      }
    }
    return place;
  }

  /// The design at a place in the unit cube: whole numbers, levels and labels are snapped and
  /// inactive parameters dropped, but nothing is rounded to a resolution or repaired.
  ///
  /// @param unit one coordinate per parameter
  public Design fromUnit(double[] unit) {
    Map<String, DesignValue> all = new LinkedHashMap<>();
    for (int i = 0; i < unit.length; i++) {
      Parameter parameter = space.parameters().get(i);
      all.put(parameter.name(), UnitScale.fromUnit(parameter, unit[i]));
    }
    Design everything = new Design(all);
    Map<String, DesignValue> kept = new LinkedHashMap<>();
    for (Parameter parameter : space.active(everything)) {
      kept.put(parameter.name(), all.get(parameter.name()));
    }
    return new Design(kept);
  }

  /// How much of the unit cube belongs to a design of a list of all settings, for drawing from it
  /// evenly: 1, but less the less room a whole number has on a logarithmic scale.
  public double share(Design design) {
    double share = 1;
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof Parameter.Whole whole
          && whole.scale() == Parameter.Scale.LOGARITHMIC
          && setting(design, parameter) instanceof DesignValue.Numeric(double number)) {
        share *= LogarithmicCells.of(whole).share(number);
      }
    }
    return share;
  }

  /// The setting of one parameter at its unit coordinate, whether or not it has a meaning.
  public DesignValue setting(int parameter, double unit) {
    return UnitScale.fromUnit(space.parameters().get(parameter), unit);
  }

  /// Where a number lies on a numeric parameter's unit interval: below 0 or above 1 when it lies
  /// outside the bounds, and at an end when it is infinite.
  public double coordinate(String parameter, double number) {
    if (Double.isInfinite(number)) {
      return number > 0 ? 1 : 0;
    }
    return UnitScale.toUnit(space.parameter(parameter), new DesignValue.Numeric(number));
  }

  /// The middle of a label's part of its parameter's unit interval.
  public double coordinate(String parameter, String label) {
    return UnitScale.toUnit(space.parameter(parameter), new DesignValue.Label(label));
  }

  private @Nullable DesignValue setting(Design design, Parameter parameter) {
    return space.active(parameter, design) ? design.values().get(parameter.name()) : null;
  }

  private static double raw(Parameter parameter, DesignValue value) {
    return parameter instanceof Parameter.Labelled labelled
        ? UnitScale.labelIndex(labelled, value)
        : UnitScale.number(parameter, value);
  }

  private static InputColumn column(Parameter parameter) {
    InputColumn.Activation activation = activation(parameter.activeWhen());
    return switch (parameter) {
      case Parameter.Continuous p ->
          new InputColumn.Numeric(p.name(), p.lower(), p.upper(), spacing(p.scale()), activation);
      case Parameter.Whole p ->
          new InputColumn.Numeric(p.name(), p.lower(), p.upper(), spacing(p.scale()), activation);
      case Parameter.Discrete p -> levels(p, activation);
      case Parameter.Categorical p ->
          new InputColumn.Categorical(p.name(), p.labels(), descriptors(p), activation);
      case Parameter.Ordinal p -> new InputColumn.Ordinal(p.name(), p.labels(), activation);
    };
  }

  private static List<InputColumn.Descriptor> descriptors(Parameter.Categorical parameter) {
    return parameter.descriptors().stream()
        .map(descriptor ->
            new InputColumn.Descriptor(
                descriptor.name(),
                parameter.labels().stream().map(descriptor.values()::get).toList()))
        .toList();
  }

  private static InputColumn levels(
      Parameter.Discrete parameter, InputColumn.@Nullable Activation activation) {
    List<Double> levels = new ArrayList<>(parameter.levels());
    double lower = levels.getFirst();
    // A range must have a width; a single level leaves it unused.
    double upper = levels.size() == 1 ? lower + Math.max(1, Math.abs(lower)) : levels.getLast();
    return new InputColumn.Numeric(
        parameter.name(), lower, upper, InputColumn.Spacing.of(levels), activation);
  }

  private static InputColumn.Spacing spacing(Parameter.Scale scale) {
    return switch (scale) {
      case LINEAR -> InputColumn.Spacing.LINEAR;
      case LOGARITHMIC -> InputColumn.Spacing.LOGARITHMIC;
    };
  }

  private static InputColumn.@Nullable Activation activation(
      Parameter.@Nullable Condition condition) {
    return condition == null
        ? null
        : new InputColumn.Activation(condition.parameter(), condition.labels());
  }
}
