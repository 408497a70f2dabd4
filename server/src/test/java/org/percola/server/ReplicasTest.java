package org.percola.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.Operation;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.store.DatabaseLocation;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Server;
import org.percola.server.testing.TestPostgres;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.OperationProgress;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;
import org.percola.v1.WatchCampaignRequest;
import org.percola.v1.WatchCampaignResponse;

/// Two servers over one database.
@Timeout(120)
final class ReplicasTest {
  /// A call sent before is at the server by now. Were it not, it would be refused and the test
  /// fail.
  private static final long BEGUN_MILLIS = 200;

  /// More than are planned before the server is told to stop.
  private static final int DESIGNS = 24;

  private final DatabaseLocation.Postgres database = TestPostgres.schema();
  private Server one;
  private Server two;

  @BeforeEach
  void start() {
    one = Server.on(database);
    two = Server.on(database);
  }

  @AfterEach
  void stop() {
    one.close();
    two.close();
  }

  @Test
  void bothGiveTheSameSuggestionsToTheLastBit() {
    Campaign campaign = create();
    add(one, campaign, "a", 0.7);
    add(two, campaign, "b", 0.8);
    SuggestExperimentsRequest request =
        SuggestExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setCount(2)
            .setSeed(7)
            .setValidateOnly(true)
            .build();
    SuggestExperimentsResponse first = one.planning().suggestExperiments(request);
    assertThat(first.getExperimentsCount()).isEqualTo(2);
    assertThat(two.planning().suggestExperiments(request)).isEqualTo(first);
  }

  @Test
  void aRequestRepeatedAtTheOtherSuggestsOnce() {
    Campaign campaign = create();
    SuggestExperimentsRequest request =
        SuggestExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setCount(1)
            .setSeed(7)
            .setRequestId(UUID.randomUUID().toString())
            .build();
    SuggestExperimentsResponse first = one.planning().suggestExperiments(request);
    assertThat(two.planning().suggestExperiments(request)).isEqualTo(first);
    assertThat(experiments(campaign)).hasSize(1);
  }

  @Test
  void ofManyResultsForOneEtagOneIsTaken() throws Exception {
    Campaign campaign = create();
    Experiment present = add(one, campaign, "a", 0.7);
    List<Callable<Boolean>> rivals = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Server server = i % 2 == 0 ? one : two;
      RecordResultsRequest request =
          RecordResultsRequest.newBuilder()
              .setName(present.getName())
              .setEtag(present.getEtag())
              .addMeasurements(Samples.utilization(0.5 + 0.01 * i))
              .build();
      rivals.add(() -> taken(server, request));
    }
    assertThat(all(rivals)).containsOnlyOnce(true);
    assertThat(experiments(campaign).getFirst().getMeasurementsCount()).isEqualTo(3);
  }

  @Test
  void resultsToldAtBothAreAllThere() throws Exception {
    Campaign campaign = create();
    List<Callable<Experiment>> tellers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Server server = i % 2 == 0 ? one : two;
      double value = 0.5 + 0.01 * i;
      tellers.add(() -> add(server, campaign, "", value));
    }
    assertThat(all(tellers)).extracting(Experiment::getName).doesNotHaveDuplicates();
    assertThat(experiments(campaign)).hasSize(40);
    assertThat(
            one.campaigns()
                .getCampaign(GetCampaignRequest.newBuilder().setName(campaign.getName()).build())
                .getRevision())
        .isEqualTo(41);
  }

  @Test
  void whatOneIsToldTheOthersWatchersSee() {
    Campaign campaign = create();
    Iterator<WatchCampaignResponse> watch =
        two.campaigns()
            .watchCampaign(
                WatchCampaignRequest.newBuilder()
                    .setName(campaign.getName())
                    .setAfterRevision(1)
                    .build());
    assertThat(watch.next().hasEvent()).isFalse();
    add(one, campaign, "a", 0.7);
    add(two, campaign, "b", 0.7);
    assertThat(List.of(watch.next().getRevision(), watch.next().getRevision()))
        .containsExactly(2L, 3L);
  }

  @Test
  void healthFollowsTheDatabase() {
    DatabaseLocation.Postgres own = TestPostgres.database();
    try (Server alone = Server.on(own)) {
      Iterator<HealthCheckResponse> health =
          HealthGrpc.newBlockingStub(alone.channel())
              .watch(HealthCheckRequest.getDefaultInstance());
      assertThat(health.next().getStatus()).isEqualTo(ServingStatus.SERVING);
      TestPostgres.shut(own);
      assertThat(health.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
      Refused refused =
          Refused.by(() ->
              alone
                  .campaigns()
                  .createCampaign(
                      CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).build()));
      assertThat(refused.code()).isEqualTo(Status.Code.UNAVAILABLE);
      assertThat(refused.reason()).isEqualTo("DATABASE_UNAVAILABLE");
      assertThat(refused.retryAfter()).isPositive();
      TestPostgres.reopen(own);
      assertThat(health.next().getStatus()).isEqualTo(ServingStatus.SERVING);
    }
  }

  @Test
  void aServerThatStopsSaysSoAndFinishesWhatHasBegun() throws Exception {
    Campaign campaign = create();
    Iterator<HealthCheckResponse> health =
        HealthGrpc.newBlockingStub(one.channel()).watch(HealthCheckRequest.getDefaultInstance());
    assertThat(health.next().getStatus()).isEqualTo(ServingStatus.SERVING);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<SuggestExperimentsResponse> begun =
          threads.submit(() ->
              one.planning()
                  .suggestExperiments(
                      SuggestExperimentsRequest.newBuilder()
                          .setParent(campaign.getName())
                          .setCount(4)
                          .setSeed(7)
                          .build()));
      Thread.sleep(BEGUN_MILLIS);
      threads.execute(one::stop);
      assertThat(health.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
      assertThat(begun.get().getExperimentsCount()).isEqualTo(4);
    }
    assertThat(experiments(campaign)).hasSize(4);
  }

  @Test
  void anOperationOfAServerThatStopsIsEndedByTheOther() throws Exception {
    Campaign campaign = create();
    add(one, campaign, "a", 0.7);
    two.close(); // so that it is the first one that begins
    Operation begun =
        one.planning()
            .startSuggestExperiments(
                SuggestExperimentsRequest.newBuilder()
                    .setParent(campaign.getName())
                    .setCount(DESIGNS)
                    .setSeed(7)
                    .build());
    while (progress(one, begun).getAttempts() == 0) {
      Thread.sleep(5);
    }
    two = Server.on(database);
    one.stop();
    Operation ended =
        two.operations()
            .waitOperation(WaitOperationRequest.newBuilder().setName(begun.getName()).build());
    SuggestExperimentsResponse answer =
        ended.getResponse().unpack(SuggestExperimentsResponse.class);
    assertThat(answer.getExperimentsCount()).isEqualTo(DESIGNS);
    assertThat(progress(two, begun).getAttempts()).isEqualTo(2);
    assertThat(experiments(campaign)).hasSize(1 + DESIGNS);
  }

  private static OperationProgress progress(Server server, Operation operation)
      throws InvalidProtocolBufferException {
    return server
        .operations()
        .getOperation(GetOperationRequest.newBuilder().setName(operation.getName()).build())
        .getMetadata()
        .unpack(OperationProgress.class);
  }

  private Campaign create() {
    return one.campaigns()
        .createCampaign(CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).build());
  }

  private static Experiment add(Server server, Campaign campaign, String id, double value) {
    return server
        .experiments()
        .createExperiment(
            CreateExperimentRequest.newBuilder()
                .setParent(campaign.getName())
                .setExperimentId(id)
                .setExperiment(Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), value, 2.2))
                .build());
  }

  private static boolean taken(Server server, RecordResultsRequest request) {
    try {
      server.experiments().recordResults(request);
      return true;
    } catch (StatusRuntimeException e) {
      assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
      return false;
    }
  }

  private List<Experiment> experiments(Campaign campaign) {
    return two.experiments()
        .listExperiments(
            ListExperimentsRequest.newBuilder()
                .setParent(campaign.getName())
                .setPageSize(1_000)
                .build())
        .getExperimentsList();
  }

  private static <T> List<T> all(List<Callable<T>> work) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
    }
    return results;
  }
}
