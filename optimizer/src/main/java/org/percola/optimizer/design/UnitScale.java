package org.percola.optimizer.design;

import java.util.List;

/// One parameter's settings laid out on the unit interval, linearly or logarithmically; settings
/// that are counted share it equally, each owning the part around its centre, but for whole numbers
/// on a logarithmic scale, see [LogarithmicCells].
final class UnitScale {
  private UnitScale() {}

  /// The unit coordinate of a setting; outside 0 to 1 when the setting is outside the bounds.
  static double toUnit(Parameter parameter, DesignValue value) {
    return switch (parameter) {
      case Parameter.Continuous continuous -> toUnit(continuous, number(parameter, value));
      case Parameter.Whole whole -> toUnit(whole, number(parameter, value));
      case Parameter.Discrete discrete ->
          centre(
              Math.toIntExact(new LevelGrid(discrete.levels()).nearest(number(parameter, value))),
              discrete.levels().size());
      case Parameter.Labelled labelled ->
          centre(labelIndex(labelled, value), labelled.labels().size());
    };
  }

  /// The coordinate of a setting, which goes on outside the bounds; beyond the first and the last
  /// of a few numbers in widths of what they span.
  static double place(Parameter parameter, DesignValue value) {
    double unit = toUnit(parameter, value);
    if (!(parameter instanceof Parameter.Discrete discrete)) {
      return unit;
    }
    double number = number(parameter, value);
    double first = discrete.levels().getFirst();
    double last = discrete.levels().getLast();
    double beyond = number - Math.clamp(number, first, last);
    return unit + beyond / (last > first ? last - first : Math.max(1, Math.abs(first)));
  }

  /// The setting at a unit coordinate, within the bounds.
  static DesignValue fromUnit(Parameter parameter, double unit) {
    double u = Math.clamp(unit, 0.0, 1.0);
    return switch (parameter) {
      case Parameter.Continuous continuous -> new DesignValue.Numeric(fromUnit(continuous, u));
      case Parameter.Whole whole -> new DesignValue.Numeric(fromUnit(whole, u));
      case Parameter.Discrete discrete -> new DesignValue.Numeric(part(discrete.levels(), u));
      case Parameter.Labelled labelled -> new DesignValue.Label(part(labelled.labels(), u));
    };
  }

  /// The position of a label.
  ///
  /// @throws IllegalArgumentException when it is not one of the parameter's labels
  static int labelIndex(Parameter.Labelled labelled, DesignValue value) {
    int index =
        value instanceof DesignValue.Label(String label) ? labelled.labels().indexOf(label) : -1;
    if (index < 0) {
      throw new IllegalArgumentException(
          labelled.name() + ": " + value + " (expected: one of " + labelled.labels() + ")");
    }
    return index;
  }

  /// The number that a setting is.
  ///
  /// @throws IllegalArgumentException when it is a label
  static double number(Parameter parameter, DesignValue value) {
    if (value instanceof DesignValue.Numeric(double number)) {
      return number;
    }
    throw new IllegalArgumentException(parameter.name() + ": " + value + " (expected: a number)");
  }

  private static double toUnit(Parameter.Continuous parameter, double number) {
    return switch (parameter.scale()) {
      case LINEAR -> (number - parameter.lower()) / (parameter.upper() - parameter.lower());
      case LOGARITHMIC ->
          StrictMath.log(Math.max(number, Double.MIN_NORMAL) / parameter.lower())
              / StrictMath.log(parameter.upper() / parameter.lower());
    };
  }

  private static double fromUnit(Parameter.Continuous parameter, double u) {
    double lower = parameter.lower();
    double upper = parameter.upper();
    double number =
        switch (parameter.scale()) {
          case LINEAR -> lower + u * (upper - lower);
          case LOGARITHMIC -> lower * StrictMath.exp(u * StrictMath.log(upper / lower));
        };
    return Math.clamp(number, lower, upper);
  }

  private static double toUnit(Parameter.Whole parameter, double number) {
    return switch (parameter.scale()) {
      case LINEAR -> (number - parameter.lower() + 0.5) / count(parameter);
      case LOGARITHMIC -> LogarithmicCells.of(parameter).toUnit(number);
    };
  }

  private static double fromUnit(Parameter.Whole parameter, double u) {
    return switch (parameter.scale()) {
      case LINEAR ->
          Math.min(parameter.upper(), parameter.lower() + Math.floor(u * count(parameter)));
      case LOGARITHMIC -> LogarithmicCells.of(parameter).fromUnit(u);
    };
  }

  private static double count(Parameter.Whole whole) {
    return (double) whole.upper() - whole.lower() + 1;
  }

  private static double centre(int index, int count) {
    return (index + 0.5) / count;
  }

  private static <T> T part(List<T> parts, double u) {
    return parts.get(Math.min(parts.size() - 1, (int) (u * parts.size())));
  }
}
