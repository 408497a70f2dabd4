/// How good a belief is: predictions of data it has not seen, and plain baselines to beat.
///
/// Knows surrogates only by their contracts; everything is refitted for every prediction. Start
/// reading at [CrossValidation][org.percola.surrogate.diagnostics.CrossValidation].
@NullMarked
package org.percola.surrogate.diagnostics;

import org.jspecify.annotations.NullMarked;
