package org.percola.optimizer.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;

/// One design made and measured, or about to be.
///
/// @param id unique in its campaign
/// @param planned the design as decided
/// @param asMade the design as it came out, when that differs; null when it does not
/// @param station who makes it; null when nobody has taken it
/// @param lots labels of what it is made from, e.g. `li6ps5cl: lot 12`
/// @param history every state so far, oldest first; never empty
/// @param provenance how it was suggested; null when somebody chose it by hand
/// @param leasedUntil when the station's lease ends; null when nobody holds it under a lease
public record Experiment(
    String id,
    Design planned,
    @Nullable Design asMade,
    List<Measurement> measurements,
    @Nullable String station,
    Map<String, String> lots,
    List<Change> history,
    @Nullable Provenance provenance,
    @Nullable Instant leasedUntil) {
  public Experiment {
    measurements = List.copyOf(measurements);
    lots = Map.copyOf(lots);
    history = List.copyOf(history);
    if (history.isEmpty()) {
      throw new IllegalArgumentException(id + ": history [] (expected: at least one state)");
    }
  }

  /// An experiment that nobody holds under a lease.
  public Experiment(
      String id,
      Design planned,
      @Nullable Design asMade,
      List<Measurement> measurements,
      @Nullable String station,
      Map<String, String> lots,
      List<Change> history,
      @Nullable Provenance provenance) {
    this(id, planned, asMade, measurements, station, lots, history, provenance, null);
  }

  /// The same experiment after one more step in its life.
  ///
  /// @param holder who makes it from now on; null when nobody does
  /// @param until when the holder's lease ends; null without a lease
  public Experiment after(Change step, @Nullable String holder, @Nullable Instant until) {
    List<Change> longer = new ArrayList<>(history);
    longer.add(step);
    return new Experiment(
        id, planned, asMade, measurements, holder, lots, longer, provenance, until);
  }

  /// The same experiment in other hands, without a step in its life.
  public Experiment heldBy(@Nullable String holder) {
    return new Experiment(
        id, planned, asMade, measurements, holder, lots, history, provenance, leasedUntil);
  }

  /// The same experiment in the same hands until another time.
  Experiment heldUntil(Instant until) {
    return new Experiment(
        id, planned, asMade, measurements, station, lots, history, provenance, until);
  }

  /// Whether a station has it in hand at a time: it was leased until later, or it is running
  /// without a lease.
  public boolean isHeldBy(String other, Instant now) {
    return state().held()
        && other.equals(station)
        && (leasedUntil == null || leasedUntil.isAfter(now));
  }

  /// The design that the measurements belong to.
  public Design design() {
    return asMade == null ? planned : asMade;
  }

  /// Where the experiment stands now.
  public ExperimentState state() {
    return history.getLast().state();
  }

  /// One step in an experiment's life.
  ///
  /// @param reason why, in plain words; empty when it goes without saying
  /// @param station who did it; null when that is not known
  public record Change(ExperimentState state, Instant at, String reason, @Nullable String station) {

    /// A step of which nobody said who did it.
    public Change(ExperimentState state, Instant at, String reason) {
      this(state, at, reason, null);
    }
  }

  /// What is needed to make the same suggestion again.
  ///
  /// @param revision the campaign's revision that the suggestion was computed from
  /// @param slot the position in its batch, from 0
  public record Provenance(long seed, long revision, String modelId, int slot) {}
}
