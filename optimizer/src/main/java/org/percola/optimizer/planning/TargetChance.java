package org.percola.optimizer.planning;

import org.percola.optimizer.campaign.OutcomeConstraint;

/// The probability that a design meets one limit on an outcome.
public record TargetChance(OutcomeConstraint target, double probability) {}
