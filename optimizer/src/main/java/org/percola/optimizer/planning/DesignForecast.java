package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.constraint.Assessment;
import org.percola.optimizer.design.Design;

/// What is believed of one design that somebody asks about.
///
/// @param probabilityFeasible that it can be made and measured at all
/// @param applicability whether that rests on data and on physics that holds there
public record DesignForecast(
    Design design,
    double probabilityFeasible,
    List<Prediction> predictions,
    List<TargetChance> targets,
    List<Assessment> assessments,
    Applicability applicability) {
  public DesignForecast {
    predictions = List.copyOf(predictions);
    targets = List.copyOf(targets);
    assessments = List.copyOf(assessments);
  }
}
