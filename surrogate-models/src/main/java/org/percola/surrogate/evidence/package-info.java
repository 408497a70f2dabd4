/// Lets the data say which of several beliefs to trust: candidates are fitted side by side, weighed
/// by how well each foretells results it has not seen, and blended.
///
/// Knows nothing of campaigns. Start reading at
/// [BlendedFitter][org.percola.surrogate.evidence.BlendedFitter]; what takes part is in
/// [Candidate][org.percola.surrogate.evidence.Candidate]. The scale of one process is chosen by
/// [LogarithmOrNot][org.percola.surrogate.evidence.LogarithmOrNot].
@NullMarked
package org.percola.surrogate.evidence;

import org.jspecify.annotations.NullMarked;
