/// Whether the service keeps its promises while calls are repeated and stations race: real sockets,
/// real database, every figure counted.
///
/// Start reading at [StationsRace][org.percola.benchmarks.service.StationsRace].
@NullMarked
package org.percola.benchmarks.service;

import org.jspecify.annotations.NullMarked;
