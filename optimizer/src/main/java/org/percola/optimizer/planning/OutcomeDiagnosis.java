package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.diagnostics.HeldOut;

/// How well the belief about one outcome foretells each experiment from all the others.
///
/// @param score of the campaign's own belief; null without results
/// @param leftOut one per result, in the order of the experiments
/// @param residuals of those; null without results
/// @param comparisons scores of plainer models under the same protocol
/// @param relevances how much each input matters, in the space's order
/// @param report how the fit to all results went; null for a derived outcome
public record OutcomeDiagnosis(
    String outcome,
    String unit,
    @Nullable ModelScore score,
    List<LeftOut> leftOut,
    @Nullable Residuals residuals,
    List<ModelScore> comparisons,
    List<InputRelevance> relevances,
    @Nullable FitReport report) {
  public OutcomeDiagnosis {
    leftOut = List.copyOf(leftOut);
    comparisons = List.copyOf(comparisons);
    relevances = List.copyOf(relevances);
  }

  /// One result, and what the other experiments foretell of it.
  public record LeftOut(String experiment, HeldOut result) {}
}
