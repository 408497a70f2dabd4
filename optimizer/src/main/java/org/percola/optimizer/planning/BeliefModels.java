package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.Workers;
import org.percola.surrogate.evidence.PhysicsOrNot;
import org.percola.surrogate.evidence.SqueezingFitter;
import org.percola.surrogate.gp.CathodeSettings;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LargeCampaignFitter;
import org.percola.surrogate.gp.LargeCampaignSettings;
import org.percola.surrogate.gp.SqueezeRule;
import org.percola.surrogate.gp.Treatment;
import org.percola.surrogate.related.RelatedDataFitter;

/// How a prior belief that a campaign names becomes a surrogate.
///
/// | mean | surrogate |
/// | --- | --- |
/// | constant | an unknown level plus a discrepancy, standardised, of the form that the data choose |
/// | cathode.utilization | the cathode physics times 1 + discrepancy |
/// | cathode.voltage | likewise |
///
/// Unless a campaign says otherwise, results decide how far the physics is trusted, see
/// [PhysicsOrNot].
final class BeliefModels {
  static final String CONSTANT = "constant";
  static final String UTILIZATION = "cathode.utilization";
  static final String VOLTAGE = "cathode.voltage";

  /// The names that a campaign may use.
  static final List<String> NAMES = List.of(CONSTANT, UTILIZATION, VOLTAGE);

  private BeliefModels() {}

  /// The belief about every outcome of a campaign, given what it has to learn from.
  static OutcomeBelief fit(
      Campaign campaign, Evidence evidence, SpaceEncoding encoding, RandomKey key) {
    return fit(campaign, evidence, encoding, key, Workers.ONE);
  }

  /// The same, each outcome by one of some workers.
  static OutcomeBelief fit(
      Campaign campaign,
      Evidence evidence,
      SpaceEncoding encoding,
      RandomKey key,
      Workers workers) {
    int draws = GaussianProcessSettings.DEFAULT_DRAWS;
    return fit(campaign, evidence, encoding, own(campaign, encoding.schema(), draws), key, workers);
  }

  /// The belief that another way of modelling would come to.
  static OutcomeBelief fit(
      Campaign campaign,
      Evidence evidence,
      SpaceEncoding encoding,
      Modelling modelling,
      RandomKey key) {
    return fit(campaign, evidence, encoding, modelling, key, Workers.ONE);
  }

  private static OutcomeBelief fit(
      Campaign campaign,
      Evidence evidence,
      SpaceEncoding encoding,
      Modelling modelling,
      RandomKey key,
      Workers workers) {
    List<String> names = new ArrayList<>();
    List<Supplier<Surrogate>> fits = new ArrayList<>();
    for (Outcome outcome : campaign.outcomes()) {
      if (outcome instanceof Outcome.Measured measured) {
        names.add(measured.name());
        fits.add(() ->
            modelling
                .fitter(measured, RelatedRows.of(measured, campaign, evidence, encoding))
                .fit(
                    TrainingRows.of(measured, campaign, evidence, encoding),
                    key.child(measured.name())));
      }
    }
    List<Surrogate> fitted = workers.all(fits);
    Map<String, Surrogate> surrogates = new LinkedHashMap<>();
    for (int k = 0; k < names.size(); k++) {
      surrogates.put(names.get(k), fitted.get(k));
    }
    return OutcomeBelief.of(campaign.outcomes(), encoding::inputs, surrogates);
  }

  /// What fits a belief to the results of an outcome alone, on the scale that the belief names.
  static SurrogateFitter fitter(PriorBelief belief, InputSchema schema) {
    return alone(belief, settings(belief, schema, GaussianProcessSettings.DEFAULT_DRAWS));
  }

  private static SurrogateFitter alone(PriorBelief belief, GaussianProcessSettings settings) {
    return LargeCampaignFitter.of(
        exact(belief, settings), settings, LargeCampaignSettings.STANDARD);
  }

  private static SurrogateFitter exact(PriorBelief belief, GaussianProcessSettings settings) {
    if (belief.mean().equals(CONSTANT)) {
      return ModelForms.fitter(belief, settings);
    }
    return belief.treatment() == PriorBelief.Treatment.BY_EVIDENCE
        ? PhysicsOrNot.of(settings)
        : GaussianProcessFitter.of(settings);
  }

  /// The beliefs that a campaign names, with what there is to learn from besides.
  ///
  /// @param campaign whose objectives and limits say which values of an outcome count
  /// @param draws how many draws a belief may keep
  static Modelling own(Campaign campaign, InputSchema schema, int draws) {
    return (outcome, related) -> {
      PriorBelief belief = outcome.belief();
      GaussianProcessSettings settings = settings(belief, schema, draws);
      Function<GaussianProcessSettings, SurrogateFitter> fitter =
          related.isEmpty()
              ? formed -> alone(belief, formed)
              : formed -> RelatedDataFitter.of(exact(belief, formed), formed, related);
      @Nullable SqueezeRule rule =
          Squeezing.of(outcome, campaign.objectives(), campaign.outcomeConstraints());
      return rule == null ? fitter.apply(settings) : SqueezingFitter.of(settings, rule, fitter);
    };
  }

  private static GaussianProcessSettings settings(
      PriorBelief belief, InputSchema schema, int draws) {
    GaussianProcessSettings settings =
        switch (belief.mean()) {
          case CONSTANT -> GaussianProcessSettings.constantMean();
          case UTILIZATION -> CathodeSettings.utilization(CathodeRoles.of(belief, schema));
          case VOLTAGE -> CathodeSettings.voltage(CathodeRoles.of(belief, schema));
          default ->
              throw new IllegalArgumentException(
                  "mean: " + belief.mean() + " (expected: one of " + NAMES + ")");
        };
    GaussianProcessSettings formed =
        settings.withForm(ModelForms.of(belief, settings.form())).withDraws(draws);
    return belief.mean().equals(CONSTANT)
        ? formed
        : formed.withTreatment(treatment(belief.treatment()), Treatment.SAMPLED);
  }

  private static Treatment treatment(PriorBelief.Treatment treatment) {
    return switch (treatment) {
      case FIXED -> Treatment.FIXED;
      case FITTED -> Treatment.FITTED;
      case SAMPLED, BY_EVIDENCE -> Treatment.SAMPLED;
    };
  }
}
