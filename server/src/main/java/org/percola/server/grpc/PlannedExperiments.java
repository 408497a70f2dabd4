package org.percola.server.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.planning.Plan;
import org.percola.optimizer.planning.Suggestion;
import org.percola.server.convert.KeptRequest;
import org.percola.server.convert.SuggestionConverter;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.NewExperiment;

/// A plan's suggestions as experiments that can be stored, with what is needed to compute them
/// again.
final class PlannedExperiments {
  private PlannedExperiments() {}

  /// One suggested experiment per suggestion, in their order, under free ids.
  ///
  /// @param request what the plan answers
  static List<NewExperiment> of(
      CampaignChanges changes, String campaignId, Plan plan, KeptRequest request) {
    List<String> ids = FreeIds.experiments(changes, campaignId, plan.suggestions().size());
    List<NewExperiment> experiments = new ArrayList<>();
    for (int slot = 0; slot < ids.size(); slot++) {
      Suggestion suggestion = plan.suggestions().get(slot);
      Experiment experiment =
          new Experiment(
              ids.get(slot),
              suggestion.design(),
              null,
              List.of(),
              null,
              Map.of(),
              List.of(new Experiment.Change(ExperimentState.SUGGESTED, changes.now(), "")),
              new Experiment.Provenance(plan.seed(), plan.revision(), plan.modelId(), slot));
      experiments.add(
          new NewExperiment(
              experiment,
              SuggestionConverter.write(
                  SuggestionConverter.toProto(plan, slot, request, campaignId)),
              request.candidates()));
    }
    return experiments;
  }
}
