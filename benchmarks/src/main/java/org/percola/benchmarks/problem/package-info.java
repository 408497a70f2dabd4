/// Questions with known answers: test functions, measured pools, and a virtual laboratory.
///
/// A problem says what may be set and what is wanted, answers experiments with the same luck for
/// every planner, and knows how good a design truly is. Knows nothing of planners. Start reading at
/// [Problem][org.percola.benchmarks.problem.Problem], then
/// [Problems][org.percola.benchmarks.problem.Problems].
@NullMarked
package org.percola.benchmarks.problem;

import org.jspecify.annotations.NullMarked;
