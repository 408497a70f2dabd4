package org.percola.surrogate.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.percola.surrogate.FitReport.LearnedParameter;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.special.StandardNormal;

/// How closely every source goes along with the outcome at the same design, before and after data.
final class Correlations {
  /// Points per column that stand for the prior of its length scale, each as likely as another.
  private static final int PRIOR_POINTS = 32;

  private static final double[] QUANTILES = {0.05, 0.5, 0.95};

  private Correlations() {}

  /// One per source: `correlation with earlier campaign X`; negative where it was turned round.
  static List<LearnedParameter> of(
      GaussianProcess joint,
      Kernel kernel,
      SourceColumns columns,
      List<AlignedSources.Aligned> sources) {
    List<LearnedParameter> learned = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      String name = sources.get(s).source().label();
      double sign = sources.get(s).opposed() ? -1 : 1;
      double[] before = quantiles(prior(joint, kernel, columns, s), sign);
      double[] after = quantiles(drawn(joint, kernel, columns, s), sign);
      learned.add(
          new LearnedParameter(
              "correlation with " + name,
              "1",
              before[0],
              before[1],
              before[2],
              after[0],
              after[1],
              after[2]));
    }
    return learned;
  }

  private static double[] drawn(
      GaussianProcess joint, Kernel kernel, SourceColumns columns, int source) {
    List<String> names = columns.names(source);
    double[] first = joint.lengthScales(names.getFirst());
    double[] second = joint.lengthScales(names.getLast());
    double[] drawn = new double[first.length];
    for (int d = 0; d < drawn.length; d++) {
      drawn[d] = correlation(kernel, columns, first[d], second[d]);
    }
    return drawn;
  }

  private static double[] prior(
      GaussianProcess joint, Kernel kernel, SourceColumns columns, int source) {
    List<String> names = columns.names(source);
    double[] prior = new double[PRIOR_POINTS * PRIOR_POINTS];
    double[] scales = new double[PRIOR_POINTS];
    for (int i = 0; i < PRIOR_POINTS; i++) {
      double standard = StandardNormal.quantile((i + 0.5) / PRIOR_POINTS);
      scales[i] = joint.priorLengthScale(names.getFirst(), standard);
    }
    for (int i = 0; i < prior.length; i++) {
      prior[i] = correlation(kernel, columns, scales[i / PRIOR_POINTS], scales[i % PRIOR_POINTS]);
    }
    return prior;
  }

  private static double correlation(
      Kernel kernel, SourceColumns columns, double first, double second) {
    return kernel.value(columns.squaredDistance() * (1 / (first * first) + 1 / (second * second)));
  }

  private static double[] quantiles(double[] values, double sign) {
    double[] sorted = Arrays.stream(values).map(value -> sign * value).sorted().toArray();
    double[] quantiles = new double[QUANTILES.length];
    for (int q = 0; q < quantiles.length; q++) {
      double position = QUANTILES[q] * (sorted.length - 1);
      int below = (int) position;
      int above = Math.min(below + 1, sorted.length - 1);
      quantiles[q] = sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
    return quantiles;
  }

  /// "earlier campaign X: correlation 0.85 (90 % between 0.52 and 0.97), from 40 results."
  static String sentence(LearnedParameter correlation, AlignedSources.Aligned source) {
    return String.format(
        Locale.ROOT,
        "%s: correlation %.2f (90 %% between %.2f and %.2f), from %d results.",
        source.source().label(),
        correlation.median(),
        correlation.lower(),
        correlation.upper(),
        source.rows().size());
  }
}
