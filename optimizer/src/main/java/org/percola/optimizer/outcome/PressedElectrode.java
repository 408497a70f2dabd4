package org.percola.optimizer.outcome;

import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.process.ProcessRoute;

/// Thickness and density of a pressed composite, from its mass fractions alone.
final class PressedElectrode {
  /// mg/cm² over µm into g/cm³.
  private static final double GRAMS_PER_CUBIC_CM = 10;

  /// Density does not depend on loading or rate, but a design has to have some.
  private static final double ANY_LOADING = 1;

  private static final double ANY_RATE = 0.1;

  private PressedElectrode() {}

  /// Thickness in µm at a loading in mg/cm².
  static double thicknessMicrometres(double active, double carbon, double loading) {
    return ForwardModel.thicknessMicrometres(
        new CathodeDesign(ProcessRoute.DRY, active, carbon, 0, 0, 0, loading, ANY_RATE));
  }

  /// Density in g/cm³, pores included.
  static double density(double active, double carbon) {
    return ANY_LOADING * GRAMS_PER_CUBIC_CM / thicknessMicrometres(active, carbon, ANY_LOADING);
  }
}
