package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.percola.optimizer.constraint.DesignConstraint.Exclusion;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Grid;

/// Shows that boxes to stay out of leave nothing of a space, sums and other limits aside.
///
/// Under each combination of labels the space is cut where boxes begin and end; every piece that
/// holds a setting must lie in one of them. What takes too many pieces is not shown.
final class ZoneCover {
  private static final int MOST_PIECES = 100_000;

  private final Axes axes;
  private final LabelChoice labels;
  private int pieces;

  /// One piece of an axis: a setting, or all between two numbers.
  private record Piece(double lower, double upper) {
    boolean within(Range range) {
      return range.lower() <= lower && upper <= range.upper();
    }

    boolean holdsSetting(Grid grid) {
      long tick = grid.ceiling(lower);
      if (lower == upper) {
        return grid.value(tick) == lower;
      }
      long above = grid.value(tick) > lower ? tick : tick + 1;
      return above <= grid.last() && grid.value(above) < upper;
    }
  }

  ZoneCover(Axes axes, LabelChoice labels) {
    this.axes = axes;
    this.labels = labels;
  }

  /// The hard boxes among some constraints, the only ones that this can judge.
  static List<DesignConstraint> boxes(List<DesignConstraint> constraints) {
    return constraints.stream()
        .filter(one ->
            one instanceof Exclusion zone
                && zone.severity() == Severity.HARD
                && zone.zone() instanceof Zone.Box)
        .toList();
  }

  /// Whether such boxes are shown to leave nothing.
  boolean leavesNothing(List<DesignConstraint> boxes) {
    if (boxes.isEmpty() || !labels.combinationsAreAll()) {
      return false;
    }
    pieces = 0;
    for (Design combination : labels.combinations()) {
      if (labels.missing(combination).isEmpty()
          && !covered(0, applying(boxes, combination), axes.bounds(combination))) {
        return false;
      }
    }
    return true;
  }

  private List<Zone.Box> applying(List<DesignConstraint> boxes, Design combination) {
    Bounds bounds = axes.bounds(combination);
    List<Zone.Box> applying = new ArrayList<>();
    for (DesignConstraint one : boxes) {
      if (one instanceof Exclusion zone
          && zone.zone() instanceof Zone.Box box
          && box.ranges().keySet().stream().allMatch(name -> bounds.active[axes.of(name)])
          && box.labels().entrySet().stream()
              .allMatch(
                  side -> Membership.among(combination.label(side.getKey()), side.getValue()))) {
        applying.add(box);
      }
    }
    return applying;
  }

  private boolean covered(int axis, List<Zone.Box> boxes, Bounds bounds) {
    if (boxes.isEmpty() || pieces++ >= MOST_PIECES) {
      return false;
    }
    if (axis == axes.size()) {
      return true;
    }
    String name = axes.name(axis);
    if (boxes.stream().noneMatch(box -> box.ranges().containsKey(name))) {
      return covered(axis + 1, boxes, bounds);
    }
    for (Piece piece : cut(axis, boxes, bounds)) {
      List<Zone.Box> around =
          boxes.stream()
              .filter(
                  box -> !box.ranges().containsKey(name) || piece.within(box.ranges().get(name)))
              .toList();
      if (!covered(axis + 1, around, bounds)) {
        return false;
      }
    }
    return true;
  }

  private List<Piece> cut(int axis, List<Zone.Box> boxes, Bounds bounds) {
    TreeSet<Double> ends = new TreeSet<>(List.of(bounds.lower[axis], bounds.upper[axis]));
    for (Zone.Box box : boxes) {
      Range range = box.ranges().get(axes.name(axis));
      if (range != null) {
        ends.add(bounds.clamp(axis, range.lower()));
        ends.add(bounds.clamp(axis, range.upper()));
      }
    }
    List<Piece> cut = new ArrayList<>();
    double before = bounds.lower[axis];
    for (double end : ends) {
      cut.add(new Piece(before, end));
      cut.add(new Piece(end, end));
      before = end;
    }
    // Where an axis is held at a setting between two of its grid, that one counts.
    cut.removeIf(piece -> bounds.movable(axis) && !piece.holdsSetting(axes.grid(axis)));
    return cut;
  }
}
