package org.percola.optimizer.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.constraint.Assessment;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.constraint.Verdicts;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.SettingFaults;
import org.percola.optimizer.design.Wording;

/// Finds everything that keeps a design from being planned in a campaign.
public final class DesignFaults {
  private DesignFaults() {}

  /// All faults at once: settings that are missing, unknown, without a meaning or out of bounds,
  /// parts that do not close, and hard limits broken; empty when the design may be made.
  ///
  /// @param campaign without faults of its own, see [CampaignFaults]
  /// @param prefix put before every path, e.g. `experiment.planned`; may be empty
  public static List<Fault> of(Campaign campaign, Design design, String prefix) {
    List<Fault> faults = new ArrayList<>(SettingFaults.of(campaign.space(), design));
    List<Design> candidates = campaign.space().candidates();
    if (faults.isEmpty() && !candidates.isEmpty() && !candidates.contains(design)) {
      faults.add(new Fault("values", "design: not a candidate (expected: one of the list)"));
    }
    // A limit can only be judged on settings that can be read.
    if (faults.isEmpty()) {
      for (Assessment assessment :
          Verdicts.of(campaign.space(), campaign.constraints()).assess(design)) {
        if (!assessment.satisfied() && assessment.constraint().severity() == Severity.HARD) {
          faults.add(new Fault("values", message(assessment)));
        }
      }
    }
    return faults.stream().map(fault -> fault.under(prefix)).toList();
  }

  private static String message(Assessment assessment) {
    DesignConstraint constraint = assessment.constraint();
    String value = Wording.of(threeDigits(assessment.value()), assessment.unit());
    String limit = Wording.of(assessment.limit(), assessment.unit());
    String expected =
        "(expected: %s %s; %s)"
            .formatted(assessment.relation().words(), limit, constraint.source());
    return switch (constraint) {
      case DesignConstraint.Linear linear -> linear.name() + ": " + value + " " + expected;
      case DesignConstraint.Ratio ratio -> ratio.name() + ": " + value + " " + expected;
      case DesignConstraint.Product product -> product.name() + ": " + value + " " + expected;
      case DesignConstraint.Count count ->
          "%s: %s of %s are used %s".formatted(count.name(), value, count.parameters(), expected);
      case DesignConstraint.Exclusion zone ->
          "%s: the design lies inside (expected: outside; %s)"
              .formatted(zone.name(), zone.source());
      case DesignConstraint.Physics physics ->
          "%s: %s, and beyond the limit with probability %s %s"
              .formatted(
                  physics.name(),
                  value,
                  Wording.of(threeDigits(assessment.probabilityBroken())),
                  expected);
    };
  }

  /// Three significant digits say enough in a sentence.
  private static double threeDigits(double value) {
    return new BigDecimal(value).round(new MathContext(3)).doubleValue();
  }
}
