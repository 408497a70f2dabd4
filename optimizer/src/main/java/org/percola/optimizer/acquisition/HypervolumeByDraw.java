package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Outlook;

/// Noisy hypervolume improvement of several measured objectives: exact within each draw, where they
/// are independent.
///
/// `α(x) = ln mean_s [ P_s Σ_boxes Π_j (G_j(lower) - G_j(upper)) ]`, G_j(level) the expected gain
/// of objective j over a level, see [Aim#logGain], by a belief narrowed as [Fronts#narrowing] says,
/// and P_s the chance within the draw that all targets are met, taken as independent of the
/// improvement.
///
/// Source: boxes and gains as Yang, Emmerich, Deutz and Bäck, J. Glob. Optim. 75 (2019) 3–34, doi
/// 10.1007/s10898-019-00798-7; over noisy fronts as Daulton, Balandat and Bakshy, NeurIPS 2021,
/// arXiv 2105.08195; in logarithms as Ament et al., NeurIPS 2023, arXiv 2310.20708.
final class HypervolumeByDraw implements Acquisition {
  private final Stakes stakes;
  private final Fronts fronts;

  HypervolumeByDraw(Stakes stakes, Fronts fronts) {
    this.stakes = stakes;
    this.fronts = fronts;
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double[] scores = new double[designs.size()];
    double[] terms = new double[outlook.draws()];
    for (int design = 0; design < scores.length; design++) {
      for (int draw = 0; draw < terms.length; draw++) {
        Boxes boxes = fronts.boxes(draw);
        terms[draw] =
            boxes.logSum(logGains(boxes, outlook, draw, design))
                + stakes.slacks().logProbability(outlook, draw, design);
      }
      scores[design] = LogMean.of(terms);
    }
    return scores;
  }

  private double[][] logGains(Boxes boxes, Outlook outlook, int draw, int design) {
    List<Aim> aims = stakes.merit().aims();
    double[][] gains = new double[aims.size()][];
    for (int j = 0; j < gains.length; j++) {
      Aim aim = aims.get(j);
      double mean = outlook.mean(j, draw, design);
      double deviation = fronts.narrowing() * outlook.standardDeviation(j, draw, design);
      double[] levels = boxes.levels(j);
      gains[j] = new double[levels.length];
      for (int level = 0; level < levels.length; level++) {
        gains[j][level] = aim.logGain(mean, deviation, levels[level]);
      }
    }
    return gains;
  }
}
