package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.physics.ValidityRange;

/// Whether what is believed of a design rests on data and on physics that holds there.
///
/// @param nearestExperiment the id of the most similar measured experiment; null when there is none
/// @param distance to it, in unit-cube widths; infinite when there is none
/// @param discrepancyLeft the most that is still open about the discrepancy of a measured outcome:
///   its standard deviation over its prior one, 0 to 1; NaN when no outcome has a discrepancy
/// @param flags what to beware of; empty when nothing
/// @param outside the ranges of the physics that the design leaves
/// @param sentences one per flag, for people
public record Applicability(
    @Nullable String nearestExperiment,
    double distance,
    double discrepancyLeft,
    List<Flag> flags,
    List<ValidityRange.Excess> outside,
    List<String> sentences) {

  /// What to beware of.
  public enum Flag {
    /// The data say next to nothing about the discrepancy there: prior mean and prior speak alone.
    FAR_FROM_DATA,
    /// The cathode physics is not stated to hold there.
    OUTSIDE_PHYSICS_RANGE
  }

  public Applicability {
    flags = List.copyOf(flags);
    outside = List.copyOf(outside);
    sentences = List.copyOf(sentences);
  }
}
