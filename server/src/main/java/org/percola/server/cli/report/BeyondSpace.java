package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.percola.server.cli.input.UnitText;
import org.percola.v1.Design;
import org.percola.v1.DesignSpace;
import org.percola.v1.Parameter;

/// Settings that no suggestion of a campaign would have, in words: a slip of the keyboard is
/// foretold as willingly as a bold idea.
///
/// @param space what the campaign has
record BeyondSpace(DesignSpace space) {
  /// One sentence per number that lies beyond the bounds or between the levels.
  List<String> of(Design design) {
    List<String> found = new ArrayList<>();
    for (Parameter parameter : space.getParametersList()) {
      if (design.containsValues(parameter.getName())) {
        double number = design.getValuesOrThrow(parameter.getName()).getNumber();
        String had = had(parameter, number);
        if (!had.isEmpty()) {
          found.add(
              "%s %s, the campaign has %s"
                  .formatted(parameter.getName(), Figures.setting(number), had));
        }
      }
    }
    return found;
  }

  // Empty where the number is one of those.
  private static String had(Parameter parameter, double number) {
    return switch (parameter.getKindCase()) {
      case CONTINUOUS -> {
        Parameter.Continuous kind = parameter.getContinuous();
        yield range(number, kind.getLower(), kind.getUpper(), kind.getUnit());
      }
      case WHOLE -> {
        Parameter.Whole kind = parameter.getWhole();
        yield range(number, kind.getLower(), kind.getUpper(), kind.getUnit());
      }
      case DISCRETE -> {
        Parameter.Discrete kind = parameter.getDiscrete();
        yield kind.getLevelsList().contains(number)
            ? ""
            : with(
                kind.getLevelsList().stream()
                    .map(Figures::setting)
                    .collect(Collectors.joining(", ")),
                kind.getUnit());
      }
      case CATEGORICAL, ORDINAL, KIND_NOT_SET -> "";
    };
  }

  private static String range(double number, double lower, double upper, String unit) {
    return number >= lower && number <= upper
        ? ""
        : with(Figures.setting(lower) + " to " + Figures.setting(upper), unit);
  }

  private static String with(String numbers, String unit) {
    return (numbers + " " + UnitText.forPeople(unit)).strip();
  }
}
