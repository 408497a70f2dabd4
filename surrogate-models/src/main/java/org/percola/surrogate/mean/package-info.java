/// Prior means: what is believed of an outcome before any data.
///
/// The only room of this module that knows the cathode; it reads raw input columns by name and
/// makes cathode designs from them. Knows nothing of kernels or fitting. Start reading at
/// [CathodeMean][org.percola.surrogate.mean.CathodeMean].
@NullMarked
package org.percola.surrogate.mean;

import org.jspecify.annotations.NullMarked;
