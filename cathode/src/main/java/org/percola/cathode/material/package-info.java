/// Materials as data: density, theoretical capacity and molar mass with uncertainty and source.
///
/// Knows nothing of recipes or electrodes. A laboratory with another chemistry adds rows to a
/// table, not code. Start reading at `MaterialLibrary`; the figures are in `materials.csv`.
@NullMarked
package org.percola.cathode.material;

import org.jspecify.annotations.NullMarked;
