package org.percola.server.store;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;

/// An experiment to be added.
///
/// @param suggestion the document of what is expected of it; null when it was chosen by hand
public record NewExperiment(Experiment experiment, @Nullable String suggestion) {}
