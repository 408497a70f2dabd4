/// Whether related data help: earlier campaigns and proxies, cut out of measured tables. Start
/// reading at [Transfer][org.percola.benchmarks.transfer.Transfer].
@NullMarked
package org.percola.benchmarks.transfer;

import org.jspecify.annotations.NullMarked;
