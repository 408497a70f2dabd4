/// What a power cut leaves of a database: everything that SQLite does to its files is recorded
/// while clients tell results, the disk as it may be after a cut is made again, and Percola opens
/// it.
///
/// Start reading at [PowerCuts][org.percola.benchmarks.service.powercut.PowerCuts].
@NullMarked
package org.percola.benchmarks.service.powercut;

import org.jspecify.annotations.NullMarked;
