package org.percola.optimizer.outcome;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.JointSamples;

/// What joint draws believe of designs that are not among their anchors: per draw a normal
/// distribution of each measured outcome, and scenarios of all outcomes.
///
/// A scenario is a draw with one point of its normal distributions; it has the same place in the
/// distribution at every design, so designs are compared under the same luck. Not for use from
/// several threads at once.
public final class Outlook {
  private final Layout layout;
  private final int designs;
  private final List<JointSamples.Conditional> beliefs;
  private final int draws;
  private final int repeats;
  private final Values values;
  private final Values centres;

  Outlook(
      Layout layout,
      List<Design> designs,
      List<JointSamples.Conditional> beliefs,
      int draws,
      int repeats,
      double[][] normals) {
    this.layout = layout;
    this.designs = designs.size();
    this.beliefs = beliefs;
    this.draws = draws;
    this.repeats = repeats;
    this.values =
        new Values(
            layout,
            designs,
            (column, scenario, design) -> {
              JointSamples.Conditional belief = beliefs.get(column);
              int draw = scenario / repeats;
              return Math.fma(
                  belief.standardDeviation(draw, design),
                  normals[column][scenario],
                  belief.mean(draw, design));
            });
    this.centres = values.over((column, draw, design) -> beliefs.get(column).mean(draw, design));
  }

  /// The number of designs.
  public int designs() {
    return designs;
  }

  /// The number of joint draws.
  public int draws() {
    return draws;
  }

  /// How many scenarios each draw has; draw `d` has those from `d * repeats()` on.
  public int repeats() {
    return repeats;
  }

  /// The number of scenarios over all draws.
  public int scenarios() {
    return draws * repeats;
  }

  /// The value of one outcome in one scenario of one design.
  public double value(int outcome, int scenario, int design) {
    return values.of(outcome, scenario, design);
  }

  /// The value of one outcome where every measured one is what the draw expects of the design.
  public double central(int outcome, int draw, int design) {
    return centres.of(outcome, draw, design);
  }

  /// Whether the outcome is measured, so that each draw's belief is a normal distribution.
  public boolean normal(int outcome) {
    return layout.terms().get(outcome) instanceof Layout.Term.Column;
  }

  /// The mean of one draw's belief about a measured outcome.
  public double mean(int outcome, int draw, int design) {
    return belief(outcome).mean(draw, design);
  }

  /// The standard deviation of one draw's belief about a measured outcome.
  public double standardDeviation(int outcome, int draw, int design) {
    return belief(outcome).standardDeviation(draw, design);
  }

  private JointSamples.Conditional belief(int outcome) {
    return switch (layout.terms().get(outcome)) {
      case Layout.Term.Column(int index) -> beliefs.get(index);
      case Layout.Term.Computed computed ->
          throw new IllegalArgumentException(
              "outcome "
                  + outcome
                  + ": computed from "
                  + computed.columns()
                  + " (expected: measured)");
    };
  }
}
