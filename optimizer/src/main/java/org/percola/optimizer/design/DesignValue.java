package org.percola.optimizer.design;

/// What a parameter is set to.
public sealed interface DesignValue {

  /// A number in the parameter's unit.
  record Numeric(double value) implements DesignValue {
    public Numeric {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("value: " + value + " (expected: finite)");
      }
    }
  }

  /// One of a categorical parameter's labels.
  record Label(String value) implements DesignValue {}
}
