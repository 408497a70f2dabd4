package org.percola.server.store;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;

/// An experiment to be added.
///
/// @param suggestion the document of what is expected of it; null when it was chosen by hand
/// @param candidates the list that this document names; null when it names none
public record NewExperiment(
    Experiment experiment, @Nullable String suggestion, @Nullable CandidateList candidates) {

  /// An experiment whose suggestion, if any, names no list.
  public NewExperiment(Experiment experiment, @Nullable String suggestion) {
    this(experiment, suggestion, null);
  }

  /// The same suggestion of an experiment that something has become of already.
  public NewExperiment with(Experiment became) {
    return new NewExperiment(became, suggestion, candidates);
  }
}
