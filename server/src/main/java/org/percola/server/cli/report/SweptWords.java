package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.percola.server.cli.input.UnitText;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignConstraint.Severity;
import org.percola.v1.DesignValue;
import org.percola.v1.Parameter;
import org.percola.v1.SweepDesignRequest;
import org.percola.v1.SweepDesignRequest.SweptParameter;
import org.percola.v1.SweepDesignResponse.Point;

/// What the parameters that a sweep changes, and its steps, are called.
public final class SweptWords {
  private final List<SweptParameter> asked;
  private final List<Parameter> parameters = new ArrayList<>();

  /// Words for a sweep of a campaign.
  public SweptWords(CampaignSpec spec, SweepDesignRequest request) {
    asked = request.getSweptList();
    for (SweptParameter swept : asked) {
      spec.getSpace().getParametersList().stream()
          .filter(parameter -> parameter.getName().equals(swept.getParameter()))
          .forEach(parameters::add);
    }
  }

  /// The parameters that change, in the order asked.
  public List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /// Whether a parameter changes.
  boolean has(String name) {
    return parameters.stream().anyMatch(parameter -> parameter.getName().equals(name));
  }

  /// A setting of one of them, without unit.
  public String text(int parameter, DesignValue setting) {
    String text = SettingText.of(parameters.get(parameter), setting);
    return text == null ? "" : text;
  }

  /// A parameter's name for a picture, with its unit.
  public String title(int parameter) {
    String unit = unit(parameters.get(parameter));
    return OutcomeWords.plain(parameters.get(parameter).getName())
        + (unit.isEmpty() ? "" : ", " + unit);
  }

  /// The parameters by name and unit.
  String names() {
    return parameters.stream()
        .map(parameter -> (parameter.getName() + " " + inUnit(parameter)).strip())
        .collect(Collectors.joining(", "));
  }

  /// What stands over the steps in a table.
  String heading() {
    return parameters.stream().map(Parameter::getName).collect(Collectors.joining(" · "));
  }

  /// A step.
  String text(Point point) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      texts.add(text(i, point.getSettings(i)));
    }
    return String.join(" · ", texts);
  }

  /// Which ranges were asked for that reach beyond what may be set.
  List<String> cut() {
    List<String> cut = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      SweptParameter range = asked.get(i);
      double[] ends = ends(parameters.get(i));
      boolean below = range.hasLower() && range.getLower() < ends[0];
      boolean above = range.hasUpper() && range.getUpper() > ends[1];
      if (below || above) {
        cut.add(
            "%s is set to nothing beyond its ends, %s and %s"
                .formatted(
                    range.getParameter(), text(i, number(ends[0])), text(i, number(ends[1]))));
      }
    }
    return cut;
  }

  private static DesignValue number(double value) {
    return DesignValue.newBuilder().setNumber(value).build();
  }

  /// The least and the largest number that a parameter may be set to; labels have none.
  private static double[] ends(Parameter parameter) {
    return switch (parameter.getKindCase()) {
      case CONTINUOUS ->
          new double[] {parameter.getContinuous().getLower(), parameter.getContinuous().getUpper()};
      case WHOLE -> new double[] {parameter.getWhole().getLower(), parameter.getWhole().getUpper()};
      case DISCRETE -> {
        List<Double> levels = parameter.getDiscrete().getLevelsList();
        yield new double[] {levels.getFirst(), levels.getLast()};
      }
      case CATEGORICAL, ORDINAL, KIND_NOT_SET ->
          new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    };
  }

  /// Whether the design of a step may be made: nothing hinders it, and it keeps every limit but
  /// those that only warn.
  public static boolean mayBeMade(Point point) {
    return point.getHindrancesCount() == 0
        && point.getForecast().getAssessmentsList().stream()
            .allMatch(one -> one.getSatisfied() || one.getSeverity() == Severity.SEVERITY_SOFT);
  }

  private static String inUnit(Parameter parameter) {
    String unit = unit(parameter);
    return unit.isEmpty() ? "" : "in " + unit;
  }

  private static String unit(Parameter parameter) {
    return UnitText.forPeople(DesignColumns.unit(parameter));
  }
}
