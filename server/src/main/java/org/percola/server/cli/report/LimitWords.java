package org.percola.server.cli.report;

import java.util.List;
import java.util.stream.Collectors;
import org.percola.server.cli.input.UnitText;
import org.percola.v1.Assessment;
import org.percola.v1.DesignConstraint;
import org.percola.v1.Relation;

/// How a design stands towards limits that are known before it is made, in words.
final class LimitWords {
  // Closer than this share of the limit's scale, a limit is said to bind.
  private static final double BINDS = 0.005;

  private LimitWords() {}

  static String of(List<Assessment> assessments) {
    return assessments.stream().map(LimitWords::of).collect(Collectors.joining("; "));
  }

  static String of(Assessment assessment) {
    String unit = UnitText.forPeople(assessment.getUnit());
    String sign = sign(assessment.getRelation());
    String value = Figures.rounded(assessment.getValue());
    String limit = sign + Figures.setting(assessment.getLimit());
    String text = assessment.getConstraint() + " " + value + " (" + limit + " " + unit;
    return text.stripTrailing() + ")" + standing(assessment);
  }

  /// A limit that a design does not meet: by how much.
  static String beyond(Assessment assessment) {
    String unit = UnitText.forPeople(assessment.getUnit());
    String text =
        assessment.getConstraint()
            + ": "
            + Figures.rounded(assessment.getValue())
            + " against a limit of "
            + Figures.setting(assessment.getLimit())
            + " "
            + unit;
    return text.stripTrailing();
  }

  private static String sign(Relation relation) {
    return switch (relation) {
      case RELATION_AT_LEAST -> "≥ ";
      case RELATION_AT_MOST, RELATION_UNSPECIFIED, UNRECOGNIZED -> "≤ ";
      case RELATION_EQUAL -> "= ";
    };
  }

  private static String standing(Assessment assessment) {
    boolean soft = assessment.getSeverity() == DesignConstraint.Severity.SEVERITY_SOFT;
    if (!assessment.getSatisfied()) {
      return soft ? ", exceeded: only a warning" : ", broken";
    }
    // What is held exactly always binds; saying so would say nothing.
    boolean exact = assessment.getRelation() == Relation.RELATION_EQUAL;
    return assessment.getRelativeMargin() <= BINDS && !exact ? ", binds" : "";
  }
}
