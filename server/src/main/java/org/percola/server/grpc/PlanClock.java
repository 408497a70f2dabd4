package org.percola.server.grpc;

import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.planning.Plan;
import org.percola.optimizer.planning.PlanProgress;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.server.metrics.Measures;
import org.percola.server.metrics.Phase;

/// Takes down how long a plan spends on beliefs and how long on designs, and lets another hear how
/// far it has come.
final class PlanClock implements PlanProgress {
  private final Measures measures;
  private final PlanProgress listener;
  private long since = System.nanoTime();

  private PlanClock(Measures measures, PlanProgress listener) {
    this.measures = measures;
    this.listener = listener;
  }

  /// Plans on this thread, with the clock running.
  static Plan suggest(
      Planner planner,
      Campaign campaign,
      SuggestRequest asked,
      Measures measures,
      PlanProgress listener) {
    PlanClock clock = new PlanClock(measures, listener);
    Plan plan = planner.telling(clock).suggest(campaign, asked);
    clock.lap(Phase.SEARCH);
    return plan;
  }

  @Override
  public void chosen(int designs) {
    if (designs == 0) {
      lap(Phase.FIT);
    }
    listener.chosen(designs);
  }

  private void lap(Phase phase) {
    long now = System.nanoTime();
    measures.phase(phase, now - since);
    since = now;
  }
}
