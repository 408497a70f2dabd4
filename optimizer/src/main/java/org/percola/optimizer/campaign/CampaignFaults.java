package org.percola.optimizer.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.optimizer.constraint.ConstraintFaults;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.constraint.InfeasibleSpaceException;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.SpaceFaults;
import org.percola.surrogate.RandomKey;

/// Finds everything wrong with how a campaign is put together.
///
/// Which prior means and formulas there are is not known here; the planner checks those.
public final class CampaignFaults {
  private final Campaign campaign;
  private final List<Fault> faults = new ArrayList<>();

  private CampaignFaults(Campaign campaign) {
    this.campaign = campaign;
  }

  /// All faults at once, with paths such as `space.parameters[2].active_when`; empty when there are
  /// none.
  public static List<Fault> of(Campaign campaign) {
    CampaignFaults search = new CampaignFaults(campaign);
    search.designs();
    search.outcomes();
    search.objectives();
    search.outcomeConstraints();
    search.cost();
    search.faults.addAll(RelatedFaults.of(campaign));
    search.faults.addAll(ExperimentFaults.of(campaign));
    return List.copyOf(search.faults);
  }

  private void designs() {
    SpaceFaults.of(campaign.space()).forEach(fault -> faults.add(fault.under("space")));
    // A constraint can only be read against parameters that make sense.
    if (faults.isEmpty()) {
      faults.addAll(ConstraintFaults.of(campaign.space(), campaign.constraints()));
    }
    if (faults.isEmpty()) {
      contradictions();
    }
  }

  private void contradictions() {
    try {
      FeasibleSpace.of(campaign.space(), campaign.constraints(), Map.of(), RandomKey.ofSeed(0));
    } catch (InfeasibleSpaceException infeasible) {
      infeasible.contradictions().forEach(text -> add("constraints", text));
    }
  }

  private void outcomes() {
    Set<String> names = new HashSet<>();
    boolean measured = false;
    for (int i = 0; i < campaign.outcomes().size(); i++) {
      Outcome outcome = campaign.outcomes().get(i);
      String path = "outcomes[" + i + "]";
      if (outcome.name().isBlank()) {
        add(path + ".name", "outcome name: '' (expected: a name)");
      } else if (!names.add(outcome.name())) {
        add(path + ".name", outcome.name() + ": already used (expected: a name of its own)");
      }
      if (outcome.unit().isBlank()) {
        add(path + ".unit", outcome.name() + ": no unit (expected: a UCUM code, 1 for none)");
      }
      switch (outcome) {
        case Outcome.Measured one -> measured = true;
        case Outcome.Derived derived -> inputs(derived, path);
      }
    }
    if (!measured) {
      add("outcomes", "outcomes: none is measured (expected: at least one)");
    }
  }

  private void inputs(Outcome.Derived derived, String path) {
    for (int i = 0; i < derived.inputs().size(); i++) {
      String input = derived.inputs().get(i);
      boolean measured =
          campaign.outcomes().stream()
              .anyMatch(o -> o instanceof Outcome.Measured && o.name().equals(input));
      if (!measured) {
        add(
            path + ".inputs[" + i + "]",
            derived.name() + ": " + input + " (expected: a measured outcome)");
      }
    }
  }

  private void objectives() {
    if (campaign.objectives().isEmpty()) {
      add("objectives", "objectives: none (expected: at least one)");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < campaign.objectives().size(); i++) {
      String name = campaign.objectives().get(i).outcome();
      String path = "objectives[" + i + "].outcome";
      if (known(name, path) && !seen.add(name)) {
        add(path, name + ": already an objective (expected: once)");
      }
    }
  }

  private void outcomeConstraints() {
    List<OutcomeConstraint> limits = campaign.outcomeConstraints();
    for (int i = 0; i < limits.size(); i++) {
      String path = "outcome_constraints[" + i + "]";
      if (known(limits.get(i).outcome(), path + ".outcome")) {
        contradiction(limits.get(i), limits.subList(0, i), path + ".limit");
      }
    }
  }

  private void contradiction(
      OutcomeConstraint limit, List<OutcomeConstraint> earlier, String path) {
    for (OutcomeConstraint other : earlier) {
      if (limit.contradicts(other)) {
        add(
            path,
            "%s: %s (expected: consistent with the other limit, %s)"
                .formatted(limit.outcome(), limit.limit(), other.limit()));
        return; // once is enough, however many others it contradicts
      }
    }
  }

  private void cost() {
    Cost cost = campaign.cost();
    if (cost != null && cost.unit().isBlank()) {
      add("cost.unit", "cost: no unit (expected: a UCUM code, 1 for none)");
    }
  }

  private boolean known(String outcome, String path) {
    List<String> names = campaign.outcomes().stream().map(Outcome::name).toList();
    if (!names.contains(outcome)) {
      add(path, outcome + ": unknown (expected: one of " + names + ")");
      return false;
    }
    return true;
  }

  private void add(String path, String message) {
    faults.add(new Fault(path, message));
  }
}
