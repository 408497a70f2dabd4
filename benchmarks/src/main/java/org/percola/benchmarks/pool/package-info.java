/// Real data in which every condition that a planner could ask for was measured.
///
/// Each folder of resources says where its data are from. Knows inputs and tables, and nothing of
/// models. Start reading at [Pools][org.percola.benchmarks.pool.Pools].
@NullMarked
package org.percola.benchmarks.pool;

import org.jspecify.annotations.NullMarked;
