package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.diagnostics.HeldOut;

/// Foretells the experiments of every fold by a belief that was fitted, with everything in it, to
/// the other folds.
final class HeldOutResults {
  private final Campaign campaign;
  private final Evidence evidence;
  private final SpaceEncoding encoding;
  private final Folds folds;
  private final RandomKey key;

  HeldOutResults(
      Campaign campaign, Evidence evidence, SpaceEncoding encoding, Folds folds, RandomKey key) {
    this.campaign = campaign;
    this.evidence = evidence;
    this.encoding = encoding;
    this.folds = folds;
    this.key = key;
  }

  /// The predictions of every outcome's results, by outcome; `HeldOut.row` is the position of the
  /// experiment in the evidence.
  Map<String, CrossValidation> run(Modelling modelling) {
    Map<String, List<HeldOut>> held = new LinkedHashMap<>();
    campaign.outcomes().forEach(outcome -> held.put(outcome.name(), new ArrayList<>()));
    for (int fold = 0; fold < folds.count(); fold++) {
      int left = fold;
      OutcomeBelief belief =
          BeliefModels.fit(
              campaign,
              evidence.without(i -> folds.foldOf().get(i) == left),
              encoding,
              modelling,
              key.child("fold").child(fold));
      for (int i = 0; i < evidence.observations().size(); i++) {
        if (folds.foldOf().get(i) == fold) {
          foretell(belief, i, held);
        }
      }
    }
    Map<String, CrossValidation> predictions = new LinkedHashMap<>();
    held.forEach((outcome, results) -> {
      results.sort(Comparator.comparingInt(HeldOut::row));
      predictions.put(outcome, new CrossValidation(results));
    });
    return predictions;
  }

  private void foretell(OutcomeBelief belief, int position, Map<String, List<HeldOut>> held) {
    Observation observation = evidence.observations().get(position);
    UnseenResults unseen = new UnseenResults(campaign, belief, observation, key.child("noise"));
    for (Outcome outcome : campaign.outcomes()) {
      held.computeIfAbsent(outcome.name(), _ -> new ArrayList<>())
          .addAll(unseen.foretold(outcome, position));
    }
  }
}
