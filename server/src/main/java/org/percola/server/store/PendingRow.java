package org.percola.server.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Measurement;

/// A row that a change has written and that waits to be brought to its table with others.
sealed interface PendingRow {

  /// A new experiment.
  ///
  /// @param suggestion the document of what is expected of it; null when it was chosen by hand
  record Added(ExperimentTable.Written written, long ordinal, @Nullable String suggestion)
      implements PendingRow {}

  /// A list of candidates that new experiments name; it may be there already.
  record Listed(String campaign, CandidateList list) implements PendingRow {}

  /// An experiment that is there and changed.
  record Replaced(ExperimentTable.Written written) implements PendingRow {}

  /// A new measurement.
  ///
  /// @param ordinal 1, 2, … in its experiment
  record Measured(
      String campaign, String experiment, int ordinal, Measurement measurement, long revision)
      implements PendingRow {}

  /// What happened to a campaign.
  ///
  /// @param body the documents as they became
  record Happened(CampaignEvent event, List<String> body) implements PendingRow {}

  /// The answer to a request.
  @SuppressWarnings("ArrayRecordComponent") // bytes to be stored, never compared
  record Answered(ChangeRequest request, byte[] response, Instant now) implements PendingRow {}
}
