package org.percola.optimizer.outcome;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Scale;

/// Joint draws of several outcomes, measured and derived, at anchor designs.
///
/// Outcomes are numbered in the order they were asked for. A draw is the same state of the world
/// for all outcomes and all designs.
public final class OutcomeSamples {
  private final OutcomeBelief belief;
  private final Layout layout;
  private final List<JointSamples> columns;
  private final List<Scale> scales;
  private final double[][] normals;
  private final int draws;
  private final int repeats;
  private final int anchorCount;
  private final Values anchors;

  OutcomeSamples(
      OutcomeBelief belief,
      Layout layout,
      List<Design> anchors,
      List<JointSamples> columns,
      int draws,
      int repeats,
      double[][] normals) {
    this.belief = belief;
    this.layout = layout;
    this.columns = columns;
    this.scales = columns.stream().map(JointSamples::scale).toList();
    this.draws = draws;
    this.repeats = repeats;
    this.normals = normals;
    this.anchorCount = anchors.size();
    this.anchors =
        new Values(layout, anchors, (column, draw, row) -> columns.get(column).value(draw, row));
  }

  /// The number of joint draws.
  public int draws() {
    return draws;
  }

  /// The number of anchor designs.
  public int anchors() {
    return anchorCount;
  }

  /// The value of one outcome in one draw at one anchor.
  public double anchor(int outcome, int draw, int anchor) {
    return anchors.of(outcome, draw, anchor);
  }

  /// The same on the outcome's scale, see [Outlook#scale].
  public double scaledAnchor(int outcome, int draw, int anchor) {
    return layout.scale(outcome, scales).apply(anchor(outcome, draw, anchor));
  }

  /// What every draw believes of other designs.
  public Outlook at(List<Design> candidates) {
    Inputs rows = belief.encode(candidates);
    List<JointSamples.Conditional> beliefs =
        columns.stream().map(column -> column.given(rows)).toList();
    return new Outlook(layout, candidates, beliefs, scales, draws, repeats, normals);
  }
}
