package org.percola.optimizer.outcome;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Scale;

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
  private final List<Scale> scales;
  private final int draws;
  private final int repeats;
  private final double[][] normals;
  private final Values values;
  private final Values centres;

  Outlook(
      Layout layout,
      List<Design> designs,
      List<JointSamples.Conditional> beliefs,
      List<Scale> scales,
      int draws,
      int repeats,
      double[][] normals) {
    this.layout = layout;
    this.designs = designs.size();
    this.beliefs = beliefs;
    this.scales = scales;
    this.normals = normals;
    this.draws = draws;
    this.repeats = repeats;
    this.values =
        new Values(
            layout,
            designs,
            (column, scenario, design) ->
                scales.get(column).invert(scaledColumn(column, scenario, design)));
    this.centres =
        values.over((column, draw, design) ->
            scales.get(column).invert(beliefs.get(column).mean(draw, design)));
  }

  private double scaledColumn(int column, int scenario, int design) {
    JointSamples.Conditional belief = beliefs.get(column);
    int draw = scenario / repeats;
    return Math.fma(
        belief.standardDeviation(draw, design),
        normals[column][scenario],
        belief.mean(draw, design));
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

  /// The scale on which each draw's belief about a measured outcome is normal, and on which
  /// improvements count; the outcome's own where it is derived.
  public Scale scale(int outcome) {
    return layout.scale(outcome, scales);
  }

  /// What [#value] is on the outcome's scale.
  public double scaled(int outcome, int scenario, int design) {
    return switch (layout.terms().get(outcome)) {
      case Layout.Term.Column(int index) -> scaledColumn(index, scenario, design);
      case Layout.Term.Computed _ -> value(outcome, scenario, design);
    };
  }

  /// What [#central] is on the outcome's scale.
  public double scaledCentral(int outcome, int draw, int design) {
    return switch (layout.terms().get(outcome)) {
      case Layout.Term.Column(int index) -> beliefs.get(index).mean(draw, design);
      case Layout.Term.Computed _ -> central(outcome, draw, design);
    };
  }

  /// Whether the outcome is measured, so that each draw's belief is a normal distribution on its
  /// scale.
  public boolean normal(int outcome) {
    return layout.terms().get(outcome) instanceof Layout.Term.Column;
  }

  /// The mean of one draw's belief about a measured outcome, on its scale.
  public double mean(int outcome, int draw, int design) {
    return belief(outcome).mean(draw, design);
  }

  /// The standard deviation of one draw's belief about a measured outcome, on its scale.
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
