package org.percola.server.convert;

import java.util.List;
import java.util.Locale;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.planning.UnlearnedResults;
import org.percola.server.store.StoredExperiment;

/// Experiments for whoever has just reported results of them: with what there is to say of those.
public final class ToldConverter {
  private ToldConverter() {}

  /// The experiment as it has become.
  ///
  /// @param campaign its own
  /// @param told what was reported
  /// @param before its measurements before that
  public static org.percola.v1.Experiment toProto(
      StoredExperiment stored,
      Campaign campaign,
      List<org.percola.v1.Measurement> told,
      List<Measurement> before) {
    List<Measurement> now = stored.experiment().measurements();
    return ExperimentConverter.toProto(stored).toBuilder()
        .addAllNotes(ended(stored.experiment().state(), told))
        .addAllNotes(UnlearnedResults.notes(campaign, now.subList(before.size(), now.size())))
        .addAllNotes(RetoldResults.notes(told, before, now))
        .build();
  }

  // Results that say that more are to come never take an end back.
  private static List<String> ended(ExperimentState state, List<org.percola.v1.Measurement> told) {
    if (told.isEmpty() || state.counts()) {
      return List.of();
    }
    return List.of(
        "The experiment stays %s: its results are stored, but not learned from (expected: told as completed, where they count after all)."
            .formatted(state.name().toLowerCase(Locale.ROOT)));
  }
}
