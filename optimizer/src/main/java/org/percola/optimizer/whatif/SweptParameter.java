package org.percola.optimizer.whatif;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.percola.optimizer.constraint.Range;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SettingFaults;
import org.percola.optimizer.design.Wording;

/// A parameter that a sweep changes.
///
/// @param settings what it is set to in turn, each once; at least one
public record SweptParameter(String parameter, List<DesignValue> settings) {
  public SweptParameter {
    settings = List.copyOf(settings);
    if (settings.isEmpty()) {
      throw new IllegalArgumentException(parameter + ": no settings (expected: at least one)");
    }
  }

  /// Settings spread over what a parameter may be set to: evenly on its scale and with both ends
  /// for numbers, all of them where there are no more than that, and every label that is to be had.
  ///
  /// @param steps how many numbers, at least 2
  public static SweptParameter spread(Parameter parameter, int steps) {
    return spread(parameter, new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), steps);
  }

  /// The same in a range, which labels do not have.
  ///
  /// @throws IllegalArgumentException when there is nothing to set in the range
  public static SweptParameter spread(Parameter parameter, Range range, int steps) {
    if (steps < 2) {
      throw new IllegalArgumentException("steps: " + steps + " (expected: 2 or more)");
    }
    List<DesignValue> settings =
        switch (parameter) {
          case Parameter.Continuous p -> numbers(p, p.scale(), range, steps);
          case Parameter.Whole p -> numbers(p, p.scale(), range, steps);
          case Parameter.Discrete p -> numbers(p, Parameter.Scale.LINEAR, range, steps);
          case Parameter.Labelled p ->
              p.available().stream().<DesignValue>map(DesignValue.Label::new).toList();
        };
    return new SweptParameter(parameter.name(), settings);
  }

  private static List<DesignValue> numbers(
      Parameter parameter, Parameter.Scale scale, Range range, int steps) {
    Grid grid = Grid.of(parameter);
    long first = grid.ceiling(Math.max(range.lower(), grid.lowest()));
    long last = grid.floor(Math.min(range.upper(), grid.highest()));
    if (first > last || grid.value(first) < range.lower() || grid.value(last) > range.upper()) {
      throw new IllegalArgumentException(
          "%s: nothing to set from %s to %s (expected: some of %s)"
              .formatted(
                  parameter.name(),
                  Wording.of(range.lower()),
                  Wording.of(range.upper()),
                  SettingFaults.allowed(parameter)));
    }
    Set<DesignValue> numbers = new LinkedHashSet<>();
    for (int i = 0; i < steps; i++) {
      double share = i / (steps - 1.0);
      long tick =
          last - first < steps
              ? Math.min(last, first + i)
              : Math.clamp(tick(parameter, scale, grid, first, last, share), first, last);
      numbers.add(new DesignValue.Numeric(grid.value(tick)));
    }
    return List.copyOf(numbers);
  }

  private static long tick(
      Parameter parameter, Parameter.Scale scale, Grid grid, long first, long last, double share) {
    double lower = grid.value(first);
    double upper = grid.value(last);
    if (parameter instanceof Parameter.Discrete) {
      return first + Math.round(share * (last - first));
    }
    return grid.nearest(
        switch (scale) {
          case LINEAR -> lower + share * (upper - lower);
          case LOGARITHMIC -> lower * StrictMath.exp(share * StrictMath.log(upper / lower));
        });
  }
}
