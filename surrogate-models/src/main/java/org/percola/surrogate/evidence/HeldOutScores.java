package org.percola.surrogate.evidence;

import java.util.stream.IntStream;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.diagnostics.HeldOut;

/// How well a belief foretells observations that everything in it was fitted without.
///
/// The costly and honest way, for beliefs whose parameters follow the data so closely that leaving
/// an observation out of the prediction alone still leaves its mark. Up to [#FOLDS] observations
/// are left out one at a time, more in as many parts.
final class HeldOutScores {
  /// Beliefs then learn from 15 of 16 observations: hardly worse than from all but one.
  private static final int FOLDS = 16;

  private HeldOutScores() {}

  /// ln p of each observation; of a bound the logarithm of the chance to be on its side.
  static double[] of(SurrogateFitter fitter, TrainingData data, RandomKey key) {
    int[] folds = IntStream.range(0, data.size()).map(row -> row % FOLDS).toArray();
    double[] scores = new double[data.size()];
    for (HeldOut held : CrossValidation.of(fitter, data, folds, key).predictions()) {
      scores[held.row()] = score(held, data.bound(held.row()));
    }
    return scores;
  }

  private static double score(HeldOut held, TrainingData.Bound bound) {
    return switch (bound) {
      case NONE -> held.logDensity();
      case AT_MOST -> logChance(held.probabilityBelow());
      case AT_LEAST -> logChance(1 - held.probabilityBelow());
    };
  }

  /// Finite, because an observation without a finite score counts for no candidate: what was held
  /// to be impossible would be forgiven.
  private static double logChance(double chance) {
    return StrictMath.log(Math.max(chance, Double.MIN_NORMAL));
  }
}
