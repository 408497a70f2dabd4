/// What other planners believe, made again here so that beliefs can be compared side by side.
///
/// Knows the contracts of belief and linear algebra. Each class says which version of which peer it
/// stands for; a test compares it with values that the peer itself produced. Start reading at
/// [BotorchDefault][org.percola.benchmarks.peer.BotorchDefault].
@NullMarked
package org.percola.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
