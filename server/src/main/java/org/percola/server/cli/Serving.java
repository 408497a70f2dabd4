package org.percola.server.cli;

import org.jspecify.annotations.Nullable;
import org.percola.server.metrics.LogForm;
import org.percola.server.security.SecuritySettings;
import org.percola.server.store.DatabaseLocation;

/// What `percola serve` is to serve, and how.
///
/// @param port 0 for any free one
/// @param metricsPort null for no figures
public record Serving(
    DatabaseLocation database,
    String host,
    int port,
    SecuritySettings security,
    @Nullable Integer metricsPort,
    LogForm log) {}
