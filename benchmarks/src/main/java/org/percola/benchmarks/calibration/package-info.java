/// Whether beliefs that know nothing of an outcome foretell it well, on real pools.
///
/// Knows pools, peers and surrogates, and nothing of campaigns. Start reading at
/// [PoolCalibration][org.percola.benchmarks.calibration.PoolCalibration].
@NullMarked
package org.percola.benchmarks.calibration;

import org.jspecify.annotations.NullMarked;
