package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;

/// The worst merits that are worth having, from which hypervolume is counted.
///
/// An objective's threshold where there is one; else `nadir - 0.1 (ideal - nadir)` of the front of
/// mean merits of what is measured, on its way or chosen. A front of one point has no extent: the
/// nadir and the ideal are then those of all these designs and of ordinary ones.
///
/// Source: the rule of Ishibuchi et al., "How to specify a reference point in hypervolume
/// calculation", Evol. Comput. 26 (2018) 411–440, doi 10.1162/evco_a_00226, with the share that
/// BoTorch's `infer_reference_point` takes.
final class ReferencePoint {
  /// How far below the nadir, as a share of the front's extent: more values the front's ends more.
  private static final double BELOW_NADIR = 0.1;

  private ReferencePoint() {}

  static double[] of(Goals goals, Stakes stakes) {
    List<Aim> aims = stakes.merit().aims();
    double[] inferred = inferred(stakes);
    for (int j = 0; j < inferred.length; j++) {
      Objective objective = goals.objectives().get(j);
      if (objective.threshold() != null) {
        inferred[j] = aims.get(j).reference(objective.threshold());
      }
    }
    return inferred;
  }

  private static double[] inferred(Stakes stakes) {
    List<double[]> known = anchors(stakes.samples(), stakes.merit().aims());
    List<double[]> extent = Dominance.front(known);
    if (extent.size() < 2) {
      extent = new ArrayList<>(known);
      extent.addAll(ordinary(stakes.typical(), stakes.merit().aims()));
    }
    double[] reference = new double[stakes.merit().aims().size()];
    for (int j = 0; j < reference.length; j++) {
      int objective = j;
      double nadir = extent.stream().mapToDouble(point -> point[objective]).min().orElse(0.0);
      double ideal = extent.stream().mapToDouble(point -> point[objective]).max().orElse(0.0);
      reference[j] = nadir - BELOW_NADIR * (ideal - nadir);
    }
    return reference;
  }

  private static List<double[]> anchors(OutcomeSamples samples, List<Aim> aims) {
    List<double[]> means = new ArrayList<>();
    for (int anchor = 0; anchor < samples.anchors(); anchor++) {
      double[] mean = new double[aims.size()];
      for (int j = 0; j < mean.length; j++) {
        for (int draw = 0; draw < samples.draws(); draw++) {
          mean[j] += aims.get(j).merit(samples.scaledAnchor(j, draw, anchor)) / samples.draws();
        }
      }
      add(mean, means);
    }
    return means;
  }

  private static List<double[]> ordinary(Outlook outlook, List<Aim> aims) {
    List<double[]> means = new ArrayList<>();
    for (int design = 0; design < outlook.designs(); design++) {
      double[] mean = new double[aims.size()];
      for (int j = 0; j < mean.length; j++) {
        for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
          mean[j] += aims.get(j).merit(outlook.scaled(j, scenario, design)) / outlook.scenarios();
        }
      }
      add(mean, means);
    }
    return means;
  }

  private static void add(double[] mean, List<double[]> means) {
    for (double merit : mean) {
      if (Double.isNaN(merit)) {
        return;
      }
    }
    means.add(mean);
  }
}
