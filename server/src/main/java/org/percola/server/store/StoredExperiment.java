package org.percola.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;

/// An experiment as the store holds it.
///
/// @param ordinal 1, 2, … in order of creation in its campaign
/// @param suggestion the document of what was expected of it; null when it was chosen by hand
/// @param version grows by one with every change
public record StoredExperiment(
    String campaignId,
    Experiment experiment,
    long ordinal,
    @Nullable String suggestion,
    long version,
    Instant created,
    Instant updated) {}
