/// The few special functions of the normal distribution, bit-identical on every machine.
///
/// Built on `StrictMath` alone and knows nothing of surrogates. Start reading at
/// [StandardNormal][org.percola.surrogate.special.StandardNormal].
@NullMarked
package org.percola.surrogate.special;

import org.jspecify.annotations.NullMarked;
