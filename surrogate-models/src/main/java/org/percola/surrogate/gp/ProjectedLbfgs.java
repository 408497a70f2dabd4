package org.percola.surrogate.gp;

/// Minimises a smooth function within a box, by limited-memory BFGS with projected steps.
///
/// Directions are restricted to coordinates that are not held at a bound; steps are accepted by the
/// Armijo and the weak Wolfe conditions. Deterministic: no randomness, no clock. After Nocedal &
/// Wright, "Numerical Optimization", 2nd ed., algorithms 7.4 and 3.5, and Bertsekas, SIAM J.
/// Control Optim. 20 (1982) 221–246.
public final class ProjectedLbfgs {
  private static final double ARMIJO = 1e-4;
  private static final double WOLFE = 0.9;
  private static final int LINE_STEPS = 25;

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

    private final CurvatureMemory memory;

    private Minimum(double[] point, double value, CurvatureMemory memory) {
      this.point = point;
      this.value = value;
      this.memory = memory;
    }
  }

  /// Searches from `start`, which is left as it is.
  public Minimum minimise(Objective objective, double[] start) {
    return minimise(objective, start, new CurvatureMemory());
  }

  /// Searches from the minimum of a similar function, whose curvature is remembered.
  ///
  /// @param times how many times as curved this function is
  public Minimum minimiseAfter(Minimum similar, double times, Objective objective) {
    return minimise(objective, similar.point, similar.memory.onSteeper(times));
  }

  private Minimum minimise(Objective objective, double[] start, CurvatureMemory memory) {
    double[] x = start.clone();
    project(x);
    double[] gradient = new double[x.length];
    double value = objective.value(x, gradient);
    for (int iteration = 0; iteration < maxIterations; iteration++) {
      boolean[] free = free(x, gradient);
      if (!(largest(gradient, free) > SMALL_GRADIENT)) {
        break;
      }
      double[] direction = memory.direction(gradient, free);
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
      memory.remember(x, gradient, next, nextGradient);
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

  private double search(
      Objective objective,
      double[] x,
      double value,
      double[] gradient,
      double[] direction,
      double[] next,
      double[] nextGradient,
      boolean first) {
    double slope = CurvatureMemory.dot(gradient, direction);
    LineTrial shorter = new LineTrial(0, value, slope);
    LineTrial longer = LineTrial.NONE;
    double step = first ? Math.min(1, 1 / Math.sqrt(CurvatureMemory.dot(direction, direction))) : 1;
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
      LineTrial trial = new LineTrial(step, reached, inwardSlope(next, nextGradient, direction));
      if (!(reached <= value + ARMIJO * predicted)) {
        longer = trial;
      } else if (trial.slope() < WOLFE * slope) {
        shorter = trial;
      } else {
        break;
      }
      step = Double.isInfinite(longer.step()) ? 2 * step : shorter.between(longer);
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
}
