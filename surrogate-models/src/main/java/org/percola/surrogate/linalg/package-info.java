/// The few dense kernels that Gaussian processes need.
///
/// Knows nothing of kernels, means or data. Every output element is accumulated in one fixed order
/// with `Math.fma`, so that blocking, vector width and plain loops all give the same bits. Start
/// reading at [Cholesky][org.percola.surrogate.linalg.Cholesky].
@NullMarked
package org.percola.surrogate.linalg;

import org.jspecify.annotations.NullMarked;
