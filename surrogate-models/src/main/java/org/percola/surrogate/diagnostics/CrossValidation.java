package org.percola.surrogate.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;

/// Predictions of every observation by a fit without it, with their scores.
///
/// The whole fit is repeated in every fold: scales, priors' data, hyperparameters, draws.
public record CrossValidation(List<HeldOut> predictions) {
  public CrossValidation {
    predictions = List.copyOf(predictions);
  }

  /// Holds out one observation at a time.
  public static CrossValidation leaveOneOut(
      SurrogateFitter fitter, TrainingData data, RandomKey key) {
    return of(fitter, data, IntStream.range(0, data.size()).toArray(), key);
  }

  /// Holds out one fold at a time, e.g. all replicates of a design or all cells of a batch.
  ///
  /// @param foldOf per observation the number of its fold
  public static CrossValidation of(
      SurrogateFitter fitter, TrainingData data, int[] foldOf, RandomKey key) {
    List<HeldOut> predictions = new ArrayList<>();
    for (int fold : IntStream.of(foldOf).distinct().sorted().toArray()) {
      int[] kept = IntStream.range(0, data.size()).filter(i -> foldOf[i] != fold).toArray();
      int[] held = IntStream.range(0, data.size()).filter(i -> foldOf[i] == fold).toArray();
      Surrogate surrogate = fitter.fit(data.rows(kept), key.child("fold").child(fold));
      predictions.addAll(predict(surrogate, data, held));
    }
    predictions.sort(Comparator.comparingInt(HeldOut::row));
    return new CrossValidation(predictions);
  }

  private static List<HeldOut> predict(Surrogate surrogate, TrainingData data, int[] held) {
    Inputs designs = data.inputs().rows(held);
    double[] errors = new double[held.length];
    for (int i = 0; i < held.length; i++) {
      double known = data.standardError(held[i]);
      double expected = Double.isNaN(known) ? surrogate.expectedStandardError() : known;
      errors[i] = Double.isNaN(expected) ? 0 : expected;
    }
    Inputs circumstances = data.circumstances().rows(held);
    Posterior posterior = surrogate.posterior(designs, circumstances).withNoise(errors);
    List<HeldOut> predictions = new ArrayList<>();
    for (int i = 0; i < held.length; i++) {
      predictions.add(HeldOut.of(held[i], data.value(held[i]), posterior, i));
    }
    return predictions;
  }

  /// √ of the mean squared error of the predicted means, in the outcome's unit.
  public double rootMeanSquareError() {
    return Math.sqrt(average(p -> p.error() * p.error()));
  }

  /// The share of observations within their 90 % interval; 0.9 if honest.
  public double coverage() {
    return average(p -> p.covered() ? 1 : 0);
  }

  /// The mean width of the 90 % intervals, in the outcome's unit.
  public double meanIntervalWidth() {
    return average(p -> p.upper() - p.lower());
  }

  /// The mean continuous ranked probability score, in the outcome's unit; the smaller the better.
  public double meanRankedProbabilityScore() {
    return average(HeldOut::rankedProbabilityScore);
  }

  /// The mean log predictive density; the greater the better.
  public double meanLogDensity() {
    return average(HeldOut::logDensity);
  }

  private double average(ToDoubleFunction<HeldOut> score) {
    return predictions.stream().mapToDouble(score).average().orElse(Double.NaN);
  }
}
