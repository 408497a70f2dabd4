package org.percola.benchmarks.study;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;

/// One line of a race.
///
/// @param step 0 after the start, then one per experiment chosen
/// @param design the experiment; null at step 0
/// @param observed what came out, for people
/// @param recommended the design to use if nothing more is made; null where a set counts
/// @param regret of the recommended design, or of all designs measured where a set counts
/// @param measured the measured design to use; null when there is none
/// @param measuredRegret of that one
/// @param seconds processor time of the answer that follows the experiment
record Step(
    long seed,
    int step,
    @Nullable Design design,
    String observed,
    @Nullable Design recommended,
    double regret,
    @Nullable Design measured,
    double measuredRegret,
    double seconds) {}
