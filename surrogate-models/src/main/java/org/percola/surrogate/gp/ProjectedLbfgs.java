package org.percola.surrogate.gp;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/// Minimises a smooth function within a box, by limited-memory BFGS with projected steps.
///
/// Directions are restricted to coordinates that are not held at a bound; steps are accepted by the
/// Armijo and the weak Wolfe conditions. Deterministic: no randomness, no clock. After Nocedal &
/// Wright, "Numerical Optimization", 2nd ed., algorithms 7.4 and 3.5, and Bertsekas, SIAM J.
/// Control Optim. 20 (1982) 221–246.
public final class ProjectedLbfgs {
  private static final int MEMORY = 10;
  private static final double ARMIJO = 1e-4;
  private static final double WOLFE = 0.9;
  private static final int LINE_STEPS = 25;

  /// A line search never comes nearer to an end of its interval than this part of it: a cubic that
  /// fits badly then still shortens it.
  private static final double NEAR_END = 0.1;

  /// A step that gains less than this, relative to the value, is the last: finer optima change no
  /// prediction.
  private static final double RELATIVE_GAIN = 1e-9;

  /// A projected gradient below this in every coordinate is a minimum.
  private static final double SMALL_GRADIENT = 1e-5;

  private final double[] lower;
  private final double[] upper;
  private final int maxIterations;
  private final double leastGain;

  /// A search within bounds, which may be infinite.
  ///
  /// @param maxIterations it stops after, if it has not converged
  public ProjectedLbfgs(double[] lower, double[] upper, int maxIterations) {
    this(lower, upper, maxIterations, 0);
  }

  private ProjectedLbfgs(double[] lower, double[] upper, int maxIterations, double leastGain) {
    this.lower = lower;
    this.upper = upper;
    this.maxIterations = maxIterations;
    this.leastGain = leastGain;
  }

  /// The same search, of which a step that gains less than this is the last.
  public ProjectedLbfgs withLeastGain(double gain) {
    return new ProjectedLbfgs(lower, upper, maxIterations, gain);
  }

  /// A function with its gradient; infinite where it cannot be computed.
  public interface Objective {
    /// Returns the value at `x` and writes the gradient.
    double value(double[] x, double[] gradient);
  }

  /// Where the search ended.
  public static final class Minimum {
    /// The coordinates; not to be changed.
    public final double[] point;

    /// The function there.
    public final double value;

    private final Deque<Step> memory;

    private Minimum(double[] point, double value, Deque<Step> memory) {
      this.point = point;
      this.value = value;
      this.memory = memory;
    }
  }

  /// A step tried along a direction: the value there, and its slope.
  private record Trial(double step, double value, double slope) {
    static final Trial NONE =
        new Trial(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN);

    /// Where the cubic through both values and slopes is least (Nocedal & Wright, equation 3.59),
    /// but not near either end; the middle where there is no such cubic.
    double between(Trial other) {
      double width = other.step - step;
      double bend = slope + other.slope - 3 * (value - other.value) / (step - other.step);
      double root = Math.sqrt(bend * bend - slope * other.slope);
      double share = 1 - (other.slope + root - bend) / (other.slope - slope + 2 * root);
      boolean known = Math.abs(share) < Double.POSITIVE_INFINITY;
      return step + width * (known ? Math.clamp(share, NEAR_END, 1 - NEAR_END) : 0.5);
    }
  }

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

  /// Searches from `start`, which is left as it is.
  public Minimum minimise(Objective objective, double[] start) {
    return minimise(objective, start, new ArrayDeque<>());
  }

  /// Searches from the minimum of a similar function, whose curvature is remembered.
  ///
  /// @param times how many times as curved this function is
  public Minimum minimiseAfter(Minimum similar, double times, Objective objective) {
    Deque<Step> memory = new ArrayDeque<>();
    similar.memory.forEach(step -> memory.addLast(step.onSteeper(times)));
    return minimise(objective, similar.point, memory);
  }

  private Minimum minimise(Objective objective, double[] start, Deque<Step> memory) {
    double[] x = start.clone();
    project(x);
    double[] gradient = new double[x.length];
    double value = objective.value(x, gradient);
    for (int iteration = 0; iteration < maxIterations; iteration++) {
      boolean[] free = free(x, gradient);
      if (!(largest(gradient, free) > SMALL_GRADIENT)) {
        break;
      }
      double[] direction = direction(gradient, free, memory);
      double[] nextGradient = new double[x.length];
      double[] next = new double[x.length];
      double nextValue =
          search(objective, x, value, gradient, direction, next, nextGradient, memory.isEmpty());
      if (!(nextValue < value)) {
        if (memory.isEmpty()) {
          break;
        }
        memory.clear();
        continue;
      }
      remember(memory, x, gradient, next, nextGradient);
      double least = Math.max(leastGain, RELATIVE_GAIN * Math.max(1, Math.abs(value)));
      boolean done = value - nextValue <= least;
      x = next;
      gradient = nextGradient;
      value = nextValue;
      if (done) {
        break;
      }
    }
    return new Minimum(x, value, memory);
  }

  private void project(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.clamp(x[i], lower[i], upper[i]);
    }
  }

  private boolean[] free(double[] x, double[] gradient) {
    boolean[] free = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      free[i] = !(x[i] <= lower[i] && gradient[i] > 0) && !(x[i] >= upper[i] && gradient[i] < 0);
    }
    return free;
  }

  private static double largest(double[] gradient, boolean[] free) {
    double largest = 0;
    for (int i = 0; i < gradient.length; i++) {
      largest = free[i] ? Math.max(largest, Math.abs(gradient[i])) : largest;
    }
    return largest;
  }

  /// The two-loop recursion on the free coordinates.
  private static double[] direction(double[] gradient, boolean[] free, Deque<Step> memory) {
    double[] q = gradient.clone();
    mask(q, free);
    double[] coefficients = new double[memory.size()];
    int k = 0;
    for (Step step : memory) {
      coefficients[k] = dot(step.move, q) / step.curvature;
      addScaled(q, -coefficients[k], step.change);
      k++;
    }
    if (!memory.isEmpty()) {
      Step newest = memory.getFirst();
      double scale = newest.curvature / dot(newest.change, newest.change);
      for (int i = 0; i < q.length; i++) {
        q[i] *= scale;
      }
    }
    Iterator<Step> oldestFirst = memory.descendingIterator();
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

  private double search(
      Objective objective,
      double[] x,
      double value,
      double[] gradient,
      double[] direction,
      double[] next,
      double[] nextGradient,
      boolean first) {
    double slope = dot(gradient, direction);
    Trial shorter = new Trial(0, value, slope);
    Trial longer = Trial.NONE;
    double step = first ? Math.min(1, 1 / Math.sqrt(dot(direction, direction))) : 1;
    double reached = Double.POSITIVE_INFINITY;
    for (int k = 0; k < LINE_STEPS && slope < 0; k++) {
      for (int i = 0; i < x.length; i++) {
        next[i] = Math.fma(step, direction[i], x[i]);
      }
      project(next);
      reached = objective.value(next, nextGradient);
      double predicted = 0;
      for (int i = 0; i < x.length; i++) {
        predicted = Math.fma(gradient[i], next[i] - x[i], predicted);
      }
      Trial trial = new Trial(step, reached, inwardSlope(next, nextGradient, direction));
      if (!(reached <= value + ARMIJO * predicted)) {
        longer = trial;
      } else if (trial.slope < WOLFE * slope) {
        shorter = trial;
      } else {
        break;
      }
      step = Double.isInfinite(longer.step) ? 2 * step : shorter.between(longer);
    }
    return reached;
  }

  /// The slope along a direction, of the coordinates that have not reached a bound.
  private double inwardSlope(double[] x, double[] gradient, double[] direction) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > lower[i] && x[i] < upper[i]) {
        sum = Math.fma(gradient[i], direction[i], sum);
      }
    }
    return sum;
  }

  private static void remember(
      Deque<Step> memory, double[] x, double[] gradient, double[] next, double[] nextGradient) {
    double[] move = difference(next, x);
    double[] change = difference(nextGradient, gradient);
    double curvature = dot(move, change);
    if (curvature > 1e-10 * Math.sqrt(dot(move, move) * dot(change, change))) {
      memory.addFirst(new Step(move, change, curvature));
      if (memory.size() > MEMORY) {
        memory.removeLast();
      }
    }
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

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.fma(a[i], b[i], sum);
    }
    return sum;
  }
}
