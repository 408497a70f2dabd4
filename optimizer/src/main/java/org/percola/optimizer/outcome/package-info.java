/// What a design results in: beliefs about measured outcomes, and the outcomes computed from them.
///
/// Knows neither how a belief is fitted nor what is done with it. Start reading at
/// [OutcomeBelief][org.percola.optimizer.outcome.OutcomeBelief], then
/// [Formula][org.percola.optimizer.outcome.Formula].
@NullMarked
package org.percola.optimizer.outcome;

import org.jspecify.annotations.NullMarked;
