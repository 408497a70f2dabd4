package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;

/// Weights of objectives, spread evenly over all that sum to 1.
///
/// Source: the simplex lattice of Das and Dennis, SIAM J. Optim. 8 (1998) 631–657, doi
/// 10.1137/S1052623496307510.
final class SpreadWeights {
  /// The least weight: what an objective is worth where others have everything, so that of designs
  /// that are equal in these the better one in the others is found.
  private static final double LEAST = 0.01;

  private SpreadWeights() {}

  /// The finest lattice that has no more points than are wanted; the corners at the least.
  ///
  /// @param objectives 2 or more
  static List<List<Double>> of(int objectives, int most) {
    List<List<Integer>> lattice = lattice(objectives, 1);
    for (int parts = 2; ; parts++) {
      List<List<Integer>> finer = lattice(objectives, parts);
      if (finer.size() > most) {
        return lattice.stream().map(SpreadWeights::weights).toList();
      }
      lattice = finer;
    }
  }

  /// All ways to give so many parts to objectives.
  private static List<List<Integer>> lattice(int objectives, int parts) {
    if (objectives == 1) {
      return List.of(List.of(parts));
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int first = parts; first >= 0; first--) {
      for (List<Integer> others : lattice(objectives - 1, parts - first)) {
        List<Integer> one = new ArrayList<>(List.of(first));
        one.addAll(others);
        all.add(one);
      }
    }
    return all;
  }

  private static List<Double> weights(List<Integer> parts) {
    double sum = parts.stream().mapToInt(Integer::intValue).sum();
    double total = 1 + LEAST * parts.size();
    return parts.stream().map(part -> (part / sum + LEAST) / total).toList();
  }
}
