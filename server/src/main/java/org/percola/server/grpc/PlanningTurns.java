package org.percola.server.grpc;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.percola.server.grpc.ComputePool.Admitted;
import org.percola.server.store.BusyException;

/// One campaign's suggestions one after another, in the order they were asked for. Side by side
/// they would only overtake each other, for each changes what the next one must know.
public final class PlanningTurns {
  private final ComputePool compute;
  private final int waiting;
  private final Map<String, Turn> turns = new HashMap<>();
  private int present;

  /// @param waiting the most calls that wait for their turn, of all campaigns together
  public PlanningTurns(ComputePool compute, int waiting) {
    this.compute = compute;
    this.waiting = waiting;
  }

  /// Does the work when it is its turn. Whoever has waited for it is not refused any more.
  ///
  /// @throws BusyException when too many are waiting already
  /// @throws CancellationException when the call was cancelled or its deadline has passed
  <T> T take(String campaignId, Function<Admitted, T> work) {
    return take(campaignId, true, work);
  }

  /// The same for work that nobody waits for on the line: it is never refused.
  <T> T takePatiently(String campaignId, Function<Admitted, T> work) {
    return take(campaignId, false, work);
  }

  private <T> T take(String campaignId, boolean refusable, Function<Admitted, T> work) {
    Place place = enter(campaignId, refusable);
    Semaphore free = place.turn().free;
    try {
      CallWait.forPlace(free, "for a turn to plan");
      try {
        return refusable && place.first() ? compute.admit(work) : compute.admitInLine(work);
      } finally {
        free.release();
      }
    } finally {
      leave(campaignId, place.turn());
    }
  }

  private synchronized Place enter(String campaignId, boolean refusable) {
    Turn turn = turns.computeIfAbsent(campaignId, id -> new Turn());
    boolean first = turn.calls == 0;
    if (!first) {
      if (refusable && present >= waiting) {
        throw compute.busy();
      }
      present++;
    }
    turn.calls++;
    return new Place(turn, first);
  }

  private synchronized void leave(String campaignId, Turn turn) {
    turn.calls--;
    if (turn.calls == 0) {
      turns.remove(campaignId);
    } else {
      present--;
    }
  }

  /// A place in the line of a campaign.
  ///
  /// @param first whether there was nobody to wait for
  private record Place(Turn turn, boolean first) {}

  /// Those who want to plan for one campaign: one plans, the others wait.
  private static final class Turn {
    private final Semaphore free = new Semaphore(1, true);
    private int calls;
  }
}
