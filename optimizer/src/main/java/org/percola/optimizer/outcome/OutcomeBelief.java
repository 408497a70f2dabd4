package org.percola.optimizer.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;

/// What is believed about every outcome of a campaign: a surrogate for each measured one, a formula
/// for each derived one.
public final class OutcomeBelief {
  /// Draws behind the marginal belief about a derived outcome: more give smoother quantiles.
  private static final int MARGINAL_DRAWS = 64;

  /// Scenarios of the measured outcomes per draw: cheap, since only the formula is computed again.
  private static final int MARGINAL_REPEATS = 32;

  private final List<Outcome> outcomes;
  private final Function<List<Design>, Inputs> encoding;
  private final Map<String, Surrogate> surrogates;
  private final Map<String, Formula> formulas;
  private final @Nullable RememberedDraws remembered;

  private OutcomeBelief(
      List<Outcome> outcomes,
      Function<List<Design>, Inputs> encoding,
      Map<String, Surrogate> surrogates,
      Map<String, Formula> formulas,
      @Nullable RememberedDraws remembered) {
    this.outcomes = outcomes;
    this.encoding = encoding;
    this.surrogates = surrogates;
    this.formulas = formulas;
    this.remembered = remembered;
  }

  /// A belief about all outcomes.
  ///
  /// @param encoding how a surrogate sees designs
  /// @param surrogates one for each measured outcome, by its name
  public static OutcomeBelief of(
      List<Outcome> outcomes,
      Function<List<Design>, Inputs> encoding,
      Map<String, Surrogate> surrogates) {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Measured measured ->
            require(surrogates.containsKey(measured.name()), measured);
        case Outcome.Derived derived ->
            formulas.put(derived.name(), Formulas.of(derived, Roles.of(derived, outcomes)));
      }
    }
    return new OutcomeBelief(
        List.copyOf(outcomes), encoding, new LinkedHashMap<>(surrogates), formulas, null);
  }

  /// The same belief for one request of one thread, which asks for draws at ever more anchors: what
  /// was drawn for some of them is not drawn anew.
  ///
  /// @param most draws; fewer are some of so many
  public OutcomeBelief remembering(int most) {
    return new OutcomeBelief(outcomes, encoding, surrogates, formulas, new RememberedDraws(most));
  }

  /// The same belief of the surfaces alone, see [Surrogate#surface].
  public OutcomeBelief surfaces() {
    Map<String, Surrogate> surfaces = new LinkedHashMap<>();
    surrogates.forEach((outcome, surrogate) -> surfaces.put(outcome, surrogate.surface()));
    return new OutcomeBelief(outcomes, encoding, surfaces, formulas, null);
  }

  /// The outcomes, in the campaign's order.
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /// Whether the outcome has a surrogate of its own.
  public boolean measured(String outcome) {
    return surrogates.containsKey(outcome);
  }

  /// The names of the measured outcomes, in the campaign's order.
  public List<String> surrogates() {
    return List.copyOf(surrogates.keySet());
  }

  /// The surrogate of a measured outcome.
  public Surrogate surrogate(String outcome) {
    Surrogate surrogate = surrogates.get(outcome);
    if (surrogate == null) {
      throw new IllegalArgumentException(
          outcome + " (expected: one of " + surrogates.keySet() + ")");
    }
    return surrogate;
  }

  /// Draws the named outcomes jointly at `anchors`, and what each draw believes elsewhere.
  ///
  /// @param draws how many joint draws
  /// @param repeats how many scenarios each draw is spread into away from the anchors
  public OutcomeSamples sample(
      List<String> names, List<Design> anchors, int draws, int repeats, RandomKey key) {
    Layout layout = Layout.of(this, names);
    List<JointSamples> joint = new ArrayList<>();
    for (String measured : layout.columns()) {
      joint.add(sample(surrogate(measured), anchors, draws, key.child(measured)));
    }
    double[][] normals =
        QuasiNormals.of(joint.size(), draws * repeats, key.child("between the anchors"));
    return new OutcomeSamples(this, layout, anchors, joint, draws, repeats, normals);
  }

  private JointSamples sample(Surrogate surrogate, List<Design> anchors, int draws, RandomKey key) {
    RememberedDraws.Source source =
        new RememberedDraws.Source() {
          @Override
          public JointSamples sample(List<Design> designs, int count, RandomKey own) {
            return surrogate.sample(encode(designs), count, own);
          }

          @Override
          public Inputs encode(List<Design> designs) {
            return encoding.apply(designs);
          }
        };
    return remembered == null
        ? source.sample(anchors, draws, key)
        : remembered.of(source, anchors, draws, key);
  }

  /// The marginal belief about one outcome at each design by itself.
  public Posterior posterior(String outcome, List<Design> designs, RandomKey key) {
    if (measured(outcome)) {
      return surrogate(outcome).posterior(encoding.apply(designs));
    }
    Outlook outlook =
        sample(List.of(outcome), List.of(), MARGINAL_DRAWS, MARGINAL_REPEATS, key).at(designs);
    return SampledPosterior.of(outlook, 0);
  }

  /// What the prior means alone say of one outcome at each design.
  public double[] priorMean(String outcome, List<Design> designs) {
    if (measured(outcome)) {
      return surrogate(outcome).priorMean(encoding.apply(designs));
    }
    Outcome.Derived derived = derived(outcome);
    double[][] inputs = new double[derived.inputs().size()][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = priorMean(derived.inputs().get(i), designs);
    }
    double[] means = new double[designs.size()];
    for (int row = 0; row < means.length; row++) {
      double[] measured = new double[inputs.length];
      for (int i = 0; i < inputs.length; i++) {
        measured[i] = inputs[i][row];
      }
      means[row] = formula(outcome).at(designs.get(row)).of(measured);
    }
    return means;
  }

  /// The formula of a derived outcome.
  public Formula formula(String outcome) {
    Formula formula = formulas.get(outcome);
    if (formula == null) {
      throw new IllegalArgumentException(outcome + " (expected: one of " + formulas.keySet() + ")");
    }
    return formula;
  }

  /// The measured outcomes that a derived one is computed from, in its formula's order.
  public List<String> inputs(String outcome) {
    return derived(outcome).inputs();
  }

  private Outcome.Derived derived(String outcome) {
    for (Outcome candidate : outcomes) {
      if (candidate instanceof Outcome.Derived derived && derived.name().equals(outcome)) {
        return derived;
      }
    }
    throw new IllegalArgumentException(outcome + " (expected: one of " + formulas.keySet() + ")");
  }

  Inputs encode(List<Design> designs) {
    return encoding.apply(designs);
  }

  private static void require(boolean present, Outcome.Measured measured) {
    if (!present) {
      throw new IllegalArgumentException(measured.name() + " (expected: a surrogate for it)");
    }
  }
}
