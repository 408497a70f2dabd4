/// Figures of merit of a cathode: capacity, voltage, energy on an explicit mass basis, areal and
/// volumetric figures, and the uncertainty of each.
///
/// Knows nothing of how an electrode is predicted or measured. Start reading at `EnergyBasis`.
@NullMarked
package org.percola.cathode.performance;

import org.jspecify.annotations.NullMarked;
