package org.percola.optimizer.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One value of one outcome, as the lab reported it.
///
/// @param id unique in its experiment
/// @param value what was seen
/// @param unit a UCUM code, the outcome's own
/// @param standardError in `unit`; null when not known
/// @param specimen what was measured: the cell, its electrode, its powder batch; null when not said
/// @param conditions named numbers such as `c_rate`, `temperature_celsius`, `cycle`
/// @param replicate 1, 2, … among measurements of the same design
/// @param sourceHash SHA-256 of the file it was read from; null when there is none
/// @param supersedes the id of a measurement that this one corrects; null when it corrects none
/// @param confirmed whether someone has looked at a suspicious value and kept it
public record Measurement(
    String id,
    String outcome,
    Value value,
    String unit,
    @Nullable Double standardError,
    @Nullable Specimen specimen,
    Map<String, Double> conditions,
    int replicate,
    @Nullable String sourceHash,
    @Nullable String supersedes,
    boolean confirmed) {
  /// The largest magnitude that a reported number may have: squares of numbers, and of their ratios
  /// to standard errors, stay finite.
  public static final double LARGEST = 1e50;

  /// The smallest that a standard error may be: its square stays above 0.
  public static final double SMALLEST_ERROR = 1e-50;

  public Measurement {
    conditions = Map.copyOf(conditions);
    if (standardError != null && !(standardError > 0 && Double.isFinite(standardError))) {
      throw new IllegalArgumentException(
          outcome + ": standard error " + standardError + " (expected: > 0)");
    }
    if (replicate < 1) {
      throw new IllegalArgumentException(
          outcome + ": replicate " + replicate + " (expected: 1 or more)");
    }
  }

  /// Whether a value and its standard error, if known, are of sizes that can be computed with.
  public static boolean computable(double value, @Nullable Double standardError) {
    return Math.abs(value) <= LARGEST
        && (standardError == null || (standardError <= LARGEST && standardError >= SMALLEST_ERROR));
  }

  /// What was seen: a number, or only that it lies beyond a bound.
  public sealed interface Value {

    /// A number was read.
    record Exact(double number) implements Value {
      public Exact {
        if (!Double.isFinite(number)) {
          throw new IllegalArgumentException("value: " + number + " (expected: finite)");
        }
      }
    }

    /// The true value is known only to lie at or above `bound`.
    record AtLeast(double bound) implements Value {}

    /// The true value is known only to lie at or below `bound`.
    record AtMost(double bound) implements Value {}
  }

  /// The thing that was measured, inside its hierarchy; null where a level is not said.
  public record Specimen(
      @Nullable String cell, @Nullable String electrode, @Nullable String powderBatch) {}
}
