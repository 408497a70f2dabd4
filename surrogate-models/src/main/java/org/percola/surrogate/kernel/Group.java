package org.percola.surrogate.kernel;

import java.util.List;
import org.percola.surrogate.InputColumn;

/// One group of coordinates: what one number or label looks like in Euclidean space.
sealed interface Group {

  /// The name of the input, with that of its descriptor where it is one.
  String name();

  /// Whether a label says everything there is to say here.
  boolean label();

  /// The number of coordinates.
  int width();

  /// Writes the coordinates of one raw value into cells that hold 0.
  void encode(double value, boolean active, double[] out, int at);

  /// One corner of a simplex per label; all corners are one apart, and "inactive" is one more.
  record Simplex(InputColumn.Categorical column) implements Group {
    private static final double SQRT_HALF = Math.sqrt(0.5);

    @Override
    public String name() {
      return column.name();
    }

    @Override
    public boolean label() {
      return true;
    }

    @Override
    public int width() {
      return column.levels().size() + (column.activeWhen() != null ? 1 : 0);
    }

    @Override
    public void encode(double value, boolean active, double[] out, int at) {
      int levels = column.levels().size();
      int level = active ? level(column.name(), value, levels) : levels;
      if (level < width()) {
        out[at + level] = SQRT_HALF;
      }
    }
  }

  /// A place in the unit interval.
  record Interval(String name, boolean label, Unit unit) implements Group {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public void encode(double value, boolean active, double[] out, int at) {
      out[at] = unit.of(value);
    }
  }

  /// A place on an arc around the origin, which is where the inactive are.
  record Arc(String name, boolean label, Unit unit) implements Group {

    /// The part of a half turn that an active range spans. At 1/3 an inactive input is as far from
    /// every active value as the two ends of the range are from each other.
    private static final double HALF_TURNS = 1.0 / 3.0;

    @Override
    public int width() {
      return 2;
    }

    @Override
    public void encode(double value, boolean active, double[] out, int at) {
      if (active) {
        double angle = Math.PI * HALF_TURNS * unit.of(value);
        out[at] = StrictMath.sin(angle);
        out[at + 1] = StrictMath.cos(angle);
      }
    }
  }

  /// From a raw value to its place in the unit interval.
  @FunctionalInterface
  interface Unit {
    double of(double value);

    static Unit of(InputColumn.Numeric column) {
      return value -> unit(column, value);
    }

    static Unit of(InputColumn.Ordinal column) {
      int levels = column.levels().size();
      return value -> level(column.name(), value, levels) / (double) Math.max(levels - 1, 1);
    }

    /// By the descriptor of a label, from its smallest to its largest value.
    static Unit of(InputColumn.Categorical column, InputColumn.Descriptor descriptor) {
      List<Double> values = descriptor.values();
      double low = values.stream().mapToDouble(v -> v).min().orElse(0);
      double high = values.stream().mapToDouble(v -> v).max().orElse(0);
      double[] places =
          values.stream().mapToDouble(v -> high > low ? place(v, low, high) : 0).toArray();
      return value -> places[level(column.name(), value, places.length)];
    }
  }

  /// How many range widths beyond its bounds a value is still told apart; farther values count as
  /// this far, so that a stray as-made value cannot become infinite.
  double OVERSHOOT = 1.0;

  private static double unit(InputColumn.Numeric column, double value) {
    double t =
        switch (column.spacing()) {
          case LINEAR -> (value - column.lower()) / (column.upper() - column.lower());
          case LOGARITHMIC ->
              StrictMath.log(Math.max(value, Double.MIN_NORMAL) / column.lower())
                  / StrictMath.log(column.upper() / column.lower());
        };
    if (Double.isNaN(t)) {
      throw new IllegalArgumentException(column.name() + ": " + value + " (expected: a number)");
    }
    return Math.clamp(t, -OVERSHOOT, 1 + OVERSHOOT);
  }

  /// Halved first, so that a range of any finite numbers is finite.
  private static double place(double value, double low, double high) {
    return (0.5 * value - 0.5 * low) / (0.5 * high - 0.5 * low);
  }

  private static int level(String name, double value, int levels) {
    if (!(value >= 0 && value < levels)) {
      throw new IllegalArgumentException(
          "%s: level index %s (expected: 0 to %d)".formatted(name, value, levels - 1));
    }
    return (int) value;
  }
}
