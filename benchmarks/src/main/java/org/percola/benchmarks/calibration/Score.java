package org.percola.benchmarks.calibration;

import java.lang.management.ManagementFactory;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;

/// How well one contender answered one case. Errors and widths are in units of the pool's spread,
/// so that pools can be averaged; predictions are of a new observation, its noise included.
///
/// @param error root mean square error of the predicted means
/// @param logScore mean ln density of what was observed; the greater the better
/// @param rankedScore mean continuous ranked probability score; the smaller the better
/// @param coverage share of observations within the 90 % interval
/// @param width mean width of that interval
/// @param lossOfBest what is lost by using the condition of the best mean out of the pool, in
///   percent of the way from the average to the best
/// @param lossOfBestMeasured the same out of the conditions learned from
/// @param milliseconds processor time of the fit
record Score(
    PoolCase question,
    String contender,
    double error,
    double logScore,
    double rankedScore,
    double coverage,
    double width,
    double lossOfBest,
    double lossOfBestMeasured,
    double milliseconds) {
  private static final double LOWER = 0.05;
  private static final double UPPER = 0.95;

  /// The ranked score is taken of every fourth held-out value: that of a large mixture takes longer
  /// than everything else.
  private static final int RANKED_EVERY = 4;

  static Score of(PoolCase question, Contender contender) {
    TrainingData training = question.training();
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Surrogate surrogate = contender.fitter().fit(training, question.key().child("fit"));
    double milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6;
    return of(question, contender.name(), surrogate, milliseconds);
  }

  private static Score of(
      PoolCase question, String contender, Surrogate surrogate, double milliseconds) {
    Posterior belief = surrogate.predictive(question.heldOut());
    double[] observed = question.heldOutValues();
    double unit = question.pool().spread();
    double square = 0;
    double log = 0;
    double ranked = 0;
    int rankedCount = 0;
    double covered = 0;
    double width = 0;
    for (int i = 0; i < observed.length; i++) {
      double error = belief.mean(i) - observed[i];
      double lower = belief.quantile(i, LOWER);
      double upper = belief.quantile(i, UPPER);
      square += error * error;
      log += belief.logDensity(i, observed[i]);
      covered += lower <= observed[i] && observed[i] <= upper ? 1 : 0;
      width += upper - lower;
      if (i % RANKED_EVERY == 0) {
        ranked += belief.rankedProbabilityScore(i, observed[i]);
        rankedCount++;
      }
    }
    int n = observed.length;
    return new Score(
        question,
        contender,
        Math.sqrt(square / n) / unit,
        log / n + StrictMath.log(unit),
        ranked / rankedCount / unit,
        covered / n,
        width / n / unit,
        question.lossOfBest(surrogate),
        question.lossOfBestMeasured(surrogate),
        milliseconds);
  }
}
