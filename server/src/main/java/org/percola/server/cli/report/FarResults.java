package org.percola.server.cli.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.v1.Campaign;
import org.percola.v1.NoiseModel;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.LeftOut;

/// Results that all others disagree with, by name, and what to do about them.
///
/// Each was foretold with everything refitted without it, so that a slip cannot hide behind the
/// error that it makes believe, as it can while suggestions are planned.
record FarResults(Campaign campaign, OutcomeWords words, OutcomeDiagnosis outcome) {
  /// In predicted standard deviations. Beliefs that rest on few results are somewhat too sure, and
  /// 4 is met by honest ones.
  private static final double FAR = 5;

  private static final String HEAVY_TAILED =
      " Where single results often err so, residuals: heavy_tailed in its noise lets them pull the"
          + " belief less.";

  /// More than these say that the belief is wrong rather than the results.
  private static final int MOST_NAMED = 3;

  /// What there is to say, the farthest first; null where no result is far.
  @Nullable String text() {
    List<String> far =
        outcome.getLeftOutList().stream()
            .filter(left -> distance(left) > FAR)
            .sorted(Comparator.comparingDouble(FarResults::distance).reversed())
            .limit(MOST_NAMED)
            .map(this::sentence)
            .toList();
    if (far.isEmpty()) {
      return null;
    }
    return String.join(" ", far) + (heavyTailed() ? "" : HEAVY_TAILED);
  }

  private String sentence(LeftOut left) {
    String name = outcome.getOutcome();
    return "%s of %s is %s predicted standard deviations from what the others foretell of it: measure it again, and correct it where it was a slip; else the belief misses something there."
        .formatted(
            words.valueAndUnit(name, left.getObserved()),
            ResourceName.id(left.getExperiment()),
            Figures.fixed(distance(left), distance(left) < 10 ? 1 : 0));
  }

  private static double distance(LeftOut left) {
    return Math.abs(left.getStandardizedResidual());
  }

  private boolean heavyTailed() {
    return campaign.getSpec().getOutcomesList().stream()
        .filter(one -> one.getName().equals(outcome.getOutcome()))
        .anyMatch(one ->
            one.getMeasured().getBelief().getNoise().getResiduals()
                == NoiseModel.Residuals.RESIDUALS_HEAVY_TAILED);
  }
}
