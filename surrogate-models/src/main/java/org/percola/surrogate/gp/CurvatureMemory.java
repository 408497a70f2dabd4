package org.percola.surrogate.gp;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/// The last moves of a descent and how the gradient changed along them, from which the curvature of
/// the function is told: limited-memory BFGS, Nocedal & Wright, "Numerical Optimization", 2nd ed.,
/// algorithm 7.4.
final class CurvatureMemory {
  private static final int MOVES = 10;

  /// A move along which the gradient changed less than this, relative to both lengths, tells
  /// nothing that could be divided by.
  private static final double LEAST_CURVATURE = 1e-10;

  /// Newest first.
  private final Deque<Step> steps = new ArrayDeque<>();

  private static final class Step {
    final double[] move;
    final double[] change;
    final double curvature;

    Step(double[] move, double[] change, double curvature) {
      this.move = move;
      this.change = change;
      this.curvature = curvature;
    }

    /// The same move over a function that is so many times as curved.
    Step onSteeper(double times) {
      double[] scaled = change.clone();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= times;
      }
      return new Step(move, scaled, times * curvature);
    }
  }

  /// The same moves over a function that is so many times as curved.
  CurvatureMemory onSteeper(double times) {
    CurvatureMemory other = new CurvatureMemory();
    steps.forEach(step -> other.steps.addLast(step.onSteeper(times)));
    return other;
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  void clear() {
    steps.clear();
  }

  /// Takes in a move from `x` to `next`, with the gradients at both; the oldest is forgotten.
  void remember(double[] x, double[] gradient, double[] next, double[] nextGradient) {
    double[] move = difference(next, x);
    double[] change = difference(nextGradient, gradient);
    double curvature = dot(move, change);
    if (curvature > LEAST_CURVATURE * Math.sqrt(dot(move, move) * dot(change, change))) {
      steps.addFirst(new Step(move, change, curvature));
      if (steps.size() > MOVES) {
        steps.removeLast();
      }
    }
  }

  /// Where to go from a gradient: the two-loop recursion on the free coordinates.
  double[] direction(double[] gradient, boolean[] free) {
    double[] q = gradient.clone();
    mask(q, free);
    double[] coefficients = new double[steps.size()];
    int k = 0;
    for (Step step : steps) {
      coefficients[k] = dot(step.move, q) / step.curvature;
      addScaled(q, -coefficients[k], step.change);
      k++;
    }
    if (!steps.isEmpty()) {
      Step newest = steps.getFirst();
      double scale = newest.curvature / dot(newest.change, newest.change);
      for (int i = 0; i < q.length; i++) {
        q[i] *= scale;
      }
    }
    Iterator<Step> oldestFirst = steps.descendingIterator();
    while (oldestFirst.hasNext()) {
      Step step = oldestFirst.next();
      k--;
      double beta = dot(step.change, q) / step.curvature;
      addScaled(q, coefficients[k] - beta, step.move);
    }
    mask(q, free);
    for (int i = 0; i < q.length; i++) {
      q[i] = -q[i];
    }
    return q;
  }

  private static void mask(double[] q, boolean[] free) {
    for (int i = 0; i < q.length; i++) {
      q[i] = free[i] ? q[i] : 0;
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = Arrays.copyOf(a, a.length);
    addScaled(difference, -1, b);
    return difference;
  }

  private static void addScaled(double[] target, double factor, double[] other) {
    for (int i = 0; i < target.length; i++) {
      target[i] = Math.fma(factor, other[i], target[i]);
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.fma(a[i], b[i], sum);
    }
    return sum;
  }
}
