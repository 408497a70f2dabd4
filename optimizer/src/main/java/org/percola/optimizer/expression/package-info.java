/// Formulas that users write: read once, then computed with the same bits everywhere.
///
/// Knows designs, and nothing of what formulas are for; the only room that knows the parser. Start
/// reading at [Expression][org.percola.optimizer.expression.Expression].
@NullMarked
package org.percola.optimizer.expression;

import org.jspecify.annotations.NullMarked;
