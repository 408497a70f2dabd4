/// What whoever runs a server sees of it: figures, and one line of log per call.
///
/// Neither ever holds what a request or an answer says, nor what a caller shows. Start reading at
/// [Measures][org.percola.server.metrics.Measures] and
/// [CallLog][org.percola.server.metrics.CallLog].
@NullMarked
package org.percola.server.metrics;

import org.jspecify.annotations.NullMarked;
