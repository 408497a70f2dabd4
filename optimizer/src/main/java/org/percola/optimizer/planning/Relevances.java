package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.diagnostics.TotalEffects;

/// How much every input matters to the mean of a belief, over the whole design space.
///
/// A length scale alone does not say: it knows nothing of what the physics makes of an input, nor
/// of how large the discrepancy is. So relevance is the total-effect index of the belief's mean,
/// see [TotalEffects], at the points of [SpacePoints].
final class Relevances {
  /// Points: more repeat better and take longer. 512 leave an error of a few hundredths, of about
  /// 0.06 for a label that decides everything.
  private static final int POINTS = 512;

  /// Designs predicted at a time: bounds the memory that scenarios take.
  private static final int CHUNK = 256;

  /// Joint draws behind the mean of a derived outcome.
  private static final int DRAWS = 48;

  /// Scenarios per draw: the same for every design, so that differences between designs are smooth.
  private static final int REPEATS = 4;

  private final OutcomeBelief belief;
  private final SpaceEncoding encoding;
  private final RandomKey key;
  private final List<List<Design>> designs = new ArrayList<>();
  private final List<String> inputs;

  Relevances(DesignSpace space, OutcomeBelief belief, SpaceEncoding encoding, RandomKey key) {
    this.belief = belief;
    this.encoding = encoding;
    this.key = key;
    this.inputs = space.names();
    SpacePoints points = SpacePoints.of(space, encoding, POINTS, key.child("points"));
    designs.add(points.base());
    for (int i = 0; i < inputs.size(); i++) {
      designs.add(points.redrawn(i));
    }
  }

  /// One relevance per input, in the order of the space.
  List<InputRelevance> of(String outcome) {
    double[] base = means(outcome, designs.getFirst());
    double[][] redrawn = new double[inputs.size()][];
    for (int i = 0; i < redrawn.length; i++) {
      redrawn[i] = means(outcome, designs.get(i + 1));
    }
    double[] effects = TotalEffects.of(base, redrawn);
    List<InputRelevance> relevances = new ArrayList<>();
    for (int i = 0; i < redrawn.length; i++) {
      String input = inputs.get(i);
      relevances.add(new InputRelevance(input, lengthScale(outcome, input), effects[i]));
    }
    return relevances;
  }

  private double lengthScale(String outcome, String input) {
    if (belief.measured(outcome)) {
      for (FitReport.LengthScale scale : belief.surrogate(outcome).report().lengthScales()) {
        if (scale.input().equals(input)) {
          return scale.lengthScale();
        }
      }
    }
    return Double.NaN;
  }

  private double[] means(String outcome, List<Design> all) {
    double[] means = new double[all.size()];
    for (int from = 0; from < means.length; from += CHUNK) {
      List<Design> chunk = all.subList(from, Math.min(from + CHUNK, means.length));
      double[] part = belief.measured(outcome) ? measured(outcome, chunk) : derived(outcome, chunk);
      System.arraycopy(part, 0, means, from, part.length);
    }
    return means;
  }

  private double[] measured(String outcome, List<Design> chunk) {
    Posterior posterior = belief.surrogate(outcome).posterior(encoding.inputs(chunk));
    double[] means = new double[chunk.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = posterior.mean(i);
    }
    return means;
  }

  private double[] derived(String outcome, List<Design> chunk) {
    Outlook outlook =
        belief.sample(List.of(outcome), List.of(), DRAWS, REPEATS, key.child(outcome)).at(chunk);
    double[] means = new double[chunk.size()];
    for (int i = 0; i < means.length; i++) {
      for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
        means[i] += outlook.value(0, scenario, i) / outlook.scenarios();
      }
    }
    return means;
  }
}
