package org.percola.server.convert;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Objective.Goal;

/// What to improve.
final class ObjectiveConverter {
  private ObjectiveConverter() {}

  static org.percola.v1.Objective toProto(Objective objective) {
    org.percola.v1.Objective.Builder proto =
        org.percola.v1.Objective.newBuilder().setOutcome(objective.outcome());
    switch (objective.goal()) {
      case Objective.Maximize _ -> proto.setGoal(org.percola.v1.Objective.Goal.GOAL_MAXIMIZE);
      case Objective.Minimize _ -> proto.setGoal(org.percola.v1.Objective.Goal.GOAL_MINIMIZE);
      case Objective.Match(double target, double tolerance) ->
          proto
              .setGoal(org.percola.v1.Objective.Goal.GOAL_MATCH)
              .setTarget(target)
              .setTolerance(tolerance);
      case Objective.Within(double lower, double upper) ->
          proto.setGoal(org.percola.v1.Objective.Goal.GOAL_WITHIN).setLower(lower).setUpper(upper);
    }
    Double threshold = objective.threshold();
    if (threshold != null) {
      proto.setThreshold(threshold);
    }
    return proto.build();
  }

  /// The objective; a harmless one for the same outcome after a violation, so that the outcome can
  /// still be judged.
  static Objective fromProto(org.percola.v1.Objective proto, Violations at) {
    at.text("outcome", proto.getOutcome());
    foreign(proto, at);
    Goal goal = goal(proto, at);
    Objective read =
        goal == null
            ? null
            : at.build(() ->
                new Objective(
                    proto.getOutcome(), goal, proto.hasThreshold() ? proto.getThreshold() : null));
    return read == null ? new Objective(proto.getOutcome(), Goal.MAXIMIZE) : read;
  }

  private static @Nullable Goal goal(org.percola.v1.Objective proto, Violations at) {
    return switch (proto.getGoal()) {
      case GOAL_MAXIMIZE -> Goal.MAXIMIZE;
      case GOAL_MINIMIZE -> Goal.MINIMIZE;
      case GOAL_MATCH -> {
        present(proto.hasTarget(), "target", at);
        double target = at.finite("target", proto.getTarget());
        yield at.at("tolerance").build(() -> new Objective.Match(target, proto.getTolerance()));
      }
      case GOAL_WITHIN -> {
        present(proto.hasLower(), "lower", at);
        present(proto.hasUpper(), "upper", at);
        yield at.build(() -> new Objective.Within(proto.getLower(), proto.getUpper()));
      }
      case GOAL_UNSPECIFIED, UNRECOGNIZED -> {
        at.add(
            "goal",
            Violations.given(proto.getGoal(), proto.getGoalValue()),
            "GOAL_MAXIMIZE, GOAL_MINIMIZE, GOAL_MATCH or GOAL_WITHIN");
        yield Goal.MAXIMIZE;
      }
    };
  }

  // A target beside another goal is a goal that was forgotten.
  private static void foreign(org.percola.v1.Objective proto, Violations at) {
    String expected = "none beside " + proto.getGoal();
    org.percola.v1.Objective.Goal goal = proto.getGoal();
    boolean match = goal == org.percola.v1.Objective.Goal.GOAL_MATCH;
    boolean within = goal == org.percola.v1.Objective.Goal.GOAL_WITHIN;
    if (goal == org.percola.v1.Objective.Goal.GOAL_UNSPECIFIED
        || goal == org.percola.v1.Objective.Goal.UNRECOGNIZED) {
      return;
    }
    if (!match && proto.hasTarget()) {
      at.add("target", proto.getTarget(), expected);
    }
    if (!match && proto.getTolerance() != 0) {
      at.add("tolerance", proto.getTolerance(), expected);
    }
    if (!within && proto.hasLower()) {
      at.add("lower", proto.getLower(), expected);
    }
    if (!within && proto.hasUpper()) {
      at.add("upper", proto.getUpper(), expected);
    }
  }

  private static void present(boolean there, String field, Violations at) {
    if (!there) {
      at.add(field, null, "a number for this goal");
    }
  }
}
