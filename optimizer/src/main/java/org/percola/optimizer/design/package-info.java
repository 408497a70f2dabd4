/// The knobs of an experiment, the space they span, and one setting of all of them.
///
/// Knows nothing of outcomes or models. Start reading at
/// [DesignSpace][org.percola.optimizer.design.DesignSpace].
@NullMarked
package org.percola.optimizer.design;

import org.jspecify.annotations.NullMarked;
