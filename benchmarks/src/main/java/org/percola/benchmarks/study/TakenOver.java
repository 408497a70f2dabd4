package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.List;
import org.percola.benchmarks.problem.Observation;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;

/// What a laboratory takes over of the experiments of a first campaign: results, and designs that
/// could not be made; accidents say nothing about designs.
final class TakenOver {
  private TakenOver() {}

  /// What a campaign takes over of the outcomes that it measures itself.
  ///
  /// @param trials with designs in the campaign's parameters
  static EarlierCampaign of(Campaign campaign, List<Trial> trials) {
    List<Design> designs = new ArrayList<>();
    List<EarlierCampaign.Result> results = new ArrayList<>();
    List<Integer> infeasible = new ArrayList<>();
    for (Trial trial : trials) {
      int row = designs.size();
      switch (trial.observation()) {
        case Observation.Measured measured -> {
          designs.add(trial.design());
          for (Outcome outcome : campaign.outcomes()) {
            Double value = measured.outcomes().get(outcome.name());
            if (outcome instanceof Outcome.Measured && value != null) {
              results.add(
                  new EarlierCampaign.Result(row, outcome.name(), new Value.Exact(value), null));
            }
          }
        }
        case Observation.Failed(String _, boolean design) -> {
          if (design) {
            designs.add(trial.design());
            infeasible.add(row);
          }
        }
      }
    }
    return new EarlierCampaign("first", designs, results, infeasible);
  }
}
