package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;

/// Finds which sums, counts, gaps and limits, and which wishes of a request, cannot be met together
/// within the bounds.
///
/// A linear programme says whether a set of sums can, for every way to decide which parameters are
/// used; a product can when it can by itself. Whatever can be left out while the rest still
/// contradicts itself is left out, so that the answer names only what matters.
final class Contradiction {
  private static final int MOST_PIVOTS = 10_000;

  /// How nearly limits must be met to count as met here: generous, because a corner that only
  /// rounding closes is looked at again when designs are drawn.
  private static final double TOLERANCE = 1e-7;

  private final DesignSpace space;
  private final Axes axes;
  private final List<Part> parts = new ArrayList<>();

  /// Something that may contradict something else.
  private sealed interface Part {
    /// A hard constraint.
    record Limit(DesignConstraint constraint) implements Part {}

    /// The parts of a whole.
    record Whole(Mixture mixture) implements Part {}

    /// An axis that is 0 or at least something.
    record Gap(int axis) implements Part {}

    /// A setting or a range that a request asks for on an axis.
    record Asked(int axis, String words) implements Part {}
  }

  Contradiction(DesignSpace space, Axes axes, List<DesignConstraint> constraints, SubSpace within) {
    this.space = space;
    this.axes = axes;
    for (DesignConstraint constraint : constraints) {
      if (constraint.severity() == Severity.HARD) {
        parts.add(new Part.Limit(constraint));
      }
    }
    space.mixtures().forEach(mixture -> parts.add(new Part.Whole(mixture)));
    boolean[] gaps = axes.gaps();
    for (int axis = 0; axis < gaps.length; axis++) {
      if (gaps[axis]) {
        parts.add(new Part.Gap(axis));
      }
      String asked = LimitWords.ofAsked(axes.name(axis), within);
      if (!asked.isEmpty()) {
        parts.add(new Part.Asked(axis, asked));
      }
    }
  }

  /// The words for a smallest set that contradicts itself, or empty when all can be met.
  List<String> within(Bounds bounds) {
    List<Part> kept = new ArrayList<>(parts);
    if (kept.isEmpty() || possible(kept, bounds)) {
      return List.of();
    }
    for (Part candidate : parts) {
      List<Part> fewer = new ArrayList<>(kept);
      fewer.remove(candidate);
      if (!possible(fewer, bounds)) {
        kept = fewer;
      }
    }
    return kept.stream().map(this::words).toList();
  }

  private String words(Part part) {
    return switch (part) {
      case Part.Limit limit -> LimitWords.of(limit.constraint());
      case Part.Whole whole -> LimitWords.of(whole.mixture());
      case Part.Gap gap -> LimitWords.ofGap(axes.name(gap.axis()), axes.gap(gap.axis()));
      case Part.Asked asked -> asked.words();
    };
  }

  private boolean possible(List<Part> chosen, Bounds asked) {
    Bounds bounds = widened(asked, chosen);
    List<DesignConstraint> limits = new ArrayList<>();
    List<Mixture> wholes = new ArrayList<>();
    boolean[] gaps = new boolean[axes.size()];
    for (Part part : chosen) {
      switch (part) {
        case Part.Limit limit -> limits.add(limit.constraint());
        case Part.Whole whole -> wholes.add(whole.mixture());
        case Part.Gap gap -> gaps[gap.axis()] = true;
        case Part.Asked _ -> {
          // the bounds hold it
        }
      }
    }
    NumericLimits numeric = NumericLimits.of(limits, axes);
    if (!solvable(numeric, wholes, bounds)) {
      return false;
    }
    DesignSpace sums = new DesignSpace(space.parameters(), wholes, List.of());
    Presence presence = new Presence(sums, axes, limits, numeric.linear(), gaps);
    return presence.none() || presence.any(bounds, used -> solvable(numeric, wholes, used));
  }

  /// The bounds without what is asked and not chosen.
  private Bounds widened(Bounds bounds, List<Part> chosen) {
    Bounds wide = bounds.copy();
    for (Part part : parts) {
      if (part instanceof Part.Asked(int axis, _)
          && bounds.active[axis]
          && !chosen.contains(part)) {
        wide.open(axis, axes.grid(axis).lowest(), axes.grid(axis).highest());
      }
    }
    return wide;
  }

  private boolean solvable(NumericLimits numeric, List<Mixture> wholes, Bounds bounds) {
    Bounds narrow =
        new ProductBounds(axes, numeric.products()).narrow(bounds, Assessment.TOLERANCE);
    return narrow != null && solvable(numeric.linear(), wholes, narrow);
  }

  private boolean solvable(LinearLimits limits, List<Mixture> wholes, Bounds bounds) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (LinearLimits.Row row : limits.rows()) {
      Relationship relation = row.equal() ? Relationship.EQ : Relationship.LEQ;
      constraints.add(new LinearConstraint(row.a(), relation, row.b()));
    }
    for (Mixture mixture : wholes) {
      double[] ones = new double[axes.size()];
      boolean present = false;
      for (int axis : axes.of(mixture)) {
        ones[axis] = 1;
        present |= bounds.active[axis];
      }
      if (present) {
        constraints.add(new LinearConstraint(ones, Relationship.EQ, mixture.total()));
      }
    }
    return constraints.isEmpty() || solvable(constraints, bounds);
  }

  private boolean solvable(List<LinearConstraint> constraints, Bounds bounds) {
    for (int i = 0; i < axes.size(); i++) {
      double[] one = new double[axes.size()];
      one[i] = 1;
      constraints.add(new LinearConstraint(one, Relationship.GEQ, bounds.lower[i]));
      constraints.add(new LinearConstraint(one, Relationship.LEQ, bounds.upper[i]));
    }
    try {
      new SimplexSolver(TOLERANCE)
          .optimize(
              new MaxIter(MOST_PIVOTS),
              new LinearObjectiveFunction(new double[axes.size()], 0),
              new LinearConstraintSet(constraints),
              new NonNegativeConstraint(false));
      return true;
    } catch (MathIllegalStateException e) {
      return false;
    }
  }
}
