package org.percola.server.store;

import org.percola.optimizer.campaign.Measurement.Value;

/// How a measured value is held in two columns: which kind, and its number.
enum Bound {
  EXACT,
  AT_LEAST,
  AT_MOST;

  static Bound of(Value value) {
    return switch (value) {
      case Value.Exact exact -> EXACT;
      case Value.AtLeast atLeast -> AT_LEAST;
      case Value.AtMost atMost -> AT_MOST;
    };
  }

  static double number(Value value) {
    return switch (value) {
      case Value.Exact(double number) -> number;
      case Value.AtLeast(double bound) -> bound;
      case Value.AtMost(double bound) -> bound;
    };
  }

  Value value(double number) {
    return switch (this) {
      case EXACT -> new Value.Exact(number);
      case AT_LEAST -> new Value.AtLeast(number);
      case AT_MOST -> new Value.AtMost(number);
    };
  }
}
