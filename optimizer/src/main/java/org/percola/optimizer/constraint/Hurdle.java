package org.percola.optimizer.constraint;

import org.percola.optimizer.design.Design;

/// A hard limit that no projection knows the way back to: a design is judged by it as a whole, and
/// led back by trial.
sealed interface Hurdle permits PhysicsLimit, ZoneLimit {

  DesignConstraint constraint();

  /// Whether the design may be made as far as this limit goes.
  boolean satisfied(Design design);
}
