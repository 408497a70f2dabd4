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
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.Treatment;
import org.percola.surrogate.mean.CathodeMean;
import org.percola.surrogate.mean.CathodeOutcome;

/// How a prior belief that a campaign names becomes a surrogate.
///
/// | mean | surrogate |
/// | --- | --- |
/// | constant | an unknown level plus a discrepancy, standardised |
/// | cathode.utilization | the cathode physics times 1 + discrepancy |
/// | cathode.voltage | likewise |
final class BeliefModels {
  static final String CONSTANT = "constant";
  static final String UTILIZATION = "cathode.utilization";
  static final String VOLTAGE = "cathode.voltage";

  /// The names that a campaign may use.
  static final List<String> NAMES = List.of(CONSTANT, UTILIZATION, VOLTAGE);

  /// How far the physics of the utilization is off: 15 % where only assumptions speak.
  private static final double UTILIZATION_ERROR = 0.10;

  /// Scatter of one more cell's utilization, for cells without a standard error.
  private static final double UTILIZATION_NOISE = 0.05;

  /// How far the physics of the voltage is off; the residuals of the seed's cells are 2 %.
  private static final double VOLTAGE_ERROR = 0.02;

  /// Scatter of one more cell's average voltage.
  private static final double VOLTAGE_NOISE = 0.02;

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
    Treatment treatment = treatment(belief.treatment());
    GaussianProcessSettings settings =
        switch (belief.mean()) {
          case CONSTANT -> GaussianProcessSettings.constantMean();
          case UTILIZATION ->
              GaussianProcessSettings.multiplicative(
                  CathodeMean.of(CathodeOutcome.UTILIZATION, CathodeRoles.of(belief, schema)),
                  UTILIZATION_ERROR,
                  UTILIZATION_NOISE);
          case VOLTAGE ->
              GaussianProcessSettings.multiplicative(
                  CathodeMean.of(CathodeOutcome.AVERAGE_VOLTAGE, CathodeRoles.of(belief, schema)),
                  VOLTAGE_ERROR,
                  VOLTAGE_NOISE);
          default ->
              throw new IllegalArgumentException(
                  "mean: " + belief.mean() + " (expected: one of " + NAMES + ")");
        };
    return GaussianProcessFitter.of(
        belief.mean().equals(CONSTANT)
            ? settings
            : settings.withTreatment(treatment, Treatment.SAMPLED));
  }

  private static Treatment treatment(PriorBelief.Treatment treatment) {
    return switch (treatment) {
      case FIXED -> Treatment.FIXED;
      case FITTED -> Treatment.FITTED;
      case SAMPLED -> Treatment.SAMPLED;
    };
  }
}
