package org.percola.server.convert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;
import org.percola.v1.RecordResultsRequest;

/// Requests that report results, turned into the experiment as it becomes. Results are never
/// refused for coming late: not after a lease has ended, not after another station took over, not
/// after somebody told the experiment's end.
public final class ResultRequests {
  private ResultRequests() {}

  /// An experiment with results added.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  public static Experiment read(
      RecordResultsRequest request, Campaign campaign, Experiment present, Instant now) {
    Violations at = Violations.ofRequest();
    Design asMade =
        request.hasAsMadeDesign()
            ? ExperimentConverter.asMade(request.getAsMadeDesign(), campaign, at)
            : present.asMade();
    List<Measurement> measurements = new ArrayList<>(present.measurements());
    measurements.addAll(
        new MeasurementReader(
                campaign, asMade == null ? present.planned() : asMade, present.measurements())
            .readAll(request.getMeasurementsList(), "measurements", at));
    boolean complete = completes(request, measurements, at);
    Station.check(request.getStation(), present.station(), at);
    Lots.check(request.getLotsMap(), at);
    at.refuse();
    Map<String, String> lots = new HashMap<>(present.lots());
    lots.putAll(request.getLotsMap());
    Experiment told =
        new Experiment(
            present.id(),
            present.planned(),
            asMade,
            measurements,
            present.station(),
            lots,
            present.history(),
            present.provenance(),
            present.leasedUntil());
    String teller = request.getStation().isEmpty() ? present.station() : request.getStation();
    boolean over = present.state() == ExperimentState.COMPLETED;
    if ((over || (!complete && !present.state().pending())) && onlyRetold(request, told, present)) {
      return present.station() == null ? told.heldBy(teller) : told;
    }
    return complete ? completed(told, present, teller, now) : begun(told, present, teller, now);
  }

  /// Whether a request reports nothing but measurements that are there already.
  private static boolean onlyRetold(
      RecordResultsRequest request, Experiment told, Experiment present) {
    return request.getMeasurementsCount() > 0
        && told.measurements().size() == present.measurements().size()
        && Objects.equals(told.asMade(), present.asMade());
  }

  private static boolean completes(
      RecordResultsRequest request, List<Measurement> measurements, Violations at) {
    ExperimentState said =
        StateConverter.fromProto(request.getState(), request.getStateValue(), "state", at);
    if (said == ExperimentState.RUNNING) {
      return false;
    }
    if (said != null && said != ExperimentState.COMPLETED) {
      at.add("state", said, "running or completed");
    }
    if (measurements.isEmpty() && request.getMeasurementsCount() == 0) {
      at.add("measurements", "[]", "at least one of a completed experiment");
    }
    return true;
  }

  /// First results keep an open experiment open, and take back no end that was told already.
  private static Experiment begun(
      Experiment told, Experiment present, @Nullable String teller, Instant now) {
    ExperimentState state = present.state();
    if (!state.pending()) {
      String reason = "more results came" + by(teller);
      return told.after(new Experiment.Change(state, now, reason, teller), present.station(), null);
    }
    if (elsewhere(present, teller)) {
      String reason = "first results came" + by(teller) + ", " + present.station() + " goes on";
      return told.after(
          new Experiment.Change(state, now, reason, teller),
          present.station(),
          present.leasedUntil());
    }
    return state == ExperimentState.RUNNING
        ? told.heldBy(teller)
        : told.after(
            new Experiment.Change(ExperimentState.RUNNING, now, "", teller),
            teller,
            present.leasedUntil());
  }

  private static Experiment completed(
      Experiment told, Experiment present, @Nullable String teller, Instant now) {
    boolean first = present.measurements().isEmpty();
    String maker = first || present.station() == null ? teller : present.station();
    String reason = remark(present, teller);
    return present.state() == ExperimentState.COMPLETED && reason.isEmpty()
        ? told.heldBy(maker)
        : told.after(
            new Experiment.Change(ExperimentState.COMPLETED, now, reason, teller), maker, null);
  }

  private static String remark(Experiment present, @Nullable String teller) {
    boolean elsewhere = elsewhere(present, teller);
    return switch (present.state()) {
      case SUGGESTED -> "";
      case LEASED, RUNNING ->
          elsewhere
              ? "results came%s while %s had it in hand; what %s still reports counts too"
                  .formatted(by(teller), present.station(), present.station())
              : "";
      case COMPLETED -> elsewhere ? "more results came" + by(teller) : "";
      case FAILED, INFEASIBLE, ABANDONED -> "results came after all";
    };
  }

  private static boolean elsewhere(Experiment present, @Nullable String teller) {
    return present.station() != null && !present.station().equals(teller);
  }

  private static String by(@Nullable String teller) {
    return teller == null ? "" : " from " + teller;
  }
}
