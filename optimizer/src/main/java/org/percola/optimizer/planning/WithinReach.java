package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;

/// Which known designs are still to be had: those that may be used now, and those near something
/// that may be made, as a design that came out a little beyond its bounds is.
///
/// A design whose label has run out, or that lies where nobody asks for designs, is no use however
/// good it was. Counted from it hardly anything is an improvement, and what is far from all that is
/// known is taken for the best hope.
final class WithinReach {
  /// In widths of the parameters' ranges: above what a design misses its plan by, and below the
  /// distance of another label.
  private static final double NEAR = 0.1;

  private WithinReach() {}

  /// Those of some designs that are still to be had, in their order.
  static List<Design> of(Study study, List<Design> designs) {
    return designs.stream().filter(design -> reached(study, design)).toList();
  }

  private static boolean reached(Study study, Design design) {
    if (study.space().usable(design)) {
      return true;
    }
    SpaceEncoding encoding = study.space().encoding();
    Design nearest = study.space().repair(encoding.toUnit(design));
    return nearest != null
        && study
                .distance()
                .between(design, encoding.place(design), nearest, encoding.place(nearest))
            < NEAR;
  }
}
