/// The science of the composite cathode as pure functions on values with units.
///
/// This root holds only the argument checks that every room shares. Nothing in these rooms knows of
/// surrogates, searches, wire formats or storage. Start reading at `physics.ForwardModel`: it turns
/// a cathode design into a predicted utilization and voltage.
@NullMarked
package org.percola.cathode;

import org.jspecify.annotations.NullMarked;
