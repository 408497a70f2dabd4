package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.percola.surrogate.special.StandardNormal;

/// Whether the halves of a chain tell the same: rank-normalised split R-hat.
///
/// With W the variance within halves of n states and B / n that of their means, R-hat = √((n - 1)/n
/// + (B/n)/W), computed of normal scores of ranks, and of distances from the median, so that
///   neither heavy tails nor a change of spread escape; the larger is returned. Vehtari et al.,
///   Bayesian Analysis 16 (2021) 667–718, doi 10.1214/20-BA1221.
final class PotentialScaleReduction {
  private PotentialScaleReduction() {}

  static double of(double[] chain) {
    double[] sorted = chain.clone();
    Arrays.sort(sorted);
    double median = 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
    double[] folded = Arrays.stream(chain).map(x -> Math.abs(x - median)).toArray();
    return Math.max(split(scores(chain)), split(scores(folded)));
  }

  private static double split(double[] scores) {
    int n = scores.length / 2;
    double first = mean(scores, 0, n);
    double second = mean(scores, scores.length - n, n);
    double within =
        0.5 * (variance(scores, 0, n, first) + variance(scores, scores.length - n, n, second));
    double between = 0.5 * (first - second) * (first - second);
    return within > 0 ? Math.sqrt((n - 1.0) / n + between / within) : 1;
  }

  private static double mean(double[] x, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += x[i];
    }
    return sum / count;
  }

  private static double variance(double[] x, int from, int count, double mean) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum = Math.fma(x[i] - mean, x[i] - mean, sum);
    }
    return sum / (count - 1);
  }

  /// Normal scores of the ranks; equal values share their average rank.
  private static double[] scores(double[] chain) {
    int n = chain.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> chain[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] scores = new double[n];
    for (int from = 0, to; from < n; from = to) {
      to = from + 1;
      while (to < n && chain[order[to]] == chain[order[from]]) {
        to++;
      }
      double rank = 0.5 * (from + 1 + to);
      for (int k = from; k < to; k++) {
        scores[order[k]] = StandardNormal.quantile((rank - 0.375) / (n + 0.25));
      }
    }
    return scores;
  }
}
