package org.percola.optimizer.planning;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.planning.Observation.Result;

/// Results of an outcome that span decades on a scale that nobody chose for it. Such results mostly
/// err by a share of themselves; believed to err evenly, the small ones count too little, and
/// intervals come out too narrow where the outcome is large. On a logarithmic scale a mean can run
/// away where little is known, so nobody gets that unasked: it is only spoken of.
///
/// @param lowest result
/// @param highest result
record WideSpan(double lowest, double highest) {
  /// Of fewer results nobody knows how they scatter.
  private static final int LEAST_RESULTS = 8;

  /// Two decades: less is bent well enough by what the usual scale brings nearer.
  private static final double LEAST_RATIO = 100;

  /// What to say of the results of an outcome; null where there is nothing to say.
  static @Nullable String note(Outcome.Measured outcome, List<Observation> observations) {
    if (outcome.belief().surface().transform() != SurfaceModel.Transform.SQUEEZED
        || !outcome.belief().mean().equals(BeliefModels.CONSTANT)) {
      return null;
    }
    WideSpan span =
        of(observations.stream().flatMap(each -> each.of(outcome.name()).stream()).toList());
    return span == null ? null : span.sentence(outcome);
  }

  private static @Nullable WideSpan of(List<Result> results) {
    if (results.stream().anyMatch(result -> !(result.value() > 0))) {
      return null;
    }
    double[] values = results.stream().filter(Result::exact).mapToDouble(Result::value).toArray();
    double[] company = wide(values) ? inCompany(values) : new double[0];
    return wide(company) ? new WideSpan(lowest(company), highest(company)) : null;
  }

  private static boolean wide(double[] values) {
    return values.length >= LEAST_RESULTS && highest(values) > LEAST_RATIO * lowest(values);
  }

  // One that stands alone may be a slip, and is asked about as such.
  private static double[] inCompany(double[] values) {
    return IntStream.range(0, values.length)
        .filter(i -> LoneValue.of(values, i) == null)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  private static double lowest(double[] values) {
    return DoubleStream.of(values).min().orElseThrow();
  }

  private static double highest(double[] values) {
    return DoubleStream.of(values).max().orElseThrow();
  }

  private String sentence(Outcome.Measured outcome) {
    return "Results from %s to %s span decades: if they scatter by a share of their size, say so with belief.surface.output_transform: log, or intervals are too narrow."
        .formatted(Words.number(lowest), Words.quantity(highest, outcome.unit()));
  }
}
