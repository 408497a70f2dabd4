/// Lets the data say what to believe: forms of process are fitted side by side and judged by how
/// well each foretells results it has not seen.
///
/// Knows nothing of campaigns. Start reading at
/// [ChoosingFitter][org.percola.surrogate.evidence.ChoosingFitter].
@NullMarked
package org.percola.surrogate.evidence;

import org.jspecify.annotations.NullMarked;
