/// Exact Gaussian process regression: fit to few data, predict with honest uncertainty.
///
/// Outcome = prior mean + (1 or the mean itself) × a Gaussian process; observations add the effects
/// they share, and noise. Knows contracts, kernels and linear algebra; nothing of cathodes or
/// campaigns. Start reading at
/// [GaussianProcessFitter][org.percola.surrogate.gp.GaussianProcessFitter].
@NullMarked
package org.percola.surrogate.gp;

import org.jspecify.annotations.NullMarked;
