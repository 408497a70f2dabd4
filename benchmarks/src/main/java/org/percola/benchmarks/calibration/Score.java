package org.percola.benchmarks.calibration;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.diagnostics.HeldOut;

/// How well one contender answered one case. Errors and widths are in units of the pool's spread,
/// so that pools can be averaged; predictions are of a new observation, its noise included.
///
/// @param error root mean square error of the predicted means
/// @param logScore mean ln density of what was observed; the greater the better
/// @param rankedScore mean continuous ranked probability score; the smaller the better
/// @param coverage share of observations within the 90 % interval
/// @param width mean width of that interval
/// @param milliseconds processor time of the fit
record Score(
    PoolCase question,
    String contender,
    double error,
    double logScore,
    double rankedScore,
    double coverage,
    double width,
    double milliseconds) {

  static Score of(PoolCase question, Contender contender) {
    TrainingData training = question.training();
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Surrogate surrogate = contender.fitter().fit(training, question.key().child("fit"));
    double milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6;
    double[] observed = question.heldOutValues();
    double[] noise = new double[observed.length];
    Arrays.fill(noise, surrogate.expectedStandardError());
    Posterior belief = surrogate.posterior(question.heldOut()).withNoise(noise);
    HeldOut[] held = new HeldOut[observed.length];
    for (int i = 0; i < held.length; i++) {
      held[i] = HeldOut.of(i, observed[i], belief, i);
    }
    return of(question, contender.name(), held, milliseconds);
  }

  private static Score of(
      PoolCase question, String contender, HeldOut[] held, double milliseconds) {
    double unit = question.pool().spread();
    double square = 0;
    double log = 0;
    double ranked = 0;
    double covered = 0;
    double width = 0;
    for (HeldOut one : held) {
      square += one.error() * one.error() / held.length;
      log += one.logDensity() / held.length;
      ranked += one.rankedProbabilityScore() / held.length;
      covered += one.covered() ? 1.0 / held.length : 0;
      width += (one.upper() - one.lower()) / held.length;
    }
    return new Score(
        question,
        contender,
        Math.sqrt(square) / unit,
        log + StrictMath.log(unit),
        ranked / unit,
        covered,
        width / unit,
        milliseconds);
  }
}
