/// How a composite cathode is made: the mixing route, the milling of its active material, the
/// anneal.
///
/// Knows nothing of what the process does to the electrode; that is `physics`. Start reading at
/// `CathodeProcess`.
@NullMarked
package org.percola.cathode.process;

import org.jspecify.annotations.NullMarked;
