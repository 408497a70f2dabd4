package org.percola.optimizer.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.diagnostics.QuadraticRegression;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.mean.CathodeColumns;
import org.percola.surrogate.mean.CathodeInput;

/// The models that a lab would use if there were no physics: what the beliefs have to beat.
final class Rivals {
  static final String CONSTANT = "Gaussian process around a constant";
  static final String QUADRATIC = "quadratic per route";

  private Rivals() {}

  /// Rival models by name in plain words; none for a campaign without physics.
  static Map<String, Modelling> of(Campaign campaign, InputSchema schema) {
    Map<String, Modelling> rivals = new LinkedHashMap<>();
    PriorBelief physics = physics(campaign);
    if (physics != null) {
      rivals.put(
          CONSTANT, (_, _) -> GaussianProcessFitter.of(GaussianProcessSettings.constantMean()));
      QuadraticRegression quadratic = quadratic(CathodeRoles.of(physics, schema), schema);
      if (quadratic != null) {
        rivals.put(QUADRATIC, (_, _) -> quadratic);
      }
    }
    return rivals;
  }

  private static @Nullable PriorBelief physics(Campaign campaign) {
    for (Outcome outcome : campaign.outcomes()) {
      if (outcome instanceof Outcome.Measured measured
          && !measured.belief().mean().equals(BeliefModels.CONSTANT)) {
        return measured.belief();
      }
    }
    return null;
  }

  private static @Nullable QuadraticRegression quadratic(
      CathodeColumns columns, InputSchema schema) {
    if (schema.indexOf(columns.routeColumn()) >= 0
        && columns.activeMassFraction() instanceof CathodeInput.Column(String active, double _)
        && columns.millingHours() instanceof CathodeInput.Column(String milling, double _)) {
      return new QuadraticRegression(columns.routeColumn(), active, milling);
    }
    return null;
  }
}
