package org.percola.server.convert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Lease;
import org.percola.server.store.PreconditionException;
import org.percola.server.store.StoredExperiment;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.ReleaseLeaseRequest;
import org.percola.v1.RenewLeaseRequest;
import org.percola.v1.SuggestExperimentsRequest;

/// Requests to give, keep and give back experiments.
public final class LeaseRequests {
  /// A cathode takes days to make and weeks to cycle; a station that fell silent for longer has
  /// most likely forgotten it, and others wait.
  private static final Duration DEFAULT_DURATION = Duration.ofDays(14);

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  /// More in one pair of hands is a queue of its own.
  private static final int LARGEST_COUNT = 100;

  private LeaseRequests() {}

  /// What a station asks for.
  ///
  /// @param count how many experiments it wants in hand
  public record Asked(String campaignId, String station, int count, Duration duration) {

    /// The lease on what it gets.
    public Lease lease(Instant now) {
      return new Lease(station, now, now.plus(duration));
    }
  }

  /// What a station asks for.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  public static Asked read(LeaseExperimentsRequest request) {
    Violations at = Violations.ofRequest();
    String campaignId = ResourceName.readCampaign("parent", request.getParent(), at);
    String station = station(request.getStation(), null, at);
    int count = request.getCount();
    if (count < 0 || count > LARGEST_COUNT) {
      at.add("count", count, "1 to " + LARGEST_COUNT + ", or 0 for 1");
    }
    Duration duration = duration(request.hasLeaseDuration(), request.getLeaseDuration(), at);
    if (request.hasSuggest()) {
      checkInside(request.getSuggest(), at.at("suggest"));
    }
    at.refuse();
    return new Asked(campaignId, station, Math.max(1, count), duration);
  }

  /// The id of the campaign that it is about; empty when its name is bad.
  public static String campaignId(LeaseExperimentsRequest request) {
    return ResourceName.readCampaign("parent", request.getParent(), Violations.ofRequest());
  }

  /// The request for the suggestions that are missing.
  public static SuggestExperimentsRequest missing(LeaseExperimentsRequest request, int count) {
    return request.getSuggest().toBuilder().setParent(request.getParent()).setCount(count).build();
  }

  /// What is wrong with that request, seen from the outer one.
  public static InvalidRequestException ofMissing(InvalidRequestException inner) {
    return new InvalidRequestException(
        inner.violations().stream()
            .map(v -> new Violation("suggest." + v.field(), v.description()))
            .toList());
  }

  /// What is wrong with a request and with the suggestions that it wants, each field once.
  public static InvalidRequestException both(InvalidRequestException outer, List<Violation> inner) {
    Violations at = Violations.ofRequest();
    outer.violations().forEach(one -> at.at(one.field()).add(one.description()));
    inner.stream()
        .filter(one -> at.at(one.field()).clean())
        .toList()
        .forEach(one -> at.at(one.field()).add(one.description()));
    return new InvalidRequestException(at.found());
  }

  /// An experiment kept longer by the station that has it.
  ///
  /// @throws PreconditionException when it has it no more
  public static Experiment read(RenewLeaseRequest request, StoredExperiment stored, Instant now) {
    Violations at = Violations.ofRequest();
    String station = station(request.getStation(), stored.experiment().station(), at);
    Duration duration = duration(request.hasLeaseDuration(), request.getLeaseDuration(), at);
    at.refuse();
    checkHolder(stored, station, "renewed");
    return new Lease(station, now, now.plus(duration)).renew(stored.experiment());
  }

  /// An experiment given back by the station that has it.
  ///
  /// @throws PreconditionException when it has it no more, or has results of it
  public static Experiment read(ReleaseLeaseRequest request, StoredExperiment stored, Instant now) {
    Violations at = Violations.ofRequest();
    String station = station(request.getStation(), stored.experiment().station(), at);
    at.refuse();
    checkHolder(stored, station, "released");
    Experiment held = stored.experiment();
    if (!held.measurements().isEmpty()) {
      throw new PreconditionException(
          "EXPERIMENT_STATE",
          name(stored)
              + ": has results already (expected: none, to go back into the queue; complete it, or"
              + " say that it failed)");
    }
    return held.after(
        new Experiment.Change(ExperimentState.SUGGESTED, now, request.getReason(), station),
        null,
        null);
  }

  // A station whose lease has ended still has the experiment while nobody else got it.
  private static void checkHolder(StoredExperiment stored, String station, String done) {
    Experiment experiment = stored.experiment();
    if (!experiment.state().held() || !station.equals(experiment.station())) {
      String holder = experiment.station();
      throw new PreconditionException(
          "LEASE_LOST",
          "%s: %s%s, cannot be %s by %s (expected: leased to it, or running there). Its results are welcome all the same"
              .formatted(
                  name(stored),
                  experiment.state(),
                  holder == null ? "" : " at " + holder,
                  done,
                  station));
    }
  }

  private static String station(String said, @Nullable String present, Violations at) {
    Station.check(said, present, at);
    return at.text("station", said);
  }

  private static Duration duration(
      boolean said, com.google.protobuf.Duration proto, Violations at) {
    if (!said) {
      return DEFAULT_DURATION;
    }
    long seconds = proto.getSeconds();
    if (seconds < SHORTEST.toSeconds() || seconds > LONGEST.toSeconds()) {
      at.add("lease_duration", seconds + " s", SHORTEST.toSeconds() + " to " + LONGEST.toSeconds());
      return DEFAULT_DURATION;
    }
    return Duration.ofSeconds(seconds, Math.clamp(proto.getNanos(), 0, 999_999_999));
  }

  private static void checkInside(SuggestExperimentsRequest suggest, Violations at) {
    if (!suggest.getParent().isEmpty()) {
      at.add("parent", "'" + suggest.getParent() + "'", "not set, it is the campaign's above");
    }
    if (suggest.getCount() != 0) {
      at.add("count", suggest.getCount(), "not set, as many as are missing are suggested");
    }
    if (suggest.getValidateOnly()) {
      at.add("validate_only", true, "not set, what is leased is stored");
    }
    if (!suggest.getRequestId().isEmpty()) {
      at.add("request_id", "'" + suggest.getRequestId() + "'", "not set, the whole call has one");
    }
    if (!suggest.getEtag().isEmpty()) {
      at.add("etag", "'" + suggest.getEtag() + "'", "not set");
    }
  }

  private static String name(StoredExperiment stored) {
    return ResourceName.experiment(stored.campaignId(), stored.experiment().id());
  }
}
