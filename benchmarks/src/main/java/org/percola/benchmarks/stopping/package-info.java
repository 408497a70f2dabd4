/// Whether what is said of the gain still to be had comes true, and what first designs and repeated
/// ones are worth.
///
/// Start reading at [WhenToStop][org.percola.benchmarks.stopping.WhenToStop].
@NullMarked
package org.percola.benchmarks.stopping;

import org.jspecify.annotations.NullMarked;
