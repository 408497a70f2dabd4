package org.percola.optimizer.planning;

/// What a suggested experiment is there for.
public enum Purpose {
  /// To beat the best so far.
  IMPROVE,
  /// To learn the most, in case the belief is wrong.
  EXPLORE,
  /// To cover the space evenly, before beliefs are worth following.
  COVER,
  /// To make a measured design again, because knowing it better is worth most.
  CONFIRM
}
