package org.percola.benchmarks.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.constraint.DesignConstraint;

/// A composite-cathode campaign whose cells are discharged at another rate than the template's.
final class DischargeRate {
  private static final String ROLE = "c_rate";

  private DischargeRate() {}

  static Campaign of(Campaign campaign, double rate) {
    List<Outcome> outcomes =
        campaign.outcomes().stream().map(outcome -> of(outcome, rate)).toList();
    List<DesignConstraint> constraints =
        campaign.constraints().stream().map(constraint -> of(constraint, rate)).toList();
    return new Campaign(
        campaign.id(),
        campaign.displayName(),
        campaign.space(),
        constraints,
        outcomes,
        campaign.objectives(),
        campaign.outcomeConstraints(),
        campaign.experiments(),
        campaign.revision());
  }

  private static Outcome of(Outcome outcome, double rate) {
    return switch (outcome) {
      case Outcome.Measured measured -> {
        PriorBelief belief = measured.belief();
        yield new Outcome.Measured(
            measured.name(),
            measured.unit(),
            new PriorBelief(
                belief.mean(),
                belief.treatment(),
                of(belief.columns(), rate),
                belief.noise(),
                belief.surface(),
                belief.proxies()));
      }
      case Outcome.Derived derived -> derived;
    };
  }

  private static DesignConstraint of(DesignConstraint constraint, double rate) {
    return switch (constraint) {
      case DesignConstraint.Physics p ->
          new DesignConstraint.Physics(
              p.name(),
              p.quantity(),
              p.relation(),
              p.limit(),
              p.unit(),
              p.tolerance(),
              p.severity(),
              p.source(),
              of(p.columns(), rate));
      case DesignConstraint.Linear _,
          DesignConstraint.Ratio _,
          DesignConstraint.Product _,
          DesignConstraint.Count _,
          DesignConstraint.Exclusion _ ->
          constraint;
    };
  }

  private static Map<String, String> of(Map<String, String> columns, double rate) {
    Map<String, String> changed = new HashMap<>(columns);
    changed.put(ROLE, Double.toString(rate));
    return changed;
  }
}
