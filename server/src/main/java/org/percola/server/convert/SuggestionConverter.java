package org.percola.server.convert;

import org.percola.optimizer.planning.Plan;
import org.percola.optimizer.planning.Suggestion;
import org.percola.server.store.CandidateList;

/// Suggestions, and the documents that keep them.
public final class SuggestionConverter {
  private SuggestionConverter() {}

  /// A suggestion with what is needed to compute it again.
  ///
  /// @param request what the plan answers
  public static org.percola.v1.Suggestion toProto(
      Plan plan, int slot, KeptRequest request, String campaignId) {
    Suggestion suggestion = plan.suggestions().get(slot);
    org.percola.v1.Suggestion.Builder proto =
        org.percola.v1.Suggestion.newBuilder()
            .setForecast(ForecastConverter.toProto(suggestion.forecast(), campaignId))
            .setIncumbentBound(suggestion.incumbentBound())
            .setReason(ReasonConverter.toProto(suggestion.reason(), campaignId))
            .setSettingsId(plan.settingsId())
            .setRequest(request.request());
    CandidateList candidates = request.candidates();
    if (candidates != null) {
      proto.setCandidateList(candidates.id());
    }
    if (Double.isFinite(suggestion.incumbent())) {
      proto.setIncumbent(suggestion.incumbent());
    }
    if (Double.isFinite(suggestion.probabilityOfImprovement())) {
      proto.setProbabilityOfImprovement(suggestion.probabilityOfImprovement());
    }
    suggestion.tightest().forEach(a -> proto.addTightest(AssessmentConverter.toProto(a)));
    return proto.build();
  }

  /// The document that the store keeps beside an experiment.
  public static String write(org.percola.v1.Suggestion suggestion) {
    return Json.write(suggestion);
  }

  /// Such a document.
  public static org.percola.v1.Suggestion read(String document) {
    return Json.read(document, org.percola.v1.Suggestion.newBuilder()).build();
  }
}
