/// Which designs may be made: limits known before the experiment, each with value, margin and
/// source.
///
/// Start reading at [DesignConstraint][org.percola.optimizer.constraint.DesignConstraint].
@NullMarked
package org.percola.optimizer.constraint;

import org.jspecify.annotations.NullMarked;
