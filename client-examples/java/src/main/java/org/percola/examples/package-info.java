/// Programs that use Percola as a lab would: over gRPC, knowing nothing but the messages.
///
/// Start reading at [CathodeLoop][org.percola.examples.CathodeLoop].
@NullMarked
package org.percola.examples;

import org.jspecify.annotations.NullMarked;
