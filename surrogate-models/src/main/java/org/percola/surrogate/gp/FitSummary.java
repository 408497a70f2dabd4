package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.kernel.Encoding;
import org.percola.surrogate.linalg.Cholesky;

/// Writes down how a fit went.
final class FitSummary {
  private static final double Z90 = 1.6448536269514722;

  private final GaussianProcessSettings settings;
  private final Likelihood likelihood;
  private final Encoding encoding;
  private final OutputScale scale;
  private final OutputTransform transform;
  private final double[] mode;
  private final PosteriorChain.Result chain;
  private final List<Conditioned> draws;

  FitSummary(
      GaussianProcessSettings settings,
      Likelihood likelihood,
      Encoding encoding,
      OutputScale scale,
      OutputTransform transform,
      double[] mode,
      PosteriorChain.Result chain,
      List<Conditioned> draws) {
    this.settings = settings;
    this.likelihood = likelihood;
    this.encoding = encoding;
    this.scale = scale;
    this.transform = transform;
    this.mode = mode;
    this.chain = chain;
    this.draws = draws;
  }

  /// @param remarks on what came before the fit
  FitReport report(List<String> remarks) {
    Conditioned best = draws.getFirst();
    double jitter = 0;
    for (Conditioned draw : draws) {
      best = draw.logLikelihood() > best.logLikelihood() ? draw : best;
      jitter = Math.max(jitter, draw.factor().relativeJitter());
    }
    FitReport.Mixing mixing = ChainMixing.of(chain.moving);
    return new FitReport(
        settings.modelId(),
        likelihood.data().size(),
        draws.size(),
        best.logLikelihood() - logUnit(),
        jitter,
        parameters(),
        new LearnedScales(likelihood, scale, settings.hyperparameters(), mode, chain.trace).list(),
        mixing,
        List.of(),
        lengthScales(),
        messages(remarks, jitter, mixing));
  }

  /// ln of what divides the density in model units to become that in the outcome's unit; values
  /// known only as bounds have none.
  private double logUnit() {
    Observations data = likelihood.data();
    int exact = 0;
    double slopes = 0;
    for (int k = 0; k < data.size(); k++) {
      if (!data.bounded(k)) {
        exact++;
        slopes += transform.logSlope(transform.invert(scale.toOutcome(data.value(k))));
      }
    }
    return exact * StrictMath.log(scale.scale()) - slopes;
  }

  private List<FitReport.LengthScale> lengthScales() {
    List<FitReport.LengthScale> scales = new ArrayList<>();
    List<String> names = encoding.names();
    for (int g = 0; g < names.size(); g++) {
      int group = g;
      double[] sorted =
          draws.stream().mapToDouble(draw -> draw.values().lengthScale(group)).sorted().toArray();
      scales.add(new FitReport.LengthScale(names.get(g), at(sorted, 0.5)));
    }
    return scales;
  }

  private List<FitReport.LearnedParameter> parameters() {
    List<FitReport.LearnedParameter> learned = new ArrayList<>();
    for (int q = 0; q < likelihood.unknowns().meanSize(); q++) {
      MeanParameter parameter = likelihood.unknowns().parameter(q);
      double[] z = posterior(q);
      learned.add(
          new FitReport.LearnedParameter(
              parameter.name(),
              parameter.unit(),
              outcome(parameter.fromStandard(-Z90)),
              outcome(parameter.fromStandard(0)),
              outcome(parameter.fromStandard(Z90)),
              outcome(parameter.fromStandard(z[0])),
              outcome(parameter.fromStandard(z[1])),
              outcome(parameter.fromStandard(z[2]))));
    }
    return learned;
  }

  /// A level in model units is reported in the outcome's unit.
  private double outcome(double value) {
    return settings.standardise() ? transform.invert(scale.toOutcome(value)) : value;
  }

  /// 5 %, 50 % and 95 % points of one coordinate: from the chain, from the curvature at the mode,
  /// or the held value.
  private double[] posterior(int q) {
    return switch (settings.meanParameters()) {
      case FIXED -> new double[] {mode[q], mode[q], mode[q]};
      case FITTED -> {
        double deviation = deviationAtMode(q);
        yield new double[] {mode[q] - Z90 * deviation, mode[q], mode[q] + Z90 * deviation};
      }
      case SAMPLED -> {
        double[] sorted = chain.trace.stream().mapToDouble(u -> u[q]).sorted().toArray();
        yield points(sorted);
      }
    };
  }

  /// The 5 %, 50 % and 95 % points of sorted values.
  static double[] points(double[] sorted) {
    return new double[] {at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95)};
  }

  private static double at(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  private double deviationAtMode(int q) {
    int n = likelihood.unknowns().meanSize();
    Conditioned at = likelihood.at(likelihood.unknowns().decode(mode));
    double[] precision = Information.of(likelihood, mode, at);
    for (int i = 0; i < n; i++) {
      precision[i * n + i] += 1;
    }
    double[] unit = new double[n];
    unit[q] = 1;
    Cholesky.of(precision, n).solveLower(unit);
    return Math.sqrt(Arrays.stream(unit).map(x -> x * x).sum());
  }

  private List<String> messages(List<String> remarks, double jitter, FitReport.Mixing mixing) {
    List<String> messages = new ArrayList<>(remarks);
    if (likelihood.data().size() == 0) {
      messages.add("No observations: the belief is the prior.");
    } else if (settings.standardise() && scale.degenerate()) {
      messages.add(
          "The observations show no spread: the outcome's own size sets the scale of belief.");
    }
    if (jitter > 0) {
      messages.add("Designs almost coincide: relative jitter " + jitter + " was needed.");
    }
    messages.addAll(Outliers.messages(draws));
    messages.addAll(ChainMixing.messages(mixing, draws.size()));
    return messages;
  }
}
