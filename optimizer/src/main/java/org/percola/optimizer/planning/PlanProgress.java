package org.percola.optimizer.planning;

/// Hears how far a plan has come, on the thread that plans. Changes nothing about it.
public interface PlanProgress {
  /// For whoever only wants the plan.
  PlanProgress NONE = designs -> {};

  /// What is believed is known, and so many designs are chosen: none at first.
  void chosen(int designs);
}
