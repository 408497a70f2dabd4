/// The whole method on one screen: what to make next, what to expect of it, and why.
///
/// Puts the other rooms together and holds no state. Start reading at
/// [Planner][org.percola.optimizer.planning.Planner].
@NullMarked
package org.percola.optimizer.planning;

import org.jspecify.annotations.NullMarked;
