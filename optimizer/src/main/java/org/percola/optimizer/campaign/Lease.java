package org.percola.optimizer.campaign;

import java.time.Instant;

/// A station's promise to make experiments until some time.
///
/// @param from when it was given
/// @param until when whoever asks next may have what was not made
public record Lease(String station, Instant from, Instant until) {
  public Lease {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "lease: until " + until + " (expected: after its beginning " + from + ")");
    }
  }

  /// An experiment that the station gets.
  public Experiment give(Experiment experiment) {
    return experiment.after(
        new Experiment.Change(ExperimentState.LEASED, from, "", station), station, until);
  }

  /// An experiment that the station has and may keep longer; no step in its life.
  public Experiment renew(Experiment experiment) {
    return experiment.heldUntil(until);
  }

  /// An experiment whose lease has ended. It is back in the queue, unless it has results already:
  /// then it keeps running without a lease, for nobody needs to begin it again.
  public static Experiment ended(Experiment experiment, Instant now) {
    String reason =
        "the lease of " + experiment.station() + " ended at " + experiment.leasedUntil();
    return experiment.measurements().isEmpty()
        ? experiment.after(
            new Experiment.Change(ExperimentState.SUGGESTED, now, reason), null, null)
        : experiment.after(
            new Experiment.Change(experiment.state(), now, reason + "; its first results are kept"),
            experiment.station(),
            null);
  }
}
