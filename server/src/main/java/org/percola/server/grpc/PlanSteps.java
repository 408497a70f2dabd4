package org.percola.server.grpc;

import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.planning.PlanProgress;

/// Hears how an answer from a campaign's beliefs comes about.
interface PlanSteps extends PlanProgress {
  /// For callers who wait for the answer itself.
  PlanSteps NONE =
      new PlanSteps() {
        @Override
        public void begun(Campaign campaign) {}

        @Override
        public void chosen(int designs) {}
      };

  /// The answer will be from the campaign at this revision; nothing is chosen yet.
  void begun(Campaign campaign);
}
