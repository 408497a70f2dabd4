package org.percola.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;

/// A campaign as the store holds it.
///
/// @param definition the campaign without its experiments
/// @param updated when it or one of its experiments last changed
/// @param deleted null while it is not
/// @param experimentCount in whatever state
public record StoredCampaign(
    Campaign definition,
    Instant created,
    Instant updated,
    @Nullable Instant deleted,
    int experimentCount) {}
