package org.percola.cathode.stack;

import java.util.OptionalDouble;
import org.percola.cathode.Check;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.physics.PhysicsParameters;

/// The smallest loading that reaches an areal capacity, if any does.
///
/// Areal capacity rises with loading until transport losses eat the gain, so a target may be out of
/// reach at any loading. The search climbs in steps of 5 % until the target is passed, then
/// bisects.
public final class LoadingSearch {
  /// Heaviest electrode tried, mg/cm²: about a millimetre thick, beyond any use.
  public static final double LARGEST_LOADING = 200;

  private static final double FIRST_LOADING = 0.5;

  /// Ratio of neighbouring loadings tried: finer finds narrower peaks and costs more predictions.
  private static final double STEP = 1.05;

  /// Halvings after bracketing: leaves less than one unit in the last place.
  private static final int BISECTIONS = 60;

  private LoadingSearch() {}

  /// Loading in mg/cm² that gives the areal capacity, or nothing if none does.
  ///
  /// @param arealCapacity target, mAh/cm²
  /// @param design everything but the loading
  /// @param parameters of the cell the target is asked of; see [StackSpecification#inStack]
  public static OptionalDouble loadingFor(
      double arealCapacity, CathodeDesign design, PhysicsParameters parameters) {
    Check.positive("arealCapacity", arealCapacity, "mAh/cm²");
    double below = 0;
    double above = FIRST_LOADING;
    while (capacity(design, above, parameters) < arealCapacity) {
      below = above;
      above *= STEP;
      if (above >= LARGEST_LOADING) {
        return OptionalDouble.empty();
      }
    }
    for (int k = 0; k < BISECTIONS; k++) {
      double middle = 0.5 * (below + above);
      if (capacity(design, middle, parameters) < arealCapacity) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return OptionalDouble.of(above);
  }

  private static double capacity(
      CathodeDesign design, double loading, PhysicsParameters parameters) {
    return ForwardModel.predict(design.withLoading(loading), parameters)
        .arealCapacityMilliampHoursPerSquareCm();
  }
}
