/// The contracts of belief: what is known about an outcome, and what would be believed elsewhere.
///
/// Knows inputs by name and nothing of campaigns, searches or services. Start reading at
/// [Surrogate][org.percola.surrogate.Surrogate], then [PriorMean][org.percola.surrogate.PriorMean].
@NullMarked
package org.percola.surrogate;

import org.jspecify.annotations.NullMarked;
