package org.percola.server.convert;

import java.util.List;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.planning.Plan;
import org.percola.v1.SuggestExperimentsResponse;

/// Plans.
public final class PlanConverter {
  private PlanConverter() {}

  /// The answer to a request for experiments.
  ///
  /// @param experiments one per suggestion, in their order
  public static SuggestExperimentsResponse toProto(
      Plan plan, List<org.percola.v1.Experiment> experiments) {
    return SuggestExperimentsResponse.newBuilder()
        .addAllExperiments(experiments)
        .addAllNotes(plan.notes())
        .setModelId(plan.modelId())
        .setSeed(plan.seed())
        .setRevision(plan.revision())
        .build();
  }

  /// One suggestion as an experiment without a name, for it is not stored.
  ///
  /// @param request what the plan answers
  public static org.percola.v1.Experiment unsaved(
      Plan plan, int slot, KeptRequest request, String campaignId) {
    return org.percola.v1.Experiment.newBuilder()
        .setPlannedDesign(DesignConverter.toProto(plan.suggestions().get(slot).design()))
        .setState(org.percola.v1.ExperimentState.EXPERIMENT_STATE_SUGGESTED)
        .setSuggestion(SuggestionConverter.toProto(plan, slot, request, campaignId))
        .setProvenance(
            HistoryConverter.toProto(
                new Experiment.Provenance(plan.seed(), plan.revision(), plan.modelId(), slot)))
        .build();
  }
}
