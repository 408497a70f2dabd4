package org.percola.server.cli.report;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.UnitText;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignForecast;
import org.percola.v1.Outcome;
import org.percola.v1.OutcomeConstraint;
import org.percola.v1.Prediction;
import org.percola.v1.Relation;

/// What outcomes of a campaign are called in a table, and how their numbers are written there.
public final class OutcomeWords {
  /// Of an expression that divides by 0, or takes a root of too little.
  private static final String NO_VALUE = "no value";

  private static final double ROUNDING = 1e-9;

  private static final String UTILIZATION = "utilization";
  private static final String CONSTANT = "constant";

  /// What tables call outcomes whose names are long.
  public static final Map<String, String> SYMBOLS =
      Map.of(
          "electrode_specific_energy", "E_Electrode",
          "stack_specific_energy", "E_Stack",
          "areal_capacity", "q");

  private final CampaignSpec spec;

  /// Words for the outcomes of a campaign.
  public OutcomeWords(CampaignSpec spec) {
    this.spec = spec;
  }

  String name(String outcome) {
    return SYMBOLS.getOrDefault(outcome, outcome);
  }

  /// What an outcome is called on a picture, where nobody has to type it.
  public static String plain(String outcome) {
    return outcome.replace('_', ' ');
  }

  /// The unit as people write it; utilization is written as a percentage.
  public String unit(String outcome) {
    if (outcome.equals(UTILIZATION)) {
      return "%";
    }
    Outcome found = find(outcome);
    return found == null ? "" : UnitText.forPeople(found.getUnit());
  }

  /// A value in the unit as people write it.
  public double shown(String outcome, double value) {
    return outcome.equals(UTILIZATION) ? 100 * value : value;
  }

  /// A value without its unit.
  String value(String outcome, double value) {
    return outcome.equals(UTILIZATION) ? Figures.percent(value, 1) : Figures.rounded(value);
  }

  /// A value with its unit.
  String valueAndUnit(String outcome, double value) {
    return (value(outcome, value) + " " + unit(outcome)).strip();
  }

  /// The median of a belief with its 90 % interval, without unit.
  String interval(Prediction p) {
    return interval(p.getOutcome(), p.getMedian(), p.getLower(), p.getUpper());
  }

  /// A value with its interval, without unit.
  String interval(String outcome, double value, double lower, double upper) {
    if (Double.isNaN(value)) {
      return NO_VALUE;
    }
    if (upper - lower <= ROUNDING * Math.abs(value)) {
      return value(outcome, value); // known, as what is computed of the design alone
    }
    if (outcome.equals(UTILIZATION)) {
      return Figures.interval(100 * value, 100 * lower, 100 * upper, 0);
    }
    return Figures.interval(value, lower, upper);
  }

  /// A limit on an outcome, such as `q ≥ 3 mAh/cm²`.
  String limit(OutcomeConstraint target) {
    String unit = unit(target.getOutcome());
    String limit = shortLimit(target);
    String spaced = limit.charAt(0) + " " + limit.substring(1);
    return (name(target.getOutcome()) + " " + spaced + " " + unit).strip();
  }

  /// The sign and the number of a limit.
  String shortLimit(OutcomeConstraint target) {
    String sign = target.getRelation() == Relation.RELATION_AT_MOST ? "≤" : "≥";
    return target.getOutcome().equals(UTILIZATION)
        ? sign + Figures.percent(target.getLimit(), 1)
        : sign + Figures.setting(target.getLimit());
  }

  /// Whether nothing is known of an outcome of a design: there are no results of it, and no physics
  /// that says something without.
  boolean unknown(String outcome, DesignForecast forecast) {
    if (forecast.getPredictionsList().stream()
        .anyMatch(p -> p.getOutcome().equals(outcome) && p.getNothingKnown())) {
      return true;
    }
    // Forecasts that were stored before that was told.
    return !forecast.getApplicability().hasDistance()
        && spec.getEarlierCampaignsCount() == 0
        && restsOnResults(outcome);
  }

  /// Whether nothing but results says what to expect of an outcome: no physics does.
  public boolean restsOnResults(String outcome) {
    Outcome found = find(outcome);
    return found != null
        && switch (found.getKindCase()) {
          case MEASURED -> Set.of("", CONSTANT).contains(found.getMeasured().getBelief().getMean());
          case DERIVED ->
              found.getDerived().getInputsList().stream().anyMatch(this::restsOnResults);
          case KIND_NOT_SET -> false;
        };
  }

  @Nullable Outcome find(String outcome) {
    return spec.getOutcomesList().stream()
        .filter(o -> o.getName().equals(outcome))
        .findFirst()
        .orElse(null);
  }
}
