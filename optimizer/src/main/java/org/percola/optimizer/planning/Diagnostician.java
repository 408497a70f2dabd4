package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.diagnostics.HeldOut;

/// Judges the beliefs of a campaign on experiments they have not seen, beside the models that a
/// chemist would otherwise use.
public final class Diagnostician {
  private static final String OWN = "campaign's belief";

  /// With fewer experiments a rival has nothing to draw its line through.
  private static final int LEAST_TO_COMPARE = 4;

  /// Draws kept of each fold's belief: four times a plan's, so that a score says how good the
  /// belief is and not how well a few draws stand for it.
  private static final int DRAWS = 192;

  private final Campaign campaign;
  private final Evidence evidence;
  private final OutcomeBelief belief;
  private final Folds folds;
  private final Relevances relevances;
  private final Map<String, Map<String, CrossValidation>> byModel = new LinkedHashMap<>();

  private Diagnostician(Campaign campaign, int folds, long seed) {
    this.campaign = campaign;
    this.evidence = Evidence.of(campaign);
    SpaceEncoding encoding = SpaceEncoding.of(campaign.space());
    RandomKey key = RandomKey.ofSeed(seed);
    // The same key as a plan's: what is reported is what plans with this seed believe.
    this.belief = BeliefModels.fit(campaign, evidence, encoding, key.child("belief"));
    this.relevances = new Relevances(campaign.space(), belief, encoding, key.child("relevance"));
    this.folds = Folds.of(evidence.observations().size(), folds, key.child("folds"));
    HeldOutResults protocol =
        new HeldOutResults(campaign, evidence, encoding, this.folds, key.child("left out"));
    byModel.put(OWN, protocol.run(BeliefModels.own(campaign, encoding.schema(), DRAWS)));
    if (evidence.observations().size() >= LEAST_TO_COMPARE) {
      Rivals.of(campaign, encoding.schema())
          .forEach((name, rival) -> byModel.put(name, protocol.run(rival)));
    }
  }

  /// The diagnosis of a campaign, with experiments left out one at a time, or several at a time
  /// where there are many; the same campaign and seed give the same bits.
  public static Diagnosis of(Campaign campaign, long seed) {
    return of(campaign, 0, seed);
  }

  /// The diagnosis of a campaign.
  ///
  /// @param folds how many groups of experiments are foretold in turn from the others: 2 to
  ///   [#experiments], or 0 for the usual
  public static Diagnosis of(Campaign campaign, int folds, long seed) {
    Diagnostician diagnostician = new Diagnostician(campaign, folds, seed);
    return new Diagnosis(
        diagnostician.outcomes(),
        diagnostician.evidence.observations().size(),
        diagnostician.folds.count(),
        seed,
        campaign.revision());
  }

  /// The number of experiments of a campaign with results that count.
  public static int experiments(Campaign campaign) {
    return Evidence.of(campaign).observations().size();
  }

  /// Whether a campaign can be diagnosed in that many folds.
  public static boolean possible(Campaign campaign, int folds) {
    return folds == 0 || Folds.possible(experiments(campaign), folds);
  }

  private List<OutcomeDiagnosis> outcomes() {
    List<OutcomeDiagnosis> outcomes = new ArrayList<>();
    for (Outcome outcome : campaign.outcomes()) {
      OutcomeDiagnosis diagnosis = diagnosis(outcome);
      if (diagnosis.report() != null || diagnosis.score() != null) {
        outcomes.add(diagnosis);
      }
    }
    return outcomes;
  }

  private OutcomeDiagnosis diagnosis(Outcome outcome) {
    List<OutcomeDiagnosis.LeftOut> leftOut = new ArrayList<>();
    for (HeldOut held : predictions(OWN, outcome.name())) {
      String experiment = evidence.observations().get(held.row()).experiment().id();
      leftOut.add(new OutcomeDiagnosis.LeftOut(experiment, held));
    }
    List<ModelScore> scores = scores(outcome.name());
    boolean told = outcome instanceof Outcome.Measured || !scores.isEmpty();
    return new OutcomeDiagnosis(
        outcome.name(),
        outcome.unit(),
        scores.isEmpty() ? null : scores.getFirst(),
        leftOut,
        Residuals.of(leftOut),
        scores.isEmpty() ? List.of() : scores.subList(1, scores.size()),
        told ? relevances.of(outcome.name()) : List.of(),
        outcome instanceof Outcome.Measured measured ? report(measured) : null);
  }

  private FitReport report(Outcome.Measured outcome) {
    FitReport report = belief.surrogate(outcome.name()).report();
    String wide = WideSpan.note(outcome, evidence.observations());
    return wide == null ? report : report.withMessage(wide);
  }

  // The campaign's own score first; a rival that has nothing to go by somewhere has none.
  private List<ModelScore> scores(String outcome) {
    List<ModelScore> scores = new ArrayList<>();
    for (String model : byModel.keySet()) {
      List<HeldOut> held = predictions(model, outcome);
      if (!held.isEmpty()) {
        ModelScore score = ModelScore.of(model, new CrossValidation(held));
        if (model.equals(OWN) || score.finite()) {
          scores.add(score);
        }
      }
    }
    return scores;
  }

  private List<HeldOut> predictions(String model, String outcome) {
    CrossValidation held = byModel.getOrDefault(model, Map.of()).get(outcome);
    return held == null ? List.of() : held.predictions();
  }
}
