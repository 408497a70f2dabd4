package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;

/// What designs are worth trying, as a score to be compared: larger is better.
///
/// A score is a pure function of the design, so a design scores the same in every batch.
@FunctionalInterface
public interface Acquisition {

  /// The scores of these designs, in their order; finite.
  double[] score(List<Design> designs);
}
