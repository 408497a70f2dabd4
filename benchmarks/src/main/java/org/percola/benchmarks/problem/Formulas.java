package org.percola.benchmarks.problem;

/// The formulas of well-known test functions, all to be made small.
///
/// Source: D. Bingham and S. Surjanovic, Virtual Library of Simulation Experiments; constants as in
/// BoTorch 0.18.1, `botorch/test_functions`.
final class Formulas {
  /// The smallest values, found by Newton steps from the published designs.
  static final double HARTMANN3_BEST = -3.862779787332655;

  static final double HARTMANN6_BEST = -3.322368011415513;

  /// Of each number, where it is -2.903534.
  static final double STYBLINSKI_TANG_BEST = -39.16616570377142;

  private static final double[] HARTMANN_WEIGHTS = {1.0, 1.2, 3.0, 3.2};
  private static final double[][] HARTMANN3_SHAPE = {
    {3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}
  };
  private static final double[][] HARTMANN3_PLACE = {
    {0.3689, 0.1170, 0.2673},
    {0.4699, 0.4387, 0.7470},
    {0.1091, 0.8732, 0.5547},
    {0.0381, 0.5743, 0.8828}
  };
  private static final double[][] HARTMANN6_SHAPE = {
    {10, 3, 17, 3.5, 1.7, 8},
    {0.05, 10, 17, 0.1, 8, 14},
    {3, 3.5, 1.7, 10, 17, 8},
    {17, 8, 0.05, 10, 0.1, 14}
  };
  private static final double[][] HARTMANN6_PLACE = {
    {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
    {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
    {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
    {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
  };

  private Formulas() {}

  /// The squared distance from the point with this number everywhere.
  static double squares(double[] x, double centre) {
    double sum = 0;
    for (double value : x) {
      sum += (value - centre) * (value - centre);
    }
    return sum;
  }

  /// x in [-5, 10], y in [0, 15]; smallest 0.397887.
  static double branin(double x, double y) {
    double valley = y - 5.1 * x * x / (4 * Math.PI * Math.PI) + 5 * x / Math.PI - 6;
    return valley * valley + 10 * (1 - 1 / (8 * Math.PI)) * StrictMath.cos(x) + 10;
  }

  /// Three numbers in [0, 1]; smallest -3.86278.
  static double hartmann3(double... x) {
    return hartmann(x, HARTMANN3_SHAPE, HARTMANN3_PLACE);
  }

  /// Six numbers in [0, 1]; smallest -3.32237.
  static double hartmann6(double... x) {
    return hartmann(x, HARTMANN6_SHAPE, HARTMANN6_PLACE);
  }

  private static double hartmann(double[] x, double[][] shape, double[][] place) {
    double sum = 0;
    for (int i = 0; i < HARTMANN_WEIGHTS.length; i++) {
      double distance = 0;
      for (int j = 0; j < x.length; j++) {
        double off = x[j] - place[i][j];
        distance = Math.fma(shape[i][j] * off, off, distance);
      }
      sum -= HARTMANN_WEIGHTS[i] * StrictMath.exp(-distance);
    }
    return sum;
  }

  /// Any number of numbers in [-32.768, 32.768]; smallest 0 where all are 0.
  static double ackley(double... x) {
    double squares = 0;
    double waves = 0;
    for (double value : x) {
      squares += value * value / x.length;
      waves += StrictMath.cos(2 * Math.PI * value) / x.length;
    }
    return -20 * StrictMath.exp(-0.2 * Math.sqrt(squares)) - StrictMath.exp(waves) + 20 + Math.E;
  }

  /// Any number of numbers in [-5, 10], smallest 0 where all are 1: Rosenbrock's curved valley
  /// between slopes that rise a millionfold.
  static double rosenbrock(double... x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double off = x[i + 1] - x[i] * x[i];
      sum += 100 * off * off + (x[i] - 1) * (x[i] - 1);
    }
    return sum;
  }

  /// Any number of numbers in [-10, 10], smallest 0 where all are 1: Levy's function, many hollows
  /// in a bowl.
  static double levy(double... x) {
    double first = StrictMath.sin(Math.PI * hollow(x[0]));
    double sum = first * first;
    for (int i = 0; i + 1 < x.length; i++) {
      double wave = StrictMath.sin(Math.PI * hollow(x[i]) + 1);
      double off = hollow(x[i]) - 1;
      sum += off * off * (1 + 10 * wave * wave);
    }
    double last = hollow(x[x.length - 1]);
    double wave = StrictMath.sin(2 * Math.PI * last);
    return sum + (last - 1) * (last - 1) * (1 + wave * wave);
  }

  private static double hollow(double x) {
    return 1 + (x - 1) / 4;
  }

  /// Any number of numbers in [-5, 5], smallest where all are -2.903534: two hollows in each, one
  /// deeper.
  static double styblinskiTang(double... x) {
    double sum = 0;
    for (double value : x) {
      double square = value * value;
      sum += (square * square - 16 * square + 5 * value) / 2;
    }
    return sum;
  }

  /// Any number of numbers in [-600, 600], smallest 0 where all are 0: ripples in a wide bowl.
  static double griewank(double... x) {
    double bowl = 0;
    double ripples = 1;
    for (int i = 0; i < x.length; i++) {
      bowl += x[i] * x[i] / 4000;
      ripples *= StrictMath.cos(x[i] / Math.sqrt(i + 1));
    }
    return bowl - ripples + 1;
  }

  /// Any number of numbers in [-1, 1], smallest -0.1 for each where all are 0: five waves across a
  /// bowl, as Cosine8 with its sign turned.
  static double cosines(double... x) {
    double sum = 0;
    for (double value : x) {
      sum += value * value - 0.1 * StrictMath.cos(5 * Math.PI * value);
    }
    return sum;
  }

  /// Both in [0, 1]: Currin's exponential function.
  static double currin(double x, double y) {
    double damping = y <= 0 ? 1 : 1 - StrictMath.exp(-1 / (2 * y));
    double top = 2300 * x * x * x + 1900 * x * x + 2092 * x + 60;
    return damping * top / (100 * x * x * x + 500 * x * x + 4 * x + 20);
  }

  /// Both in [-2, 2]: the six-hump camel; smallest -1.0316.
  static double camel(double x, double y) {
    double xx = x * x;
    return (4 - 2.1 * xx + xx * xx / 3) * xx + x * y + (4 * y * y - 4) * y * y;
  }

  /// Both in [-2, 2].
  static double beale(double x, double y) {
    double a = 1.5 - x + x * y;
    double b = 2.25 - x + x * y * y;
    double c = 2.625 - x + x * y * y * y;
    return a * a + b * b + c * c;
  }
}
