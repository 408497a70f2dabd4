package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.linalg.Cholesky;
import org.percola.surrogate.linalg.NotPositiveDefiniteException;

/// What the data say about the sizes of discrepancy, noise and shared effects: standard deviations
/// in the outcome's unit, or of its logarithm or log-odds where that is modelled; those of a
/// multiplicative model's discrepancy and effects are relative.
final class LearnedScales {
  private static final double Z90 = 1.6448536269514722;

  private final Likelihood likelihood;
  private final Unknowns unknowns;
  private final OutputScale scale;
  private final Treatment treatment;
  private final double[] mode;
  private final List<double[]> trace;

  LearnedScales(
      Likelihood likelihood,
      OutputScale scale,
      Treatment treatment,
      double[] mode,
      List<double[]> trace) {
    this.likelihood = likelihood;
    this.unknowns = likelihood.unknowns();
    this.scale = scale;
    this.treatment = treatment;
    this.mode = mode;
    this.trace = trace;
  }

  /// Prior and posterior medians and 90 % intervals: discrepancy, noise if it is learned, the share
  /// of its variance that designs have for themselves, effects.
  List<FitReport.LearnedParameter> list() {
    List<String> names = new ArrayList<>();
    List<Integer> coordinates = new ArrayList<>();
    names.add("discrepancy");
    coordinates.add(unknowns.deviation());
    if (unknowns.noise() >= 0) {
      names.add(unknowns.microscale() >= 0 ? "noise and microscale" : "noise");
      coordinates.add(unknowns.noise());
    }
    if (unknowns.microscale() >= 0) {
      names.add("share of microscale");
      coordinates.add(unknowns.microscale());
    }
    for (int t = 0; t < unknowns.form().effects().size(); t++) {
      names.add(unknowns.form().effects().get(t).name());
      coordinates.add(unknowns.effect(t));
    }
    int[] chosen = coordinates.stream().mapToInt(Integer::intValue).toArray();
    double[][] posterior = posterior(chosen);
    List<FitReport.LearnedParameter> learned = new ArrayList<>();
    for (int k = 0; k < chosen.length; k++) {
      learned.add(learned(names.get(k), chosen[k], posterior[k]));
    }
    return learned;
  }

  private FitReport.LearnedParameter learned(String name, int coordinate, double[] z) {
    return new FitReport.LearnedParameter(
        name,
        "",
        natural(coordinate, -Z90),
        natural(coordinate, 0),
        natural(coordinate, Z90),
        natural(coordinate, z[0]),
        natural(coordinate, z[1]),
        natural(coordinate, z[2]));
  }

  private double natural(int coordinate, double z) {
    return coordinate == unknowns.microscale()
        ? unknowns.microscaleShare(z)
        : scale.scale() * unknowns.deviation(coordinate, z);
  }

  /// 5 %, 50 % and 95 % points per coordinate: of the chain, of a normal at the mode that holds all
  /// other unknowns there, or the held value.
  private double[][] posterior(int[] chosen) {
    double[][] points = new double[chosen.length][];
    double[] deviations = new double[chosen.length];
    if (treatment == Treatment.FITTED) {
      deviations = deviationsAtMode(chosen);
    }
    for (int k = 0; k < chosen.length; k++) {
      int q = chosen[k];
      double reach = Z90 * deviations[k];
      points[k] =
          treatment == Treatment.SAMPLED
              ? FitSummary.points(trace.stream().mapToDouble(u -> u[q]).sorted().toArray())
              : new double[] {mode[q] - reach, mode[q], mode[q] + reach};
    }
    return points;
  }

  private double[] deviationsAtMode(int[] chosen) {
    int n = chosen.length;
    double[] deviations = new double[n];
    Arrays.fill(deviations, 1);
    if (likelihood.data().size() == 0) {
      return deviations;
    }
    try {
      double[] covariance = Cholesky.of(Curvature.of(likelihood, mode, chosen), n).inverse();
      for (int k = 0; k < n; k++) {
        deviations[k] = Math.sqrt(covariance[k * n + k]);
      }
    } catch (NotPositiveDefiniteException e) {
      // not at a mode: all that is known is the prior
    }
    return deviations;
  }
}
