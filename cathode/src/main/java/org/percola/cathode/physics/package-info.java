/// Design in, predicted utilization and voltage out: percolation, transport, anneal, milling, loss.
///
/// One chemistry: PTO, Li6PS5Cl and carbon black at 60 °C. Every number that is not a measured
/// constant is a `PhysicsParameter` with a prior and a source. Knows nothing of measured data,
/// surrogates or searches. Start reading at `ForwardModel.predict`.
@NullMarked
package org.percola.cathode.physics;

import org.jspecify.annotations.NullMarked;
