package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.linalg.LowerInverse;

/// The belief of many draws and samples at many designs, in the outcome's unit.
final class BatchPrediction {
  private final double[][] means;
  private final double[][] deviations;

  private BatchPrediction(double[][] means, double[][] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  /// Predicts all samples of all draws; samples of one draw share their standard deviation.
  static BatchPrediction of(
      GaussianProcess process, Coordinates references, List<Predictor> draws, Inputs designs) {
    int samples = draws.stream().mapToInt(Predictor::samples).sum();
    double[][] means = new double[samples][designs.size()];
    double[][] deviations = new double[draws.size()][designs.size()];
    double[][] levels = levels(process, draws, designs);
    Panel panel = new Panel(references, process.encoding().encode(designs));
    double[] variance = new double[Panel.WIDTH];
    List<double[][]> deviating = draws.stream().map(Predictor::deviations).toList();
    List<double[][]> g =
        draws.stream().map(d -> LowerInverse.columns(d.samples(), Panel.WIDTH)).toList();
    for (int from = 0; from < designs.size(); from += Panel.WIDTH) {
      panel.load(from);
      int sample = 0;
      for (int d = 0; d < draws.size(); d++) {
        draws.get(d).predict(panel, deviating.get(d), variance, g.get(d));
        writeDeviations(process, panel, variance, levels[d], deviations[d]);
        for (double[] row : g.get(d)) {
          writeMeans(process, panel, row, levels[d], means[sample++]);
        }
      }
    }
    return new BatchPrediction(means, deviations);
  }

  /// The prior mean per draw; draws that share their parameters share the array.
  private static double[][] levels(GaussianProcess process, List<Predictor> draws, Inputs designs) {
    PriorMean.OverDesigns mean = process.mean().over(designs);
    double[][] levels = new double[draws.size()][];
    for (int d = 0; d < levels.length; d++) {
      double[] parameters = draws.get(d).values().mean();
      if (d > 0 && Arrays.equals(parameters, draws.get(d - 1).values().mean())) {
        levels[d] = levels[d - 1];
      } else {
        levels[d] = new double[designs.size()];
        mean.evaluate(parameters, levels[d]);
      }
    }
    return levels;
  }

  private static void writeDeviations(
      GaussianProcess process, Panel panel, double[] variance, double[] level, double[] out) {
    for (int c = 0; c < panel.count(); c++) {
      int design = panel.first() + c;
      double deviation = process.scale().scale() * Math.sqrt(Math.max(0, variance[c]));
      out[design] = Math.abs(process.weight(level[design])) * deviation;
    }
  }

  private static void writeMeans(
      GaussianProcess process, Panel panel, double[] g, double[] level, double[] out) {
    for (int c = 0; c < panel.count(); c++) {
      int design = panel.first() + c;
      double value = Math.fma(process.weight(level[design]), g[c], level[design]);
      out[design] = process.scale().toOutcome(value);
    }
  }

  /// Means, `[sample][design]`.
  double[][] means() {
    return means;
  }

  /// Standard deviations, `[draw][design]`.
  double[][] deviations() {
    return deviations;
  }
}
