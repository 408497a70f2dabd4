package org.percola.optimizer.campaign;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// How the results of an outcome scatter around what their designs would give.
///
/// @param shared what results may err in together; used where some results share it and others do
///   not
/// @param residuals the shape of what is left, result by result
public record NoiseModel(Set<SharedEffect> shared, Residuals residuals) {

  /// Specimens and lots, where they are noted, and normal residuals.
  public static final NoiseModel STANDARD =
      new NoiseModel(EnumSet.of(SharedEffect.SPECIMEN, SharedEffect.LOTS), Residuals.NORMAL);

  public NoiseModel {
    EnumSet<SharedEffect> ordered = EnumSet.noneOf(SharedEffect.class);
    ordered.addAll(shared);
    shared = Collections.unmodifiableSet(ordered);
  }

  /// Something besides the design that several results have in common.
  public enum SharedEffect {
    /// The powder batch, the electrode pressed from it, and the cell with the electrode.
    SPECIMEN,
    /// Who or what made the experiment.
    STATION,
    /// Every lot of a starting material.
    LOTS,
    /// The day: the outcome may wander as months go by.
    DRIFT
  }

  /// The shape of the noise of single results.
  public enum Residuals {
    /// Every result errs by its standard error.
    NORMAL,
    /// A few results may err wildly, and pull the belief less.
    HEAVY_TAILED
  }
}
