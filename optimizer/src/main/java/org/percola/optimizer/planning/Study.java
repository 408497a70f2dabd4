package org.percola.optimizer.planning;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.UnitDistance;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Workers;

/// A campaign with what it knows, what may be made, and what is believed.
///
/// @param makeability how likely designs can be made at all
/// @param incumbent the best experiment so far that meets every target; null when there is none
/// @param key the root of all randomness
record Study(
    Campaign campaign,
    Evidence evidence,
    FeasibleSpace space,
    OutcomeBelief belief,
    Makeability makeability,
    Goals goals,
    @Nullable Incumbent incumbent,
    RandomKey key) {

  /// Gathers the evidence, limits the space and fits the beliefs.
  ///
  /// @param within the part of the space that every design must lie in
  /// @param workers who fit the beliefs
  static Study of(Campaign campaign, SubSpace within, long seed, Workers workers) {
    RandomKey key = RandomKey.ofSeed(seed);
    Evidence evidence = Evidence.of(campaign);
    FeasibleSpace space =
        FeasibleSpace.of(
            campaign.space(), campaign.constraints(), within, key.child("constraints"));
    OutcomeBelief belief =
        BeliefModels.fit(campaign, evidence, space.encoding(), key.child("belief"), workers);
    Goals goals = Goals.of(campaign);
    Incumbent incumbent = Incumbent.of(goals, evidence, belief);
    Makeability makeability =
        Makeability.of(
            evidence, EarlierEvidence.all(campaign), space.encoding(), key.child("makeability"));
    return new Study(campaign, evidence, space, belief, makeability, goals, incumbent, key);
  }

  /// The same in a part of the space.
  ///
  /// @throws org.percola.optimizer.constraint.InfeasibleSpaceException when no design may be made
  Study within(SubSpace part) {
    FeasibleSpace fewer =
        FeasibleSpace.of(campaign.space(), campaign.constraints(), part, key.child("constraints"));
    return new Study(campaign, evidence, fewer, belief, makeability, goals, incumbent, key);
  }

  /// The same with other goals. What is known and believed stays.
  Study wanting(Goals others) {
    return new Study(campaign, evidence, space, belief, makeability, others, incumbent, key);
  }

  /// The same with the belief that people are told: what a design to be used is chosen by, what is
  /// foretold, and what is still to be had.
  ///
  /// Where designs may come as near to each other as anybody likes, and no physics says what to
  /// expect, nothing that a design would have for itself is counted on: a result that stands alone
  /// is luck then. Searches do count on it, for they find more so. Everywhere else it is this
  /// study.
  Study told() {
    return physics() || !open()
        ? this
        : new Study(
            campaign, evidence, space, belief.surfaces(), makeability, goals, incumbent, key);
  }

  private boolean open() {
    return campaign.space().candidates().isEmpty()
        && campaign.space().parameters().stream().anyMatch(Parameter.Continuous.class::isInstance);
  }

  /// Whether there is a design to fall back on, so that there is something to improve on and a slot
  /// of a batch can be spent on learning: one observed to meet all targets and the objectives'
  /// thresholds.
  boolean secured() {
    Goals demands = goals.demanding();
    return demands.targets().isEmpty() || Incumbent.of(demands, evidence, belief) != null;
  }

  /// Whether any belief rests on physics.
  boolean physics() {
    return campaign.outcomes().stream()
        .anyMatch(outcome ->
            outcome instanceof Outcome.Measured measured
                && !measured.belief().mean().equals(BeliefModels.CONSTANT));
  }

  /// Whether anything says what to expect before there are results: physics, or results of
  /// campaigns before.
  boolean foreseen() {
    return physics() || campaign.earlierCampaigns().stream().anyMatch(e -> !e.results().isEmpty());
  }

  /// How different two designs of the campaign are.
  UnitDistance distance() {
    return new UnitDistance(campaign.space(), space.encoding());
  }
}
