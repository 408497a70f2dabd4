package org.percola.server.convert;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Wording;

/// Judges a design that came out of the lab, or that somebody only asks about: it may lie outside
/// the bounds, but every setting must mean something and parts must make a whole.
final class AsMadeCheck {
  /// How far weighed parts may be from their total, as a share of it: room for fractions written
  /// with two digits, and still a tenth of a slip in one of them.
  static final double CLOSURE_TOLERANCE = 0.005;

  /// The largest setting in size, far beyond all bounds; squares of larger ones would overflow.
  static final double LARGEST = 1e50;

  private AsMadeCheck() {}

  /// Notes every fault of the design.
  static void check(DesignSpace space, Design design, Violations outer) {
    for (String name : design.values().keySet()) {
      if (!space.has(name)) {
        outer.at("values", name).add(name + ": unknown (expected: one of " + space.names() + ")");
      }
    }
    check(space, design, Set.of(), outer);
  }

  /// Notes numbers that nobody can have set. Something between two levels, or beyond a bound, may
  /// well have been made; 2.5 layers were not, and a scale of ratios has no 0.
  static void checkNumbers(DesignSpace space, Design design, Violations outer) {
    for (Parameter parameter : space.parameters()) {
      DesignValue value = design.values().get(parameter.name());
      if (value != null) {
        checkNumber(parameter, value, outer.at("values", parameter.name()));
      }
    }
  }

  /// The same of one setting; labels are none.
  static void checkNumber(Parameter parameter, DesignValue value, Violations at) {
    if (value instanceof DesignValue.Numeric(double number)) {
      String expected = settable(parameter, number);
      if (!expected.isEmpty()) {
        at.add("%s: %s (expected: %s)".formatted(parameter.name(), text(number), expected));
      }
    }
  }

  /// What a number would have to be; empty when it is that.
  private static String settable(Parameter parameter, double number) {
    if (Math.abs(number) > LARGEST) {
      return "at most 1e50 in size";
    }
    return switch (parameter) {
      case Parameter.Whole p when number != Math.rint(number) -> kind(p);
      case Parameter.Whole p -> onScale(p.scale(), number);
      case Parameter.Continuous p -> onScale(p.scale(), number);
      case Parameter.Discrete _, Parameter.Labelled _ -> "";
    };
  }

  // Nobody counts the zeros of a slip.
  private static String text(double number) {
    return Math.abs(number) > LARGEST ? Double.toString(number) : Wording.of(number);
  }

  private static String text(DesignValue value) {
    return value instanceof DesignValue.Numeric(double number) ? text(number) : value.text();
  }

  private static String onScale(Parameter.Scale scale, double number) {
    return scale == Parameter.Scale.LOGARITHMIC && !(number > 0)
        ? "above 0, for it acts by its logarithm"
        : "";
  }

  /// Notes every fault of the settings that could be read, and of the wholes that have only such
  /// parts.
  ///
  /// @param unread parameters whose settings were refused already
  static void check(DesignSpace space, Design design, Set<String> unread, Violations outer) {
    for (Parameter parameter : space.parameters()) {
      if (unread.contains(parameter.name()) || unknowable(space, parameter, design, unread)) {
        continue;
      }
      DesignValue value = design.values().get(parameter.name());
      Violations at = outer.at("values", parameter.name());
      check(parameter, space.active(parameter, design), value, at);
    }
    for (Mixture mixture : space.mixtures()) {
      if (mixture.components().stream().noneMatch(unread::contains)) {
        check(mixture, design, outer.at("values"));
      }
    }
  }

  /// Whether nobody can tell if the parameter has a meaning.
  private static boolean unknowable(
      DesignSpace space, Parameter parameter, Design design, Set<String> unread) {
    Parameter.Condition condition = parameter.activeWhen();
    if (condition == null) {
      return false;
    }
    DesignValue label = design.values().get(condition.parameter());
    return unread.contains(condition.parameter())
        || (label != null && !suits(space.parameter(condition.parameter()), label));
  }

  /// Notes what is wrong with one setting.
  ///
  /// @param active whether the parameter has a meaning
  static void check(
      Parameter parameter, boolean active, @Nullable DesignValue value, Violations at) {
    String name = parameter.name();
    Parameter.Condition condition = parameter.activeWhen();
    if (value == null) {
      if (active) {
        at.add(name + ": not set (expected: " + kind(parameter) + ")");
      }
    } else if (!active && condition != null) {
      at.add(
          "%s: %s (expected: not set, it has a meaning only when %s is one of %s)"
              .formatted(name, text(value), condition.parameter(), condition.labels()));
    } else if (!suits(parameter, value)) {
      at.add("%s: %s (expected: %s)".formatted(name, text(value), kind(parameter)));
    }
  }

  private static void check(Mixture mixture, Design design, Violations at) {
    List<String> present = mixture.components().stream().filter(design::has).toList();
    if (present.stream().anyMatch(name -> design.label(name) != null)) {
      return; // noted already
    }
    double sum = 0;
    for (String name : present) {
      double part = design.number(name);
      if (part < 0) {
        at.add("%s: %s (expected: 0 or more, a part of a whole)".formatted(name, part));
      }
      sum += part;
    }
    double off = Math.abs(sum - mixture.total());
    if (!present.isEmpty() && off > CLOSURE_TOLERANCE * mixture.total()) {
      at.add(
          "%s: %s sum to %.6g (expected: %s)"
              .formatted(mixture.name(), present, sum, Wording.of(mixture.total())));
    }
  }

  private static boolean suits(Parameter parameter, DesignValue value) {
    return switch (value) {
      case DesignValue.Label(String label) ->
          parameter instanceof Parameter.Labelled labelled && labelled.labels().contains(label);
      case DesignValue.Numeric number -> !(parameter instanceof Parameter.Labelled);
    };
  }

  private static String kind(Parameter parameter) {
    return switch (parameter) {
      case Parameter.Labelled labelled -> "one of " + labelled.labels();
      case Parameter.Continuous p -> "a number" + UnitWords.in(p.unit());
      case Parameter.Whole p -> "a whole number";
      case Parameter.Discrete p -> "a number" + UnitWords.in(p.unit());
    };
  }
}
