package org.percola.optimizer.design;

/// The settings of a numeric parameter that a lab can make: numbered by ticks, in ascending order.
public sealed interface Grid permits DecimalGrid, LevelGrid {

  /// The tick of the smallest setting.
  long first();

  /// The tick of the largest setting.
  long last();

  /// The setting at a tick.
  double value(long tick);

  /// The tick of the setting nearest to a number.
  long nearest(double number);

  /// The tick of the smallest setting that is a number or more; the last tick when there is none.
  default long ceiling(double number) {
    long tick = nearest(number);
    return value(tick) < number && tick < last() ? tick + 1 : tick;
  }

  /// The tick of the largest setting that is a number or less; the first tick when there is none.
  default long floor(double number) {
    long tick = nearest(number);
    return value(tick) > number && tick > first() ? tick - 1 : tick;
  }

  /// The number moved to the nearest setting.
  default double snap(double number) {
    return value(nearest(number));
  }

  /// The smallest setting.
  default double lowest() {
    return value(first());
  }

  /// The largest setting.
  default double highest() {
    return value(last());
  }

  /// The settings of a numeric parameter.
  ///
  /// @throws IllegalArgumentException for a parameter of labels
  static Grid of(Parameter parameter) {
    return switch (parameter) {
      case Parameter.Continuous continuous -> DecimalGrid.of(continuous);
      case Parameter.Whole whole -> new DecimalGrid(1, 0, whole.lower(), whole.upper());
      case Parameter.Discrete discrete -> new LevelGrid(discrete.levels());
      case Parameter.Labelled labelled ->
          throw new IllegalArgumentException(labelled.name() + ": labels (expected: numbers)");
    };
  }
}
