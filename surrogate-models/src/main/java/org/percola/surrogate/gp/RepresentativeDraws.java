package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses the few states of a chain that together stand for all of it.
///
/// One state after another is added so that the energy distance between the chosen and all states
/// falls most: 2 E|X - Y| - E|Y - Y'| with X of the chain and Y chosen. Means and quantiles over
/// the chosen then err less than over as many taken at regular intervals. Greedy support points:
/// Mak & Joseph, Annals of Statistics 46 (2018) 2562–2592, doi 10.1214/17-AOS1629.
final class RepresentativeDraws {
  /// Chains longer than this are thinned at regular intervals: choosing costs the square of their
  /// length, and so many draws need no choosing.
  private static final int LONGEST_CHAIN = 2000;

  private RepresentativeDraws() {}

  /// Positions of the chosen states, in the order of the chain; none is chosen twice.
  static int[] choose(List<double[]> states, int count) {
    int n = states.size();
    if (n > LONGEST_CHAIN) {
      return IntStream.range(0, count).map(k -> (int) ((k + 1L) * n / count - 1)).toArray();
    }
    double[] toAll = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distance(states.get(i), states.get(j));
        toAll[i] += distance / n;
        toAll[j] += distance / n;
      }
    }
    double[] toChosen = new double[n];
    boolean[] taken = new boolean[n];
    for (int k = 0; k < count; k++) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        double energy = toAll[i] - toChosen[i] / Math.max(k, 1);
        if (!taken[i] && energy < least) {
          best = i;
          least = energy;
        }
      }
      taken[best] = true;
      for (int i = 0; i < n; i++) {
        toChosen[i] += distance(states.get(i), states.get(best));
      }
    }
    return positions(taken);
  }

  private static int[] positions(boolean[] taken) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        positions.add(i);
      }
    }
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      sum = Math.fma(difference, difference, sum);
    }
    return Math.sqrt(sum);
  }
}
