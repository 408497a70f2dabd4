/// Work that outlives the call that asks for it: begun when there is room, told about while it goes
/// on, ended once, whichever server does it.
///
/// Knows neither messages nor what the work is; the services bring both as
/// [LongWork][org.percola.server.operations.LongWork]. Start reading at
/// [Operations][org.percola.server.operations.Operations].
@NullMarked
package org.percola.server.operations;

import org.jspecify.annotations.NullMarked;
