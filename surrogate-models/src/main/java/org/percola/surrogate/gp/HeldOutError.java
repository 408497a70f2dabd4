package org.percola.surrogate.gp;

import java.util.List;
import java.util.function.IntPredicate;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;

/// How well a [LocalGaussianProcess] foretells observations without their own design, and how much
/// the observations that it leaves out would change.
///
/// @param count observations foretold
/// @param rootMeanSquare error of the foretold means, in the (transformed) outcome's unit
/// @param logScore mean natural logarithm of the density of what was measured, noise included
/// @param compared how many were foretold again from more neighbours
/// @param meanShift root mean square of what those move the mean by, in deviations of the belief
/// @param deviationRatio mean of the deviation from the usual neighbours over that from more
record HeldOutError(
    int count,
    double rootMeanSquare,
    double logScore,
    int compared,
    double meanShift,
    double deviationRatio) {

  static HeldOutError of(LocalGaussianProcess process, int[] rows, int compared, int neighbours) {
    TrainingData data = process.data();
    double squares = 0;
    double logs = 0;
    double shifts = 0;
    double ratios = 0;
    for (int k = 0; k < rows.length; k++) {
      Inputs design = data.inputs().rows(rows[k]);
      List<Double> own = Observations.cells(design, 0);
      IntPredicate others = row -> !Observations.cells(data.inputs(), row).equals(own);
      MixturePosterior belief = process.transformed(design, neighbours, others);
      double measured = data.value(rows[k]);
      squares += (belief.mean(0) - measured) * (belief.mean(0) - measured);
      logs += belief.withNoise(new double[] {process.noise(rows[k])}).logDensity(0, measured);
      if (k < compared) {
        MixturePosterior more =
            process.transformed(design, LargeCampaignSettings.MORE * neighbours, others);
        double shift = (more.mean(0) - belief.mean(0)) / belief.standardDeviation(0);
        shifts += shift * shift;
        ratios += belief.standardDeviation(0) / more.standardDeviation(0);
      }
    }
    return new HeldOutError(
        rows.length,
        Math.sqrt(squares / rows.length),
        logs / rows.length,
        compared,
        Math.sqrt(shifts / compared),
        ratios / compared);
  }

  List<String> messages() {
    if (count == 0) {
      return List.of();
    }
    String error =
        "%d held-out observations: root mean square error %.4g, mean log score %.3f."
            .formatted(count, rootMeanSquare, logScore);
    return compared == 0
        ? List.of(error)
        : List.of(
            error,
            "From %d times as many neighbours, %d of them differ by %.2g deviations (root mean square), and deviations are %.3f times as large."
                .formatted(LargeCampaignSettings.MORE, compared, meanShift, 1 / deviationRatio));
  }
}
