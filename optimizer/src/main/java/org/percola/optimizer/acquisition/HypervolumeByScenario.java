package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Outlook;

/// Noisy hypervolume improvement where an objective is derived: an average over scenarios, smoothed
/// so that it tells better from worse even where no scenario improves.
///
/// `α(x) = ln mean_j [ Σ_boxes Π_k ((m_jk - lower_k)⁺ - (m_jk - upper_k)⁺) · Π step(slack_j) ]`,
/// m_jk the merit of objective k in scenario j, brought nearer to what the draw expects as
/// [Fronts#narrowing] says, with the smooth forms of [Smoothing]. A scenario in which an outcome
/// has no value counts as no improvement.
///
/// Source: as [HypervolumeByDraw]; the smooth forms as Ament et al., arXiv 2310.20708.
final class HypervolumeByScenario implements Acquisition {
  private final Stakes stakes;
  private final Fronts fronts;

  HypervolumeByScenario(Stakes stakes, Fronts fronts) {
    this.stakes = stakes;
    this.fronts = fronts;
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double[] scores = new double[designs.size()];
    for (int design = 0; design < scores.length; design++) {
      double sum = 0.0;
      for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
        sum += worth(outlook, scenario, design) * stakes.slacks().met(outlook, scenario, design);
      }
      scores[design] = Smoothing.log(sum / outlook.scenarios());
    }
    return scores;
  }

  private double worth(Outlook outlook, int scenario, int design) {
    Boxes boxes = fronts.boxes(scenario / outlook.repeats());
    List<Aim> aims = stakes.merit().aims();
    double[][] gains = new double[aims.size()][];
    for (int j = 0; j < gains.length; j++) {
      double merit = aims.get(j).merit(narrowed(outlook, j, scenario, design));
      if (Double.isNaN(merit)) {
        return 0.0;
      }
      double[] levels = boxes.levels(j);
      gains[j] = new double[levels.length];
      for (int level = 0; level < levels.length; level++) {
        gains[j][level] = Smoothing.positivePart(merit - levels[level]);
      }
    }
    return boxes.sum(gains);
  }

  /// The value of an objective, nearer to the one that its draw expects where there is such a one.
  private double narrowed(Outlook outlook, int objective, int scenario, int design) {
    double value = outlook.scaled(objective, scenario, design);
    double centre = outlook.scaledCentral(objective, scenario / outlook.repeats(), design);
    return Double.isNaN(centre) ? value : Math.fma(fronts.narrowing(), value - centre, centre);
  }
}
