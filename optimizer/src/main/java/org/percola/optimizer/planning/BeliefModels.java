package org.percola.optimizer.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.evidence.PhysicsOrNot;
import org.percola.surrogate.gp.CathodeSettings;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.Treatment;

/// How a prior belief that a campaign names becomes a surrogate.
///
/// | mean | surrogate |
/// | --- | --- |
/// | constant | an unknown level plus a discrepancy, standardised |
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
    Modelling own = outcome -> fitter(outcome.belief(), encoding.schema());
    return fit(campaign, evidence, encoding, own, key);
  }

  /// The belief that another way of modelling would come to.
  static OutcomeBelief fit(
      Campaign campaign,
      Evidence evidence,
      SpaceEncoding encoding,
      Modelling modelling,
      RandomKey key) {
    Map<String, Surrogate> surrogates = new LinkedHashMap<>();
    for (Outcome outcome : campaign.outcomes()) {
      if (outcome instanceof Outcome.Measured measured) {
        surrogates.put(
            measured.name(),
            modelling
                .fitter(measured)
                .fit(
                    TrainingRows.of(measured, campaign, evidence, encoding),
                    key.child(measured.name())));
      }
    }
    return OutcomeBelief.of(campaign.outcomes(), encoding::inputs, surrogates);
  }

  static SurrogateFitter fitter(PriorBelief belief, InputSchema schema) {
    return fitter(belief, schema, GaussianProcessSettings.DEFAULT_DRAWS);
  }

  /// @param draws how many draws a belief may keep
  static SurrogateFitter fitter(PriorBelief belief, InputSchema schema, int draws) {
    GaussianProcessSettings usual = settings(belief, schema).withDraws(draws);
    GaussianProcessSettings settings = usual.withForm(ModelForms.of(belief, usual.form()));
    if (belief.mean().equals(CONSTANT)) {
      return ModelForms.leavesOpen(belief, schema)
          ? ModelForms.chosenStructure(settings)
          : GaussianProcessFitter.of(settings);
    }
    return switch (belief.treatment()) {
      case FIXED -> physics(settings, Treatment.FIXED);
      case FITTED -> physics(settings, Treatment.FITTED);
      case SAMPLED -> physics(settings, Treatment.SAMPLED);
      case BY_EVIDENCE -> PhysicsOrNot.of(settings);
    };
  }

  private static SurrogateFitter physics(GaussianProcessSettings settings, Treatment treatment) {
    return GaussianProcessFitter.of(settings.withTreatment(treatment, Treatment.SAMPLED));
  }

  private static GaussianProcessSettings settings(PriorBelief belief, InputSchema schema) {
    return switch (belief.mean()) {
      case CONSTANT -> GaussianProcessSettings.constantMean();
      case UTILIZATION -> CathodeSettings.utilization(CathodeRoles.of(belief, schema));
      case VOLTAGE -> CathodeSettings.voltage(CathodeRoles.of(belief, schema));
      default ->
          throw new IllegalArgumentException(
              "mean: " + belief.mean() + " (expected: one of " + NAMES + ")");
    };
  }
}
