package org.percola.optimizer.planning;

import org.jspecify.annotations.Nullable;

/// The experiment most similar to a design.
///
/// @param experiment its id; null when there is none
/// @param distance as [UnitDistance]; infinite when there is none
record Nearest(@Nullable String experiment, double distance) {}
