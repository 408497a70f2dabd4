package org.percola.server.convert;

import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.planning.ModelFaults;

/// What must hold of a campaign as a whole before it is stored.
public final class CampaignRules {
  private CampaignRules() {}

  /// Notes everything that is wrong with a campaign's definition.
  ///
  /// @param campaign without experiments
  static void check(Campaign campaign, Violations spec) {
    List<Fault> faults = CampaignFaults.of(campaign);
    spec.addAll(FieldPaths.ofProto(faults));
    // Models can only be judged on settings and outcomes that fit together, whatever else is wrong.
    if (spec.at("space").clean() && spec.at("outcomes").clean()) {
      spec.addAll(FieldPaths.ofProto(ModelFaults.of(campaign)));
    }
  }

  /// Notes every experiment that a changed campaign has no place for.
  ///
  /// @param changed with the experiments there are
  public static void checkExperiments(Campaign changed, Violations spec) {
    for (Experiment experiment : changed.experiments()) {
      Violations at = spec.at("experiments", experiment.id());
      AsMadeCheck.check(changed.space(), experiment.design(), at);
      for (Measurement measurement : experiment.measurements()) {
        check(measurement, changed.outcomes(), at.at("measurements", measurement.id()));
      }
    }
  }

  private static void check(Measurement measurement, List<Outcome> outcomes, Violations at) {
    boolean known =
        outcomes.stream()
            .anyMatch(outcome ->
                outcome.name().equals(measurement.outcome())
                    && outcome.unit().equals(measurement.unit()));
    if (!known) {
      at.add(
          "%s in %s (expected: to stay an outcome, for it was measured)"
              .formatted(measurement.outcome(), measurement.unit()));
    }
  }
}
