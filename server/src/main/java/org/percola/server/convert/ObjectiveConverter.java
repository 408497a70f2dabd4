package org.percola.server.convert;

import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Objective.Goal;

/// What to improve.
final class ObjectiveConverter {
  private ObjectiveConverter() {}

  static org.percola.v1.Objective toProto(Objective objective) {
    return org.percola.v1.Objective.newBuilder()
        .setOutcome(objective.outcome())
        .setGoal(
            switch (objective.goal()) {
              case MAXIMIZE -> org.percola.v1.Objective.Goal.GOAL_MAXIMIZE;
              case MINIMIZE -> org.percola.v1.Objective.Goal.GOAL_MINIMIZE;
            })
        .build();
  }

  static Objective fromProto(org.percola.v1.Objective proto, Violations at) {
    at.text("outcome", proto.getOutcome());
    Goal goal =
        switch (proto.getGoal()) {
          case GOAL_MAXIMIZE -> Goal.MAXIMIZE;
          case GOAL_MINIMIZE -> Goal.MINIMIZE;
          case GOAL_UNSPECIFIED, UNRECOGNIZED -> {
            at.add("goal", proto.getGoal(), "GOAL_MAXIMIZE or GOAL_MINIMIZE");
            yield Goal.MAXIMIZE;
          }
        };
    return new Objective(proto.getOutcome(), goal);
  }
}
