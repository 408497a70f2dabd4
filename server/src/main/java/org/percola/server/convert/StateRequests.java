package org.percola.server.convert;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.store.PreconditionException;
import org.percola.v1.SetExperimentStateRequest;

/// Requests that say what became of an experiment without results, turned into the experiment as it
/// becomes.
public final class StateRequests {
  private StateRequests() {}

  /// An experiment in another state.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  /// @throws PreconditionException when it cannot go there from where it is
  public static Experiment read(
      SetExperimentStateRequest request, Experiment present, Instant now) {
    ExperimentState state = state(request, present);
    @Nullable String teller = request.getStation().isEmpty() ? null : request.getStation();
    checkMove(present, state);
    checkHolder(present, state, teller, now);
    if (saysNothingNew(request, present, state)
        && (teller == null || teller.equals(present.station()))) {
      return present;
    }
    Experiment.Change step = new Experiment.Change(state, now, request.getReason(), teller);
    String holder = teller == null ? present.station() : teller;
    return switch (state) {
      case SUGGESTED -> present.after(step, null, null);
      case RUNNING ->
          present.after(
              step,
              holder,
              holder != null && holder.equals(present.station()) ? present.leasedUntil() : null);
      case LEASED, COMPLETED, FAILED, INFEASIBLE, ABANDONED -> present.after(step, holder, null);
    };
  }

  /// A lab that does not know whether it was heard says the same again.
  private static boolean saysNothingNew(
      SetExperimentStateRequest request, Experiment present, ExperimentState state) {
    String reason = request.getReason();
    return state == present.state()
        && (reason.isEmpty() || reason.equals(present.history().getLast().reason()));
  }

  private static ExperimentState state(SetExperimentStateRequest request, Experiment present) {
    Violations at = Violations.ofRequest();
    ExperimentState state = StateConverter.fromProto(request.getState());
    if (state == null || state == ExperimentState.LEASED || state == ExperimentState.COMPLETED) {
      at.add(
          "state",
          Violations.given(request.getState(), request.getStateValue()),
          "suggested, running, failed, infeasible or abandoned");
      state = ExperimentState.RUNNING;
    } else if (!state.pending()) {
      at.text("reason", request.getReason());
    }
    Station.check(request.getStation(), present.station(), at);
    at.refuse();
    return state;
  }

  private static void checkMove(Experiment present, ExperimentState state) {
    Set<ExperimentState> next = present.state().next();
    if (!next.contains(state)) {
      throw refused(
          present,
          state,
          "",
          "from %s to %s"
              .formatted(
                  present.state(),
                  present.state() == ExperimentState.ABANDONED
                      ? "nothing: an abandoned experiment is over, though its results are welcome"
                      : "one of " + next));
    }
    if (state == ExperimentState.SUGGESTED && !present.measurements().isEmpty()) {
      throw refused(present, state, " with results", "only without measurements");
    }
  }

  /// While another station has it in hand, only what is said about the design counts.
  private static void checkHolder(
      Experiment present, ExperimentState state, @Nullable String teller, Instant now) {
    String holder = present.station();
    boolean elsewhere =
        teller != null && holder != null && !teller.equals(holder) && present.isHeldBy(holder, now);
    if (elsewhere && state != ExperimentState.INFEASIBLE) {
      throw new PreconditionException(
          "HELD_BY_ANOTHER_STATION",
          "experiment %s: %s at %s, %s cannot set it to %s (expected: %s to say so, or nobody named)"
              .formatted(present.id(), present.state(), holder, teller, state, holder));
    }
  }

  private static PreconditionException refused(
      Experiment present, ExperimentState state, String how, String expected) {
    return new PreconditionException(
        "EXPERIMENT_STATE",
        "experiment %s: from %s to %s%s (expected: %s)"
            .formatted(present.id(), present.state(), state, how, expected));
  }
}
