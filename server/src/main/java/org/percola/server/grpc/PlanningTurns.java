package org.percola.server.grpc;

import io.grpc.Context;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.percola.server.store.BusyException;

/// One campaign's suggestions one after another, in the order they were asked for. Side by side
/// they would only overtake each other, for each changes what the next one must know.
public final class PlanningTurns {
  /// The next turn comes about when a plan is done.
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final int waiting;
  private final Map<String, Turn> turns = new HashMap<>();
  private int present;

  /// @param waiting the most calls that wait for their turn, of all campaigns together
  public PlanningTurns(int waiting) {
    this.waiting = waiting;
  }

  /// Does the work when it is its turn.
  ///
  /// @throws BusyException when too many are waiting already
  /// @throws CancellationException when the call was cancelled or its deadline has passed
  <T> T take(String campaignId, Supplier<T> work) {
    Turn turn = enter(campaignId);
    try {
      turn.await();
      try {
        return work.get();
      } finally {
        turn.free.release();
      }
    } finally {
      leave(campaignId, turn);
    }
  }

  private synchronized Turn enter(String campaignId) {
    Turn turn = turns.computeIfAbsent(campaignId, id -> new Turn());
    if (turn.calls > 0) {
      if (present >= waiting) {
        throw new BusyException("the planner", waiting, RETRY_AFTER);
      }
      present++;
    }
    turn.calls++;
    return turn;
  }

  private synchronized void leave(String campaignId, Turn turn) {
    turn.calls--;
    if (turn.calls == 0) {
      turns.remove(campaignId);
    } else {
      present--;
    }
  }

  /// Those who want to plan for one campaign: one plans, the others wait.
  private static final class Turn {
    private final Semaphore free = new Semaphore(1, true);
    private int calls;

    void await() {
      Context call = Context.current();
      Thread self = Thread.currentThread();
      Context.CancellationListener gone = context -> self.interrupt();
      call.addListener(gone, Runnable::run);
      try {
        free.acquire();
      } catch (InterruptedException e) {
        throw new CancellationException("cancelled while waiting to plan");
      } finally {
        call.removeListener(gone);
      }
    }
  }
}
