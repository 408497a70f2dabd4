package org.percola.optimizer.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.design.DesignSpace;

/// One study: what can be set, what is wanted, and every experiment so far, at one revision.
///
/// @param id unique in its store
/// @param objectives what to improve; at least one
/// @param earlierCampaigns results of other campaigns to learn from
/// @param cost what a design takes; null when designs are to be compared without it
/// @param revision grows by one with every change
public record Campaign(
    String id,
    String displayName,
    DesignSpace space,
    List<DesignConstraint> constraints,
    List<Outcome> outcomes,
    List<Objective> objectives,
    List<OutcomeConstraint> outcomeConstraints,
    List<EarlierCampaign> earlierCampaigns,
    @Nullable Cost cost,
    List<Experiment> experiments,
    long revision) {
  public Campaign {
    constraints = List.copyOf(constraints);
    outcomes = List.copyOf(outcomes);
    objectives = List.copyOf(objectives);
    outcomeConstraints = List.copyOf(outcomeConstraints);
    earlierCampaigns = List.copyOf(earlierCampaigns);
    experiments = List.copyOf(experiments);
  }

  /// A campaign that learns from its own experiments only.
  public Campaign(
      String id,
      String displayName,
      DesignSpace space,
      List<DesignConstraint> constraints,
      List<Outcome> outcomes,
      List<Objective> objectives,
      List<OutcomeConstraint> outcomeConstraints,
      List<Experiment> experiments,
      long revision) {
    this(
        id,
        displayName,
        space,
        constraints,
        outcomes,
        objectives,
        outcomeConstraints,
        List.of(),
        null,
        experiments,
        revision);
  }

  /// The outcome of that name.
  ///
  /// @throws IllegalArgumentException when the campaign has none
  public Outcome outcome(String name) {
    for (Outcome outcome : outcomes) {
      if (outcome.name().equals(name)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException(
        "outcome: "
            + name
            + " (expected: one of "
            + outcomes.stream().map(Outcome::name).toList()
            + ")");
  }

  /// The same campaign with one more experiment, one revision on.
  public Campaign withExperiment(Experiment experiment) {
    List<Experiment> more = new ArrayList<>(experiments);
    more.add(experiment);
    return withExperiments(more);
  }

  /// The same campaign with these experiments, one revision on.
  public Campaign withExperiments(List<Experiment> replaced) {
    return new Campaign(
        id,
        displayName,
        space,
        constraints,
        outcomes,
        objectives,
        outcomeConstraints,
        earlierCampaigns,
        cost,
        replaced,
        revision + 1);
  }

  /// The same campaign under another id.
  public Campaign withId(String other) {
    return new Campaign(
        other,
        displayName,
        space,
        constraints,
        outcomes,
        objectives,
        outcomeConstraints,
        earlierCampaigns,
        cost,
        experiments,
        revision);
  }

  /// The same campaign under another name for people.
  public Campaign withDisplayName(String other) {
    return new Campaign(
        id,
        other,
        space,
        constraints,
        outcomes,
        objectives,
        outcomeConstraints,
        earlierCampaigns,
        cost,
        experiments,
        revision);
  }

  /// The same campaign with other limits on its designs.
  public Campaign withConstraints(List<DesignConstraint> replaced) {
    return new Campaign(
        id,
        displayName,
        space,
        replaced,
        outcomes,
        objectives,
        outcomeConstraints,
        earlierCampaigns,
        cost,
        experiments,
        revision);
  }

  /// The same campaign with other results of earlier campaigns to learn from.
  public Campaign withEarlierCampaigns(List<EarlierCampaign> replaced) {
    return new Campaign(
        id,
        displayName,
        space,
        constraints,
        outcomes,
        objectives,
        outcomeConstraints,
        replaced,
        cost,
        experiments,
        revision);
  }

  /// The same campaign with another cost of its designs.
  public Campaign withCost(@Nullable Cost other) {
    return new Campaign(
        id,
        displayName,
        space,
        constraints,
        outcomes,
        objectives,
        outcomeConstraints,
        earlierCampaigns,
        other,
        experiments,
        revision);
  }
}
