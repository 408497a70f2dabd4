package org.percola.benchmarks.study;

/// What was believed of one outcome of one design, and how far off that was.
///
/// @param experiments how many were chosen and made before
/// @param suggested whether the design was suggested next, and not drawn by chance
record Told(int experiments, boolean suggested, Surprise surprise) {}
