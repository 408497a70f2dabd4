package org.percola.surrogate.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.percola.surrogate.FitReport;

/// Writes down what the evidence says of the candidates of a blend.
final class BlendReport {
  private static final Pattern DECIMALS = Pattern.compile("\\d+\\.\\d+");

  /// From this weight on the physics is said to help, below the rest of it not to.
  private static final double MOST = 0.7;

  private final List<Candidate> candidates;
  private final List<Scored> fitted;
  private final double[] weights;

  BlendReport(List<Candidate> candidates, List<Scored> fitted, double[] weights) {
    this.candidates = candidates;
    this.fitted = fitted;
    this.weights = weights;
  }

  FitReport report() {
    int heaviest = 0;
    int draws = 0;
    double jitter = 0;
    for (int k = 0; k < weights.length; k++) {
      heaviest = weights[k] > weights[heaviest] ? k : heaviest;
      draws += weights[k] > 0 ? of(k).draws() : 0;
      jitter = weights[k] > 0 ? Math.max(jitter, of(k).jitter()) : jitter;
    }
    FitReport first = of(0);
    return new FitReport(
        modelId(),
        first.observations(),
        draws,
        of(heaviest).logMarginalLikelihood(),
        jitter,
        first.parameters(),
        of(heaviest).scales(),
        first.mixing(),
        components(),
        of(heaviest).lengthScales(),
        messages());
  }

  private FitReport of(int k) {
    return fitted.get(k).surrogate().report();
  }

  private String modelId() {
    List<String> ids = new ArrayList<>();
    for (int k = 0; k < candidates.size(); k++) {
      ids.add(
          "%s(%s): %s"
              .formatted(
                  candidates.get(k).name(), candidates.get(k).priorWeight(), of(k).modelId()));
    }
    return "blend/1 [" + String.join("; ", ids) + "]";
  }

  private List<FitReport.Component> components() {
    List<FitReport.Component> components = new ArrayList<>();
    for (int k = 0; k < weights.length; k++) {
      components.add(
          new FitReport.Component(
              candidates.get(k).name(), weights[k], fitted.get(k).meanLogScore()));
    }
    return components;
  }

  private List<String> messages() {
    Set<String> messages = new LinkedHashSet<>();
    boolean physics = candidates.stream().anyMatch(Candidate::physics);
    boolean plain = candidates.stream().anyMatch(candidate -> !candidate.physics());
    if (physics && plain) {
      messages.add(verdict());
    }
    Set<String> said = new HashSet<>();
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] > 0) {
        List<String> own = of(k).messages();
        own.stream().filter(one -> !said.contains(words(one))).forEach(messages::add);
        own.forEach(one -> said.add(words(one)));
      }
    }
    return List.copyOf(messages);
  }

  // What several surfaces learn alike differs in its decimals, of which the first ones will do.
  private static String words(String message) {
    return DECIMALS.matcher(message).replaceAll("");
  }

  private String verdict() {
    double physics = 0;
    double score = Double.NEGATIVE_INFINITY;
    double plain = Double.NEGATIVE_INFINITY;
    String fallback = "";
    for (int k = 0; k < weights.length; k++) {
      double own = fitted.get(k).meanLogScore();
      if (candidates.get(k).physics()) {
        physics += weights[k];
        score = Math.max(score, own);
      } else if (own > plain) {
        plain = own;
        fallback = candidates.get(k).name();
      }
    }
    double ratio = StrictMath.exp(score - plain);
    String weight = String.format(Locale.ROOT, "weight %.2f", physics);
    if (physics < 1 - MOST) {
      return "The physics does not help here: %s; predictions rest mainly on a %s."
          .formatted(weight, fallback);
    }
    String odds =
        String.format(
            Locale.ROOT,
            "%s; a result left out is foretold with %.2g times the probability density of a %s.",
            weight,
            ratio,
            fallback);
    return (physics < MOST ? "The physics helps only in part: " : "The physics helps: ") + odds;
  }
}
