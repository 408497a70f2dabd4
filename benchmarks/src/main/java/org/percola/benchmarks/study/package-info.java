/// Races of planners over problems with known answers, and reports of them.
///
/// Every contender of a seed is given the same start and meets the same luck; one line per step is
/// kept, so a race can be interrupted and continued. Start reading at
/// [Race][org.percola.benchmarks.study.Race].
@NullMarked
package org.percola.benchmarks.study;

import org.jspecify.annotations.NullMarked;
