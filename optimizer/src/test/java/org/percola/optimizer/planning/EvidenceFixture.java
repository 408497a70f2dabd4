package org.percola.optimizer.planning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Measurement.Specimen;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.surrogate.TrainingData;

/// One experiment of the seed paper's design, and what is learned from it.
abstract class EvidenceFixture {
  final Campaign empty = CompositeCathode.standard().build("empty");

  final Design design =
      SeedCampaign.campaign("seed", CompositeCathode.standard()).experiments().getLast().design();

  Campaign with(ExperimentState state, Measurement... measurements) {
    return empty.withExperiment(Trial.experiment(empty, design, List.of(measurements), state));
  }

  static TrainingData data(String outcome, Campaign campaign) {
    return TrainingRows.of(
        (Outcome.Measured) campaign.outcome(outcome),
        campaign,
        Evidence.of(campaign),
        SpaceEncoding.of(campaign.space()));
  }

  static Measurement seen(String id, String outcome, Value value, @Nullable Specimen specimen) {
    return new Measurement(id, outcome, value, "1", null, specimen, Map.of(), 1, null, null, false);
  }
}
