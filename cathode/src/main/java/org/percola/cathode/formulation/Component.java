package org.percola.cathode.formulation;

import org.percola.cathode.Check;
import org.percola.cathode.material.Material;

/// One material of a composite with its share of the mass.
///
/// @param material which
/// @param massFraction 0 to 1
public record Component(Material material, double massFraction) {
  /// Checks the fraction.
  public Component {
    Check.within("massFraction of " + material.id(), massFraction, 0, 1, "");
  }
}
