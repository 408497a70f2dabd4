package org.percola.surrogate.gp;

/// The observations of each design pooled into one, weighted by their precision.
final class Pooled {
  private final Observations data;
  private final double[] means;
  private final double[] variances;
  private final double logReplicateTerms;

  private Pooled(Observations data, double[] means, double[] variances, double logReplicateTerms) {
    this.data = data;
    this.means = means;
    this.variances = variances;
    this.logReplicateTerms = logReplicateTerms;
  }

  static Pooled of(Observations data, int designs, double learned) {
    double[] means = new double[designs];
    double[] precisions = new double[designs];
    double logTerms = 0;
    double last = Double.NaN;
    double logVariance = 0;
    for (int k = 0; k < data.size(); k++) {
      double variance = data.variance(k, learned);
      means[data.designOf(k)] += data.value(k) / variance;
      precisions[data.designOf(k)] += 1 / variance;
      if (variance != last) {
        last = variance;
        logVariance = StrictMath.log(variance);
      }
      logTerms -= 0.5 * (Likelihood.logTwoPi() + logVariance);
    }
    double[] variances = new double[designs];
    for (int i = 0; i < designs; i++) {
      variances[i] = 1 / precisions[i];
      means[i] *= variances[i];
      if (variances[i] != last) {
        last = variances[i];
        logVariance = StrictMath.log(variances[i]);
      }
      logTerms += 0.5 * (Likelihood.logTwoPi() + logVariance);
    }
    for (int k = 0; k < data.size(); k++) {
      double difference = data.value(k) - means[data.designOf(k)];
      logTerms -= 0.5 * difference * difference / data.variance(k, learned);
    }
    return new Pooled(data, means, variances, logTerms);
  }

  /// What was pooled.
  Observations data() {
    return data;
  }

  /// The pooled value of a design.
  double mean(int design) {
    return means[design];
  }

  /// The noise variance of the pooled value.
  double variance(int design) {
    return variances[design];
  }

  /// What the scatter within designs adds to the log-likelihood of the pooled values.
  double logReplicateTerms() {
    return logReplicateTerms;
  }
}
