package org.percola.server.grpc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.SqliteCampaignStore;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.server.testing.SteppedClock;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.GetExperimentRequest;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.LeaseExperimentsResponse;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.ReleaseLeaseRequest;
import org.percola.v1.RenewLeaseRequest;
import org.percola.v1.SetExperimentStateRequest;

/// A campaign whose experiments stations ask for, give back and tell results of, a week at a time,
/// and a clock that tests set.
abstract class LeaseFixture {
  static final Duration WEEK = Duration.ofDays(7);

  final SteppedClock clock = SteppedClock.from(Instant.parse("2026-03-01T08:00:00Z"));
  final CampaignStore store = SqliteCampaignStore.inMemory(new ProtoDocuments(), clock);
  final Services services = Services.over(store);
  Campaign campaign = Campaign.getDefaultInstance();

  @BeforeEach
  void create() {
    campaign = services.sample();
  }

  @AfterEach
  void close() {
    services.close();
  }

  void queue(int count) {
    for (int i = 0; i < count; i++) {
      services.add(
          campaign,
          Experiment.newBuilder()
              .setPlannedDesign(Samples.dryDesign(0.4, 0.4 - 0.01 * i, 0.2 + 0.01 * i)));
    }
  }

  List<String> lease(String station, int count) {
    return ids(answer(request(station, count)));
  }

  LeaseExperimentsRequest.Builder request(String station, int count) {
    LeaseExperimentsRequest.Builder request =
        LeaseExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setStation(station)
            .setCount(count);
    request.getLeaseDurationBuilder().setSeconds(WEEK.toSeconds());
    return request;
  }

  LeaseExperimentsResponse answer(LeaseExperimentsRequest.Builder request) {
    return services.experiments().leaseExperiments(request.build());
  }

  static List<String> ids(LeaseExperimentsResponse answer) {
    List<String> ids = new ArrayList<>();
    answer
        .getExperimentsList()
        .forEach(e -> ids.add(e.getName().substring(e.getName().lastIndexOf('/') + 1)));
    return ids;
  }

  Experiment renew(String station) {
    RenewLeaseRequest.Builder request =
        RenewLeaseRequest.newBuilder().setName(name("e1")).setStation(station);
    request.getLeaseDurationBuilder().setSeconds(WEEK.toSeconds());
    return services.experiments().renewLease(request.build());
  }

  Experiment release(String station, String reason) {
    return services
        .experiments()
        .releaseLease(
            ReleaseLeaseRequest.newBuilder()
                .setName(name("e1"))
                .setStation(station)
                .setReason(reason)
                .build());
  }

  Experiment set(String station, ExperimentState state) {
    return services
        .experiments()
        .setExperimentState(
            SetExperimentStateRequest.newBuilder()
                .setName(name("e1"))
                .setState(state)
                .setReason("it crumbled")
                .setStation(station)
                .build());
  }

  RecordResultsRequest.Builder results(String id, String station) {
    return RecordResultsRequest.newBuilder()
        .setName(name(id))
        .setStation(station)
        .addMeasurements(Samples.utilization(0.7));
  }

  Experiment get(String id) {
    return services
        .experiments()
        .getExperiment(GetExperimentRequest.newBuilder().setName(name(id)).build());
  }

  long revision() {
    return services
        .campaigns()
        .getCampaign(GetCampaignRequest.newBuilder().setName(campaign.getName()).build())
        .getRevision();
  }

  String name(String id) {
    return campaign.getName() + "/experiments/" + id;
  }
}
