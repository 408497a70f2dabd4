/// Bipolar stacks: cells in series, their voltage window, energy per mass and volume, mass shares.
///
/// Knows nothing of searches or uncertainty; it turns one predicted or measured cathode into one
/// stack. Start reading at `BipolarStack`.
@NullMarked
package org.percola.cathode.stack;

import org.jspecify.annotations.NullMarked;
