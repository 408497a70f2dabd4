package org.percola.benchmarks.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.optimizer.campaign.Objective;

/// The volume between a reference point and the best of several objectives.
///
/// Of two objectives it is the area under a staircase; more are cut into slices along the last one,
/// each as high as the volume of those that reach through it.
///
/// Source: While, Hingston, Barone and Huband, IEEE Trans. Evol. Comput. 10 (2006) 29-38, doi
/// 10.1109/TEVC.2005.851275.
final class Hypervolume {
  private Hypervolume() {}

  /// @param reference what counts at worst, in the objectives' units
  static double of(List<Objective> objectives, List<Double> reference, List<Truth> designs) {
    List<double[]> gains =
        designs.stream()
            .filter(Truth::feasible)
            .map(truth -> gains(objectives, reference, truth))
            .filter(gain -> IntStream.range(0, gain.length).allMatch(j -> gain[j] > 0))
            .toList();
    return volume(gains, objectives.size());
  }

  private static double[] gains(List<Objective> objectives, List<Double> reference, Truth truth) {
    double[] gains = new double[objectives.size()];
    for (int j = 0; j < gains.length; j++) {
      Objective objective = objectives.get(j);
      double value = truth.value(objective.outcome());
      gains[j] = objective.merit(value) - objective.merit(reference.get(j));
    }
    return gains;
  }

  /// The volume above zero of the first objectives alone.
  private static double volume(List<double[]> gains, int objectives) {
    if (objectives == 2) {
      return staircase(gains);
    }
    int last = objectives - 1;
    List<double[]> highest = sorted(gains, last);
    double volume = 0;
    for (int i = 0; i < highest.size(); i++) {
      double below = i + 1 < highest.size() ? highest.get(i + 1)[last] : 0;
      double thickness = highest.get(i)[last] - below;
      if (thickness > 0) {
        volume = Math.fma(thickness, volume(highest.subList(0, i + 1), last), volume);
      }
    }
    return volume;
  }

  private static double staircase(List<double[]> gains) {
    double area = 0;
    double height = 0;
    for (double[] gain : sorted(gains, 0)) {
      if (gain[1] > height) {
        area = Math.fma(gain[0], gain[1] - height, area);
        height = gain[1];
      }
    }
    return area;
  }

  private static List<double[]> sorted(List<double[]> gains, int by) {
    return gains.stream().sorted(Comparator.comparingDouble(gain -> -gain[by])).toList();
  }
}
