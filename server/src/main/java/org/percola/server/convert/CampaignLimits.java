package org.percola.server.convert;

import org.percola.v1.CampaignSpec;

/// How large a campaign may be: beyond, plans take longer than anybody waits.
final class CampaignLimits {
  /// Labs that set thirty things are rare.
  static final int PARAMETERS = 200;

  /// Objectives, limits on outcomes and limits on designs together.
  static final int OBJECTIVES_AND_CONSTRAINTS = 50;

  private CampaignLimits() {}

  /// Notes what is too much.
  static void check(CampaignSpec spec, Violations at) {
    int parameters = spec.getSpace().getParametersCount();
    if (parameters > PARAMETERS) {
      at.at("space").add("parameters", parameters + " parameters", "at most " + PARAMETERS);
    }
    int wishes =
        spec.getObjectivesCount() + spec.getOutcomeConstraintsCount() + spec.getConstraintsCount();
    if (wishes > OBJECTIVES_AND_CONSTRAINTS) {
      at.add(
          "objectives, outcome_constraints, constraints",
          wishes + " together",
          "at most " + OBJECTIVES_AND_CONSTRAINTS);
    }
  }
}
