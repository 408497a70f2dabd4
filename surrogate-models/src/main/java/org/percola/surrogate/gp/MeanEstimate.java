package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.kernel.Encoding;
import org.percola.surrogate.linalg.Cholesky;

/// The most probable parameters of a prior mean, how much the data say about each, and how much
/// better the data are foretold for having been fitted.
///
/// With û the most probable unknowns and û₋ᵢ those without observation i, the optimism of i is ln
/// p(yᵢ | y₋ᵢ, û) - ln p(yᵢ | y₋ᵢ, û₋ᵢ). Of more than a few observations it is taken at its
/// expected value instead: in sum the number of parameters that the data determine, Σ (1 -
/// ignorance²), as in Akaike's criterion with a prior.
public final class MeanEstimate {

  /// The most observations that are left out one by one: each costs a search, and the optimism of
  /// one falls with their number.
  private static final int MOST_SEARCHES = 16;

  /// Only searches from random starts would use it.
  private static final RandomKey UNUSED = RandomKey.ofSeed(0);

  private final double[] values;
  private final double[] ignorance;
  private final double[] optimism;

  private MeanEstimate(double[] values, double[] ignorance, double[] optimism) {
    this.values = values;
    this.ignorance = ignorance;
    this.optimism = optimism;
  }

  /// Searches from the centre of the priors; no randomness is involved.
  public static MeanEstimate of(GaussianProcessSettings settings, TrainingData data) {
    TransformedProblem problem = TransformedProblem.of(settings, data);
    OutputScale scale =
        settings.standardise() ? OutputScale.standardising(problem.data()) : OutputScale.NATURAL;
    Encoding encoding = Encoding.of(data.inputs().schema());
    Observations observations = Observations.of(problem.data(), scale);
    Unknowns unknowns = Unknowns.of(problem.settings(), encoding, observations);
    Likelihood all = new Likelihood(observations, unknowns, encoding, problem.settings());
    MatchedMode found = MatchedMode.find(all, problem.settings(), Starts.ONE, UNUSED);
    double[] ignorance = ignorance(found.likelihood(), found.mode());
    double[] optimism = new double[data.size()];
    if (data.size() > MOST_SEARCHES || found.supposed() != null) {
      Arrays.fill(optimism, determined(ignorance) / data.size());
    } else {
      for (int i = 0; i < optimism.length; i++) {
        Observations left = Observations.of(problem.data().rows(others(data.size(), i)), scale);
        Likelihood others = new Likelihood(left, unknowns, encoding, problem.settings());
        optimism[i] = optimism(all, others, found.mode());
      }
    }
    return new MeanEstimate(unknowns.decode(found.mode()).mean(), ignorance, optimism);
  }

  private static double optimism(Likelihood all, Likelihood others, double[] mode) {
    double[] without = new ModeSearch(others).runFrom(mode);
    double seen = all.logLikelihood(mode) - others.logLikelihood(mode);
    double unseen = all.logLikelihood(without) - others.logLikelihood(without);
    return seen - unseen;
  }

  private static int[] others(int count, int left) {
    return IntStream.range(0, count).filter(row -> row != left).toArray();
  }

  /// √ of the diagonal of (JᵀC⁻¹J + I)⁻¹, in coordinates of prior deviation 1.
  private static double[] ignorance(Likelihood likelihood, double[] mode) {
    int n = likelihood.unknowns().meanSize();
    double[] ignorance = new double[n];
    Arrays.fill(ignorance, 1);
    if (likelihood.data().size() == 0) {
      return ignorance;
    }
    Conditioned at = likelihood.at(likelihood.unknowns().decode(mode));
    double[] precision = Information.of(likelihood, mode, at);
    for (int q = 0; q < n; q++) {
      precision[q * n + q] += 1;
    }
    double[] covariance = Cholesky.of(precision, n).inverse();
    for (int q = 0; q < n; q++) {
      ignorance[q] = Math.sqrt(covariance[q * n + q]);
    }
    return ignorance;
  }

  private static double determined(double[] ignorance) {
    return Arrays.stream(ignorance).map(left -> 1 - left * left).sum();
  }

  /// One value per parameter of the mean, on its natural scale.
  public double[] values() {
    return values.clone();
  }

  /// Per parameter of the mean its standard deviation given the data, in standard deviations of its
  /// prior: 1 where the data say nothing.
  public double[] ignorance() {
    return ignorance.clone();
  }

  /// Per observation how much too great its log score is at the fitted values, natural logarithm.
  public double[] optimism() {
    return optimism.clone();
  }
}
