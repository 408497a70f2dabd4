package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;

/// The expected improvement over the best design so far, when neither that design's merit nor the
/// candidate's is known exactly, times the chance that all targets are met; in logarithms.
///
/// With B the designs that are measured, on their way, or already chosen, and joint draws f of the
/// outcomes at B given the noisy data:
///
/// `α(x) = ln E_f [ E[(merit(x) - max_B merit)⁺ | f] · P(targets met at x | f) ]`
///
/// Replicates, experiments on their way and batches need nothing else. A draw in which no design of
/// B meets the targets counts a design that does as an improvement of [#FIRST_IN_TARGET] units and
/// a little of its own merit, so that the chance of meeting all targets is what is made large.
///
/// Of 2 to 4 objectives the improvement is the hypervolume that a design adds to the best
/// trade-offs, above their thresholds; more are made one by random weights, see [Merit].
///
/// Source: Letham et al., "Constrained Bayesian optimization with noisy experiments", Bayesian
/// Analysis 14 (2019) 495–519, doi 10.1214/18-BA1110; logarithmic form as Ament et al., NeurIPS
/// 2023, arXiv 2310.20708.
public final class NoisyImprovement {
  /// How far below the worst ordinary design a campaign stands that has no design in target, in
  /// units of merit: larger weighs the chance to meet the targets more against the merit of doing
  /// so.
  static final double FIRST_IN_TARGET = 1.0;

  private NoisyImprovement() {}

  /// The acquisition after the given anchors.
  ///
  /// @param anchors designs that are measured, on their way or already chosen
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from; without
  ///   anchors, what has to be improved on is the best of them by mean
  public static Acquisition of(
      OutcomeBelief belief,
      Goals goals,
      List<Design> anchors,
      List<Design> ordinary,
      Effort effort,
      RandomKey key) {
    Stakes stakes = Stakes.of(belief, goals, anchors, ordinary, effort, key);
    boolean measured =
        goals.objectives().stream().allMatch(objective -> belief.measured(objective.outcome()));
    if (goals.tradeOff()) {
      Fronts fronts = Fronts.of(goals, stakes);
      return measured
          ? new HypervolumeByDraw(stakes, fronts)
          : new HypervolumeByScenario(stakes, fronts);
    }
    return measured && goals.objectives().size() == 1
        ? new ImprovementByDraw(stakes)
        : new ImprovementByScenario(stakes);
  }
}
