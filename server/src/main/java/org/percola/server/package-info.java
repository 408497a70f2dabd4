/// The program: the command line and the server, wired by hand.
///
/// Start reading at [PercolaServices][org.percola.server.PercolaServices].
@NullMarked
package org.percola.server;

import org.jspecify.annotations.NullMarked;
