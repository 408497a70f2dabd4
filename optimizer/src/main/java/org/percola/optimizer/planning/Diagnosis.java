package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.planning.OutcomeDiagnosis.LeftOut;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.diagnostics.HeldOut;

/// How far a campaign's beliefs can be trusted: each experiment foretold by fits that have not seen
/// it.
///
/// All results of one experiment are left out together, for replicates would give each other away.
///
/// @param outcomes one per measured outcome, in the campaign's order
public record Diagnosis(List<OutcomeDiagnosis> outcomes, long seed, long revision) {
  /// The most fits per outcome. A campaign with more experiments leaves out several at a time,
  /// which judges the belief a little too harshly but in bounded time.
  private static final int MOST_FITS = 32;

  public Diagnosis {
    outcomes = List.copyOf(outcomes);
  }

  /// Judges the beliefs that plans with the same seed come from.
  public static Diagnosis of(Campaign campaign, long seed) {
    RandomKey key = RandomKey.ofSeed(seed).child("belief");
    Evidence evidence = Evidence.of(campaign);
    SpaceEncoding encoding = SpaceEncoding.of(campaign.space());
    List<OutcomeDiagnosis> all = new ArrayList<>();
    for (Outcome outcome : campaign.outcomes()) {
      if (outcome instanceof Outcome.Measured measured) {
        TrainingData data = TrainingRows.of(measured, campaign, evidence, encoding);
        SurrogateFitter fitter = BeliefModels.fitter(measured.belief(), encoding.schema());
        all.add(of(measured, fitter, data, evidence, key.child(measured.name())));
      }
    }
    return new Diagnosis(all, seed, campaign.revision());
  }

  private static OutcomeDiagnosis of(
      Outcome.Measured outcome,
      SurrogateFitter fitter,
      TrainingData data,
      Evidence evidence,
      RandomKey key) {
    List<String> experiments = experiments(outcome, evidence);
    CrossValidation tested =
        CrossValidation.of(fitter, data, folds(experiments), key.child("left out"));
    List<LeftOut> leftOut = new ArrayList<>();
    for (HeldOut held : tested.predictions()) {
      leftOut.add(
          new LeftOut(
              experiments.get(held.row()), held.observed(), held.mean(), held.standardDeviation()));
    }
    return new OutcomeDiagnosis(
        outcome,
        fitter.fit(data, key).report(),
        leftOut,
        tested.rootMeanSquareError(),
        tested.meanLogDensity(),
        tested.coverage());
  }

  /// Per row of the training data the experiment it comes from.
  private static List<String> experiments(Outcome.Measured outcome, Evidence evidence) {
    List<String> experiments = new ArrayList<>();
    for (Observation observation : evidence.observations()) {
      observation
          .of(outcome.name())
          .forEach(result -> experiments.add(observation.experiment().id()));
    }
    return experiments;
  }

  private static int[] folds(List<String> experiments) {
    List<String> distinct = experiments.stream().distinct().toList();
    return experiments.stream().mapToInt(id -> distinct.indexOf(id) % MOST_FITS).toArray();
  }
}
