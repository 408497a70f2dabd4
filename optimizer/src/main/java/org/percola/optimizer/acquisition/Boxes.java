package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// The part of merit space above a reference point that no point of a front dominates, cut into
/// disjoint boxes; any number of objectives, all to be made large.
///
/// Objective by objective, from the last to the second, space is sliced at the values of the
/// front's points; within a slice only the points that reach through it count, so that two
/// objectives give a staircase of n + 1 boxes, three at most n²/2 and four n³/6.
///
/// A box is known by edges: per objective the levels that occur, the reference first. The last
/// edge, one beyond the levels, is +∞.
///
/// Source: slicing objectives as While, Hingston, Barone and Huband, IEEE Trans. Evol. Comput. 10
/// (2006) 29–38, doi 10.1109/TEVC.2005.851275; boxes of the non-dominated part as Couckuyt,
/// Deschrijver and Dhaene, J. Glob. Optim. 60 (2014) 575–594, doi 10.1007/s10898-013-0118-2.
final class Boxes {
  /// Below it a sum of products may have lost terms to underflow.
  private static final double SAFE = 1e-250;

  private final double[][] levels;
  private final List<int[]> lower = new ArrayList<>();
  private final List<int[]> upper = new ArrayList<>();

  private Boxes(double[][] levels) {
    this.levels = levels;
  }

  /// The boxes above `reference` that are left by a front.
  ///
  /// @param front points in any order; dominated ones and those not above the reference do not
  ///   count
  static Boxes of(double[] reference, List<double[]> front) {
    List<double[]> above =
        front.stream().filter(point -> Dominance.above(point, reference)).toList();
    int objectives = reference.length;
    double[][] levels = new double[objectives][];
    for (int j = 0; j < objectives; j++) {
      int objective = j;
      levels[j] =
          DoubleStream.concat(
                  DoubleStream.of(reference[j]),
                  above.stream().mapToDouble(point -> point[objective]).sorted().distinct())
              .toArray();
    }
    Boxes boxes = new Boxes(levels);
    List<int[]> points = above.stream().map(boxes::edges).toList();
    boxes.slice(objectives - 1, points, new int[objectives], new int[objectives]);
    return boxes;
  }

  /// The levels of one objective, ascending, the reference first.
  double[] levels(int objective) {
    return levels[objective];
  }

  /// Σ over boxes of Π over objectives of (gain at the lower edge - gain at the upper edge).
  ///
  /// @param gains per objective and level something that falls with the level; at +∞ it is 0
  double sum(double[][] gains) {
    double sum = 0.0;
    for (int box = 0; box < lower.size(); box++) {
      int[] from = lower.get(box);
      int[] to = upper.get(box);
      double product = 1.0;
      for (int j = 0; j < gains.length; j++) {
        double beyond = to[j] < gains[j].length ? gains[j][to[j]] : 0.0;
        product *= Math.max(0.0, gains[j][from[j]] - beyond);
      }
      sum += product;
    }
    return sum;
  }

  /// ln of the same, from the logarithms of the gains; precise where they are too small for a
  /// double.
  double logSum(double[][] logGains) {
    double[][] relative = new double[logGains.length][];
    double scale = 0.0;
    for (int j = 0; j < logGains.length; j++) {
      double largest = logGains[j][0];
      scale += largest;
      relative[j] = DoubleStream.of(logGains[j]).map(g -> StrictMath.exp(g - largest)).toArray();
    }
    double sum = sum(relative);
    return sum > SAFE ? scale + StrictMath.log(sum) : inLogarithms(logGains);
  }

  private double inLogarithms(double[][] logGains) {
    double[] terms = new double[lower.size()];
    for (int box = 0; box < terms.length; box++) {
      for (int j = 0; j < logGains.length; j++) {
        double from = logGains[j][lower.get(box)[j]];
        int to = upper.get(box)[j];
        terms[box] +=
            to < logGains[j].length ? NormalRange.logDifference(from, logGains[j][to]) : from;
      }
    }
    return LogMean.sum(terms);
  }

  /// A point as the position of its level in every objective.
  private int[] edges(double[] point) {
    int[] edges = new int[point.length];
    for (int j = 0; j < edges.length; j++) {
      edges[j] = Arrays.binarySearch(levels[j], point[j]);
    }
    return edges;
  }

  /// Adds the boxes that points leave in the first objectives up to `last`, the others being as
  /// `from` and `to` say.
  private void slice(int last, List<int[]> points, int[] from, int[] to) {
    if (last == 0) {
      from[0] = points.stream().mapToInt(point -> point[0]).max().orElse(0);
      to[0] = levels[0].length;
      lower.add(from.clone());
      upper.add(to.clone());
      return;
    }
    List<int[]> descending =
        points.stream().sorted(Comparator.comparingInt((int[] point) -> -point[last])).toList();
    List<int[]> reaching = new ArrayList<>();
    int top = levels[last].length;
    for (int[] point : descending) {
      if (point[last] < top) {
        cut(last, point[last], top, reaching, from, to);
        top = point[last];
      }
      Dominance.add(point, last, reaching);
    }
    cut(last, 0, top, reaching, from, to);
  }

  private void cut(int objective, int from, int to, List<int[]> points, int[] lower, int[] upper) {
    if (from < to) {
      lower[objective] = from;
      upper[objective] = to;
      slice(objective - 1, points, lower, upper);
    }
  }
}
