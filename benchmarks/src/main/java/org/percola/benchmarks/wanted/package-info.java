/// What choosing by several objectives, by limits and by written formulas is worth, and costs.
///
/// Start reading at [FirstInTarget][org.percola.benchmarks.wanted.FirstInTarget].
@NullMarked
package org.percola.benchmarks.wanted;

import org.jspecify.annotations.NullMarked;
