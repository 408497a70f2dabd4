/// What Percola claims about itself, measured: each benchmark prints its figures and asserts
/// nothing.
///
/// May use every other room; nothing depends on it. Start reading at
/// [Benchmarks][org.percola.benchmarks.Benchmarks].
@NullMarked
package org.percola.benchmarks;

import org.jspecify.annotations.NullMarked;
