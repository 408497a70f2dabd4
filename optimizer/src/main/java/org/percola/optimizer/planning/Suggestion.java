package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.constraint.Assessment;
import org.percola.optimizer.design.Design;

/// One experiment worth making, with what to expect of it.
///
/// @param probabilityFeasible that the design can be made and measured at all
/// @param predictions one per outcome, measured and derived, in the campaign's order
/// @param incumbent the objective's best observed value so far; NaN when there is none
/// @param incumbentBound whether that is only a bound, so that what was observed may be better
/// @param probabilityOfImprovement that the objective beats `incumbent`; NaN when there is none
/// @param assessments one per design constraint, in the campaign's order
/// @param tightest the assessment that binds, or is nearest to it; empty when there are none
/// @param applicability whether the predictions rest on data and on physics that holds there
public record Suggestion(
    Design design,
    double probabilityFeasible,
    List<Prediction> predictions,
    double incumbent,
    boolean incumbentBound,
    double probabilityOfImprovement,
    List<TargetChance> targets,
    List<Assessment> assessments,
    List<Assessment> tightest,
    Reason reason,
    Applicability applicability) {
  public Suggestion {
    predictions = List.copyOf(predictions);
    targets = List.copyOf(targets);
    assessments = List.copyOf(assessments);
    tightest = List.copyOf(tightest);
  }

  /// What is believed of the design.
  public DesignForecast forecast() {
    return new DesignForecast(
        design, probabilityFeasible, predictions, targets, assessments, applicability);
  }
}
