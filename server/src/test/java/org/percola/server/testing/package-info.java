/// What the tests of several rooms share. Start reading at
/// [Samples][org.percola.server.testing.Samples].
@NullMarked
package org.percola.server.testing;

import org.jspecify.annotations.NullMarked;
