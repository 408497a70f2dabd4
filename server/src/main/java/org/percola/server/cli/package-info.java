/// The `percola` command: one class per verb, all of them callers of the same services that the
/// server offers.
///
/// Holds no domain rule: what is refused, planned or computed is decided behind the services. Start
/// reading at `PercolaCommand`.
@NullMarked
package org.percola.server.cli;

import org.jspecify.annotations.NullMarked;
