package org.percola.optimizer.design;

/// What a parameter is set to.
public sealed interface DesignValue {

  /// The setting as people write it.
  String text();

  /// A number in the parameter's unit.
  record Numeric(double value) implements DesignValue {
    public Numeric {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("value: " + value + " (expected: finite)");
      }
    }

    @Override
    public String text() {
      return Wording.of(value);
    }
  }

  /// One of a parameter's labels.
  record Label(String value) implements DesignValue {

    @Override
    public String text() {
      return value;
    }
  }
}
