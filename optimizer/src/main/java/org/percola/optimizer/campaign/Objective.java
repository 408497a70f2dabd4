package org.percola.optimizer.campaign;

/// The outcome to improve, and which way is better.
public record Objective(String outcome, Goal goal) {

  /// Which way is better.
  public enum Goal {
    MAXIMIZE,
    MINIMIZE
  }
}
