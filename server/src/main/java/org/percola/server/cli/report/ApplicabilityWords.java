package org.percola.server.cli.report;

import java.util.List;
import java.util.Optional;
import org.percola.server.cli.input.UnitText;
import org.percola.v1.Applicability;

/// Whether a belief about a design rests on data and physics, in words.
final class ApplicabilityWords {
  private ApplicabilityWords() {}

  /// How near the data are; empty when there are none.
  static Optional<String> nearest(Applicability applicability) {
    if (!applicability.hasDistance()) {
      return Optional.empty();
    }
    String nearest =
        "nearest experiment %s at distance %s"
            .formatted(
                ResourceName.id(applicability.getNearestExperiment()),
                Figures.rounded(applicability.getDistance()));
    return Optional.of(
        applicability.hasDiscrepancyLeft()
            ? nearest
                + ", results leave "
                + Figures.percent(applicability.getDiscrepancyLeft(), 0)
                + " % of the prior spread of the discrepancy"
            : nearest);
  }

  /// What to beware of; empty when nothing.
  static List<String> warnings(Applicability applicability) {
    return applicability.getSentencesList().stream().map(UnitText::forPeople).toList();
  }
}
