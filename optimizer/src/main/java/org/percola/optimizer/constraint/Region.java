package org.percola.optimizer.constraint;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;

/// The designs that a search may reach, and the way to the nearest of them.
sealed interface Region permits OpenRegion, ListedRegion {

  /// The reachable design nearest to a place in the unit cube, or null when none was found.
  @Nullable Design repair(double[] unit);

  /// A design drawn about evenly, or null when none was found.
  @Nullable Design sample(RandomGenerator random);

  /// Every reachable design, when they are few enough to be listed; null otherwise.
  @Nullable List<Design> all();
}
