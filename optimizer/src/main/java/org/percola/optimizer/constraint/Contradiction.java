package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Wording;

/// Finds which sums and linear limits cannot be met together within the bounds.
///
/// A linear programme says whether a set of them can; whatever can be left out while the rest still
/// contradicts itself is left out, so that the answer names only what matters.
final class Contradiction {
  private static final int MOST_PIVOTS = 10_000;

  /// How nearly limits must be met to count as met here: generous, because a corner that only
  /// rounding closes is looked at again when designs are drawn.
  private static final double TOLERANCE = 1e-7;

  private final Axes axes;
  private final List<Named> named = new ArrayList<>();

  private record Named(String text, LinearConstraint constraint) {}

  Contradiction(DesignSpace space, Axes axes, LinearLimits limits) {
    this.axes = axes;
    for (int limit = 0; limit < limits.size(); limit++) {
      LinearConstraint constraint =
          new LinearConstraint(limits.coefficients(limit), Relationship.LEQ, limits.limit(limit));
      named.add(new Named(text(limits.source(limit)), constraint));
    }
    for (Mixture mixture : space.mixtures()) {
      double[] ones = new double[axes.size()];
      for (int axis : axes.of(mixture)) {
        ones[axis] = 1;
      }
      named.add(
          new Named(
              "%s (%s sum to %s)"
                  .formatted(mixture.name(), mixture.components(), Wording.of(mixture.total())),
              new LinearConstraint(ones, Relationship.EQ, mixture.total())));
    }
  }

  private static String text(DesignConstraint.Linear linear) {
    String relation =
        linear.relation() == DesignConstraint.Relation.AT_LEAST ? "at least" : "at most";
    return "%s (%s %s %s)"
        .formatted(linear.name(), sum(linear), relation, Wording.of(linear.limit(), linear.unit()));
  }

  private static String sum(DesignConstraint.Linear linear) {
    return new TreeMap<>(linear.coefficients())
        .entrySet().stream()
            .map(term -> Wording.of(term.getValue()) + " × " + term.getKey())
            .collect(Collectors.joining(" + "));
  }

  /// The names of a smallest set that contradicts itself, or empty when all can be met.
  List<String> within(Bounds bounds) {
    List<Named> kept = new ArrayList<>(named);
    if (kept.isEmpty() || possible(kept, bounds)) {
      return List.of();
    }
    for (Named candidate : named) {
      List<Named> fewer = new ArrayList<>(kept);
      fewer.remove(candidate);
      if (!possible(fewer, bounds)) {
        kept = fewer;
      }
    }
    return kept.stream().map(Named::text).toList();
  }

  private boolean possible(List<Named> chosen, Bounds bounds) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (Named one : chosen) {
      boolean absent = one.constraint().getRelationship() == Relationship.EQ && absent(one, bounds);
      if (!absent) {
        constraints.add(one.constraint());
      }
    }
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

  /// Whether no part of the whole is present.
  private static boolean absent(Named sum, Bounds bounds) {
    for (int i = 0; i < bounds.active.length; i++) {
      if (sum.constraint().getCoefficients().getEntry(i) != 0 && bounds.active[i]) {
        return false;
      }
    }
    return true;
  }
}
