package org.percola.server.cli.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.percola.server.cli.input.UnitText;
import org.percola.v1.Assessment;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Design;
import org.percola.v1.DesignConstraint;
import org.percola.v1.DesignValue;
import org.percola.v1.Relation;

/// How a design stands towards limits that are known before it is made, in words and in the units
/// of the table beside them.
final class LimitWords {
  // Closer than this share of the limit's scale, a limit is said to bind.
  private static final double BINDS = 0.005;

  // Farther than this share of the limit's scale, a limit is not worth a line.
  private static final double CLOSE = 0.1;

  private static final double PERCENT = 100;

  private final CampaignSpec spec;

  LimitWords(CampaignSpec spec) {
    this.spec = spec;
  }

  /// The limits that bind, are nearly reached or exceeded; empty when there are none.
  String of(List<Assessment> assessments, Design design) {
    return assessments.stream()
        .filter(LimitWords::close)
        .filter(assessment -> !ofNoLimit(assessment))
        .filter(assessment -> !ofNothing(assessment, design))
        .map(this::of)
        .collect(Collectors.joining("; "));
  }

  // What is held exactly always binds; saying so would say nothing.
  private static boolean close(Assessment assessment) {
    return !assessment.getSatisfied()
        || (assessment.getRelativeMargin() <= CLOSE
            && assessment.getRelation() != Relation.RELATION_EQUAL);
  }

  // A count without a least number cannot be too small.
  private boolean ofNoLimit(Assessment assessment) {
    return assessment.getSatisfied()
        && assessment.getRelation() == Relation.RELATION_AT_LEAST
        && constraints(assessment)
            .filter(DesignConstraint::hasCount)
            .anyMatch(constraint -> constraint.getCount().getAtLeast() == 0);
  }

  // Nothing divided by nothing is on every limit and held back by none.
  private boolean ofNothing(Assessment assessment, Design design) {
    return constraints(assessment)
        .filter(DesignConstraint::hasRatio)
        .map(DesignConstraint::getRatio)
        .anyMatch(ratio ->
            Stream.of(ratio.getNumeratorMap(), ratio.getDenominatorMap())
                .flatMap(terms -> terms.keySet().stream())
                .allMatch(name -> number(design, name) == 0));
  }

  private static double number(Design design, String name) {
    return design.getValuesOrDefault(name, DesignValue.getDefaultInstance()).getNumber();
  }

  private String of(Assessment assessment) {
    String limit =
        sign(assessment.getRelation())
            + Figures.setting(assessment.getLimit() * factor(assessment))
            + " "
            + unit(assessment);
    return assessment.getConstraint()
        + " "
        + value(assessment)
        + " ("
        + limit.stripTrailing()
        + ")"
        + standing(assessment);
  }

  /// A limit that a design does not meet: by how much.
  String beyond(Assessment assessment) {
    String text =
        assessment.getConstraint()
            + ": "
            + value(assessment)
            + " against a limit of "
            + Figures.setting(assessment.getLimit() * factor(assessment))
            + " "
            + unit(assessment);
    return text.stripTrailing();
  }

  // What is counted has no decimals.
  private String value(Assessment assessment) {
    return constraints(assessment).anyMatch(DesignConstraint::hasCount)
        ? Figures.fixed(assessment.getValue(), 0)
        : Figures.rounded(assessment.getValue() * factor(assessment));
  }

  private Stream<DesignConstraint> constraints(Assessment assessment) {
    return spec.getConstraintsList().stream()
        .filter(constraint -> constraint.getName().equals(assessment.getConstraint()));
  }

  private double factor(Assessment assessment) {
    return fractions(assessment) ? PERCENT : 1;
  }

  private String unit(Assessment assessment) {
    return fractions(assessment) ? "wt%" : UnitText.forPeople(assessment.getUnit());
  }

  private boolean fractions(Assessment assessment) {
    return constraints(assessment)
        .filter(DesignConstraint::hasLinear)
        .anyMatch(constraint ->
            CathodeColumns.weightPercents(
                spec, constraint.getLinear().getCoefficientsMap().keySet()));
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
    return assessment.getRelativeMargin() <= BINDS ? ", binds" : "";
  }
}
