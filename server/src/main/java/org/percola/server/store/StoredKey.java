package org.percola.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key as it is kept: enough to recognise what a caller shows, not enough to show it.
///
/// @param secretHash SHA-256 of the secret part, in hexadecimal
/// @param role the name of what may be done with it
/// @param campaignId the only campaign it is for; null for all
/// @param expires null when it does not end by itself
/// @param revoked null while it was not revoked
public record StoredKey(
    String id,
    String secretHash,
    String role,
    @Nullable String campaignId,
    Instant created,
    @Nullable Instant expires,
    @Nullable Instant revoked) {}
