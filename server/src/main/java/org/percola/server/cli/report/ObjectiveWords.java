package org.percola.server.cli.report;

import org.percola.v1.Objective;

/// What is good of an objective's outcome, in words.
final class ObjectiveWords {
  private final OutcomeWords words;

  ObjectiveWords(OutcomeWords words) {
    this.words = words;
  }

  /// Such as `highest E_Electrode`, `voltage nearest to 0.5 V`, `porosity within 0.2 to 0.3`.
  String of(Objective objective) {
    String outcome = objective.getOutcome();
    String name = words.name(outcome);
    return switch (objective.getGoal()) {
      case GOAL_MAXIMIZE -> "highest " + name + threshold(objective, "at least ");
      case GOAL_MINIMIZE -> "lowest " + name + threshold(objective, "at most ");
      case GOAL_MATCH ->
          name
              + " nearest to "
              + typed(outcome, objective.getTarget())
              + tolerance(objective)
              + threshold(objective, "at most ");
      case GOAL_WITHIN ->
          name
              + " within "
              + Figures.setting(words.shown(outcome, objective.getLower()))
              + " to "
              + typed(outcome, objective.getUpper())
              + threshold(objective, "at most ");
      case GOAL_UNSPECIFIED, UNRECOGNIZED -> name;
    };
  }

  /// Whether a value hits what is to be matched, so that nothing is better.
  static boolean onTarget(Objective objective, double value) {
    return switch (objective.getGoal()) {
      case GOAL_MATCH -> Math.abs(value - objective.getTarget()) <= objective.getTolerance();
      case GOAL_WITHIN -> objective.getLower() <= value && value <= objective.getUpper();
      case GOAL_MAXIMIZE, GOAL_MINIMIZE, GOAL_UNSPECIFIED, UNRECOGNIZED -> false;
    };
  }

  /// What being better than a value is called at the top of a column.
  String better(Objective objective, double value) {
    String text = words.value(objective.getOutcome(), value);
    return switch (objective.getGoal()) {
      case GOAL_MINIMIZE -> "<" + text;
      case GOAL_MATCH, GOAL_WITHIN -> "nearer than " + text;
      case GOAL_MAXIMIZE, GOAL_UNSPECIFIED, UNRECOGNIZED -> ">" + text;
    };
  }

  /// The same with the name of the outcome, such as `E_Stack>52.5`.
  String named(Objective objective, double value) {
    String name = words.name(objective.getOutcome());
    return switch (objective.getGoal()) {
      case GOAL_MATCH, GOAL_WITHIN -> name + " " + better(objective, value);
      case GOAL_MAXIMIZE, GOAL_MINIMIZE, GOAL_UNSPECIFIED, UNRECOGNIZED ->
          name + better(objective, value);
    };
  }

  private String tolerance(Objective objective) {
    return objective.getTolerance() > 0
        ? " ± " + typed(objective.getOutcome(), objective.getTolerance())
        : "";
  }

  private String threshold(Objective objective, String side) {
    boolean distance =
        objective.getGoal() == Objective.Goal.GOAL_MATCH
            || objective.getGoal() == Objective.Goal.GOAL_WITHIN;
    return objective.hasThreshold()
        ? " ("
            + side
            + typed(objective.getOutcome(), objective.getThreshold())
            + (distance ? " off)" : ")")
        : "";
  }

  /// A number that somebody typed, with its unit: as it was, not rounded.
  private String typed(String outcome, double value) {
    return (Figures.setting(words.shown(outcome, value)) + " " + words.unit(outcome)).strip();
  }
}
