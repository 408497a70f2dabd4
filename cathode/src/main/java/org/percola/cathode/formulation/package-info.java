/// What a composite is made of: mass and volume fractions that close to one, density, porosity,
/// areal mass and thickness.
///
/// Knows materials, not how they are mixed or how they perform. Start reading at `Formulation`.
@NullMarked
package org.percola.cathode.formulation;

import org.jspecify.annotations.NullMarked;
