package org.percola.optimizer.acquisition;

/// By what the next designs are chosen.
public sealed interface Strategy {
  /// What is best for the state of a campaign.
  Strategy AUTOMATIC = new Automatic();

  /// √β = 2 spans the belief's 95 % interval.
  double USUAL_BETA = 4.0;

  /// What is best for the state of a campaign: the chance to meet all targets until one is known to
  /// meet them, then [ExpectedImprovement], and the last of a large batch to [Explore].
  record Automatic() implements Strategy {}

  /// By how much a design is expected to improve on the best so far, see [NoisyImprovement].
  record ExpectedImprovement() implements Strategy {}

  /// By an optimistic guess of the merit, see
  /// [UpperConfidenceBound][org.percola.optimizer.acquisition.UpperConfidenceBound].
  ///
  /// @param beta the guess is √β standard deviations above the mean; 0 or more
  record ConfidenceBound(double beta) implements Strategy {
    public ConfidenceBound {
      if (!(beta >= 0 && Double.isFinite(beta))) {
        throw new IllegalArgumentException("beta: " + beta + " (expected: 0 or more)");
      }
    }
  }

  /// By one world per design, drawn from the belief, see [ThompsonSampling].
  record Thompson() implements Strategy {}

  /// By how much a design tells, see [Exploration].
  record Explore() implements Strategy {}
}
