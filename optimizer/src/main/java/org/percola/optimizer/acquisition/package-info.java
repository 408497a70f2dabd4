/// What a design is worth trying: scores computed from a belief, larger is better.
///
/// Knows beliefs and targets, and nothing of how a good design is searched for. Start reading at
/// [Acquisition][org.percola.optimizer.acquisition.Acquisition], then
/// [NoisyImprovement][org.percola.optimizer.acquisition.NoisyImprovement].
@NullMarked
package org.percola.optimizer.acquisition;

import org.jspecify.annotations.NullMarked;
