/// Which designs may be made: limits known before the experiment, each with value, margin and
/// source, and the way from any wish to the nearest design that keeps them.
///
/// Knows nothing of outcomes or surrogates' beliefs. Start reading at
/// [FeasibleSpace][org.percola.optimizer.constraint.FeasibleSpace].
@NullMarked
package org.percola.optimizer.constraint;

import org.jspecify.annotations.NullMarked;
