package org.percola.surrogate.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;

/// Fits every candidate, and blends them as the observations say.
///
/// A candidate's weight is a compromise between its prior weight and how well it foretells each
/// observation from the others, see [StackingWeights]. While there are too few observations for
/// more than one candidate, that one is the belief.
public final class BlendedFitter implements SurrogateFitter {

  /// Candidates that weigh less are left out: so little can hardly move either end of a 90 %
  /// interval, which has 5 % beyond it, but costs as much to ask as any other part.
  private static final double LEAST_WEIGHT = 0.05;

  private final List<Candidate> candidates;

  private BlendedFitter(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  /// Blends the given candidates; at least one has to need no observations.
  public static BlendedFitter of(List<Candidate> candidates) {
    if (candidates.stream().noneMatch(candidate -> candidate.leastObservations() == 0)) {
      throw new IllegalArgumentException(
          "candidates: none that needs no observations (expected: at least one)");
    }
    return new BlendedFitter(List.copyOf(candidates));
  }

  /// What takes part.
  public List<Candidate> candidates() {
    return candidates;
  }

  @Override
  public BlendedSurrogate fit(TrainingData data, RandomKey key) {
    List<Candidate> able =
        candidates.stream().filter(candidate -> candidate.takesPart(data.size())).toList();
    List<Scored> fitted = new ArrayList<>();
    for (Candidate candidate : able) {
      fitted.add(candidate.modeller().fit(data, key.child(candidate.name())));
    }
    double[] prior = normalised(able.stream().mapToDouble(Candidate::priorWeight).toArray());
    double[][] scores = fitted.stream().map(Scored::logScores).toArray(double[][]::new);
    double[] weights = StackingWeights.of(prior, scores);
    for (int k = 0; k < weights.length; k++) {
      weights[k] = weights[k] < LEAST_WEIGHT ? 0 : weights[k];
    }
    return BlendedSurrogate.of(able, fitted, normalised(weights));
  }

  private static double[] normalised(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}
