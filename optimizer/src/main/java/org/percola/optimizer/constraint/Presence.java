package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.DesignConstraint.Count;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;

/// Decides which parameters are used at all, where they may be 0 or at least something, or where
/// only some of them may be used together.
///
/// Each decision narrows the bounds: to 0, or to what is used at least and more. Within narrowed
/// bounds everything else is convex, and repaired as ever.
final class Presence {
  /// Decisions tried when the nearest does not lead to a design.
  private static final int MOST_TRIED = 4;

  private final DesignSpace space;
  private final Axes axes;
  private final List<Tally> tallies = new ArrayList<>();
  private final boolean[] gaps;
  private final boolean[] counted;
  private final List<Reach> reaches = new ArrayList<>();
  private final List<int[]> sums;

  /// How many of some axes may be used.
  static final class Tally {
    private final int[] members;
    private final int atLeast;
    private final int atMost;

    Tally(int[] members, int atLeast, int atMost) {
      this.members = members;
      this.atLeast = atLeast;
      this.atMost = atMost;
    }

    int[] members() {
      return members;
    }

    int atLeast() {
      return atLeast;
    }

    int atMost() {
      return atMost;
    }
  }

  /// What a sum over the axes may be: what bounds let it reach must overlap it.
  static final class Reach {
    private final double[] a;
    private final double least;
    private final double most;

    Reach(double[] a, double least, double most) {
      this.a = a;
      this.least = least;
      this.most = most;
    }

    double[] a() {
      return a;
    }

    double least() {
      return least;
    }

    double most() {
      return most;
    }
  }

  /// @param constraints of which the hard counts decide
  /// @param linear sums that a decision must leave within reach
  /// @param gaps which axes are 0 or at least something
  Presence(
      DesignSpace space,
      Axes axes,
      List<DesignConstraint> constraints,
      LinearLimits linear,
      boolean[] gaps) {
    this.space = space;
    this.axes = axes;
    this.gaps = gaps.clone();
    this.counted = gaps.clone();
    this.sums = space.mixtures().stream().map(axes::of).toList();
    for (DesignConstraint constraint : constraints) {
      if (constraint instanceof Count count && count.severity() == Severity.HARD) {
        int[] members = count.parameters().stream().mapToInt(axes::of).toArray();
        tallies.add(new Tally(members, count.atLeast(), count.atMost()));
        for (int member : members) {
          counted[member] = true;
        }
      }
    }
    for (LinearLimits.Row row : linear.rows()) {
      double slack = row.scale() * Assessment.TOLERANCE;
      double least = row.equal() ? row.b() - slack : Double.NEGATIVE_INFINITY;
      reaches.add(new Reach(row.a(), least, row.b() + slack));
    }
  }

  /// Whether there is nothing to decide in this space.
  boolean none() {
    for (boolean one : counted) {
      if (one) {
        return false;
      }
    }
    return true;
  }

  /// Bounds with every decision taken, the nearest to a point first.
  ///
  /// @return empty when no decision keeps to the counts
  @Nullable Bounds nearest(double[] wanted, Bounds bounds) {
    List<Bounds> found = near(wanted, bounds, 1);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// The same with the next nearest decisions.
  List<Bounds> near(double[] wanted, Bounds bounds) {
    return near(wanted, bounds, MOST_TRIED);
  }

  private List<Bounds> near(double[] wanted, Bounds bounds, int most) {
    double[] x = wanted.clone();
    for (int sum = 0; sum < sums.size(); sum++) {
      SumProjection.project(x, sums.get(sum), space.mixtures().get(sum).total(), bounds);
    }
    double[] widths = axes.widths();
    List<PatternSearch.Switch> switches = new ArrayList<>();
    for (int axis : open(bounds)) {
      double least = least(axis);
      double short0 = Math.max(0, least - x[axis]) / widths[axis];
      double away = x[axis] / widths[axis];
      switches.add(new PatternSearch.Switch(axis, least, short0 * short0, away * away));
    }
    return new PatternSearch(switches, tallies, reaches(bounds)).cheapest(bounds, most);
  }

  /// Bounds with every decision taken by chance, or null when none keeps to the counts.
  @Nullable Bounds draw(Bounds bounds, RandomGenerator random) {
    List<PatternSearch.Switch> switches = new ArrayList<>();
    for (int axis : open(bounds)) {
      switches.add(
          new PatternSearch.Switch(axis, least(axis), random.nextDouble(), random.nextDouble()));
    }
    return new PatternSearch(switches, tallies, reaches(bounds)).first(bounds);
  }

  /// Whether a decision leaves bounds that are good; true also when there are too many to see.
  boolean any(Bounds bounds, Predicate<Bounds> good) {
    List<PatternSearch.Switch> switches = new ArrayList<>();
    for (int axis : open(bounds)) {
      switches.add(new PatternSearch.Switch(axis, least(axis), 0, 0));
    }
    return new PatternSearch(switches, tallies, reaches(bounds)).any(bounds, good);
  }

  private double least(int axis) {
    return axes.leastAbove(axis, gaps[axis] ? axes.gap(axis) : 0);
  }

  /// The axes that may be used or not.
  private List<Integer> open(Bounds bounds) {
    List<Integer> open = new ArrayList<>();
    for (int axis = 0; axis < counted.length; axis++) {
      if (counted[axis] && bounds.movable(axis) && bounds.lower[axis] == 0) {
        open.add(axis);
      }
    }
    return open;
  }

  /// What sums may be, those of mixtures that are present among them.
  private List<Reach> reaches(Bounds bounds) {
    List<Reach> all = new ArrayList<>(reaches);
    for (int sum = 0; sum < sums.size(); sum++) {
      Mixture mixture = space.mixtures().get(sum);
      double[] a = new double[axes.size()];
      boolean present = false;
      for (int axis : sums.get(sum)) {
        a[axis] = 1;
        present |= bounds.active[axis];
      }
      if (present) {
        double slack = Assessment.TOLERANCE * mixture.total();
        all.add(new Reach(a, mixture.total() - slack, mixture.total() + slack));
      }
    }
    return all;
  }
}
