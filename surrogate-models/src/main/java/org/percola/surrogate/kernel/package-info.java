/// Covariance functions over mixed inputs: numbers, levels in order, labels and what is known of
/// them, and inputs that only sometimes matter.
///
/// Every input, and every descriptor of a label, becomes one group of Euclidean coordinates and has
/// one length scale. Knows the input schema, and nothing of means, data or fitting. Start reading
/// at [Encoding][org.percola.surrogate.kernel.Encoding].
@NullMarked
package org.percola.surrogate.kernel;

import org.jspecify.annotations.NullMarked;
