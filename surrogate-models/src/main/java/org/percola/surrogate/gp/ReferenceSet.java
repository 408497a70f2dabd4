package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.kernel.Coordinates;

/// The designs that a joint sample is conditioned on: the distinct anchors, and the measured
/// designs that are no anchors. A value drawn at a measured design says all that its measurement
/// said, unless that measurement shares an effect with others: then the drawn value tells how large
/// the effect was, and all measurements stay.
final class ReferenceSet {
  private final int[] anchorGroup;
  private final int anchors;
  private final int[] measured;
  private final Coordinates anchorCoordinates;
  private final Coordinates coordinates;

  private ReferenceSet(
      int[] anchorGroup,
      int anchors,
      int[] measured,
      Coordinates anchorCoordinates,
      Coordinates coordinates) {
    this.anchorGroup = anchorGroup;
    this.anchors = anchors;
    this.measured = measured;
    this.anchorCoordinates = anchorCoordinates;
    this.coordinates = coordinates;
  }

  static ReferenceSet of(GaussianProcess process, Inputs anchors) {
    int[] group = new int[anchors.size()];
    Inputs distinct = anchors.rows(Observations.distinctRows(anchors, group));
    Set<List<Double>> anchored = new HashSet<>();
    for (int row = 0; row < distinct.size(); row++) {
      anchored.add(Observations.cells(distinct, row));
    }
    Inputs designs = process.likelihood().data().designs();
    List<Integer> others = new ArrayList<>();
    for (int row = 0; row < designs.size(); row++) {
      if (process.likelihood().sharesEffects()
          || !anchored.contains(Observations.cells(designs, row))) {
        others.add(row);
      }
    }
    int[] measured = others.stream().mapToInt(Integer::intValue).toArray();
    return new ReferenceSet(
        group,
        distinct.size(),
        measured,
        process.encoding().encode(distinct),
        process.encoding().encode(designs.rows(measured).concat(distinct)));
  }

  /// Which distinct anchor an anchor is.
  int anchorGroup(int anchor) {
    return anchorGroup[anchor];
  }

  /// The number of distinct anchors.
  int anchors() {
    return anchors;
  }

  /// The number of measured designs that are kept; they come first.
  int measured() {
    return measured.length;
  }

  /// The position of such a design among all measured designs.
  int measuredDesign(int index) {
    return measured[index];
  }

  /// The positions of all such designs; not to be changed.
  int[] measuredDesigns() {
    return measured;
  }

  /// Whether the same measured designs are kept.
  boolean hasMeasuredOf(ReferenceSet other) {
    return Arrays.equals(measured, other.measured);
  }

  int size() {
    return measured.length + anchors;
  }

  /// The encoded distinct anchors.
  Coordinates anchorCoordinates() {
    return anchorCoordinates;
  }

  /// The encoded reference designs.
  Coordinates coordinates() {
    return coordinates;
  }
}
