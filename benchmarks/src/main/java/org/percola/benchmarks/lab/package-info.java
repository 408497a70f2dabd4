/// A virtual laboratory that makes composite cathodes of PTO, sulfide electrolyte and carbon out of
/// voxels, to judge planners on.
///
/// It is a second opinion: it imports nothing of Percola and shares no formula with its physics.
/// Start reading at [VirtualCathodeLab][org.percola.benchmarks.lab.VirtualCathodeLab]; a cell goes
/// from [Recipe][org.percola.benchmarks.lab.Recipe] through `Powder`, `Microstructure`, `Access`
/// and `Discharge`.
@NullMarked
package org.percola.benchmarks.lab;

import org.jspecify.annotations.NullMarked;
