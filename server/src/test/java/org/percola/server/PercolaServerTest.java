package org.percola.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.Operation;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Server;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.GetBestRequest;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.OperationProgress;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;
import org.percola.v1.WatchCampaignRequest;
import org.percola.v1.WatchCampaignResponse;

final class PercolaServerTest {
  /// More than are planned before the server is told to stop.
  private static final int DESIGNS = 24;

  @TempDir Path folder;
  private Server server;

  @BeforeEach
  void start() {
    server = Server.on(folder.resolve("lab.db"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRequestOfAThousandBadFieldsIsToldWhatIsWrong() {
    Campaign campaign = create();
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder().setParent(campaign.getName());
    for (int i = 0; i < 1_000; i++) {
      batch.addRequests(
          CreateExperimentRequest.newBuilder()
              .setExperiment(
                  Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), -1, 2.2)
                      .setStation("ein zu großer Ofen ".repeat(50))));
    }
    Refused refused = Refused.by(() -> server.experiments().batchCreateExperiments(batch.build()));
    assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.violations().getFirst()).startsWith("requests[0].experiment.");
  }

  @Test
  void aCampaignRunsFromCreationToTheNextSuggestion() {
    Campaign campaign = create();
    assertThat(campaign.getName()).isEqualTo("campaigns/three-powders");
    add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
    add(campaign, Samples.completed(Samples.solventDesign(0.3, 0.5, 0.2, 120), 0.8, 2.2));

    SuggestExperimentsResponse plan = server.planning().suggestExperiments(suggest(campaign, 2));
    assertThat(plan.getExperimentsList()).hasSize(2);
    Experiment next = plan.getExperiments(0);
    assertThat(next.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_SUGGESTED);
    assertThat(next.getSuggestion().getForecast().getPredictionsList()).hasSize(2);

    Experiment told =
        server
            .experiments()
            .recordResults(
                RecordResultsRequest.newBuilder()
                    .setName(next.getName())
                    .addMeasurements(Samples.utilization(0.85))
                    .build());
    assertThat(told.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_COMPLETED);
    assertThat(told.getSuggestion()).isEqualTo(next.getSuggestion());
    assertThat(
            server
                .planning()
                .getBest(GetBestRequest.newBuilder().setName(campaign.getName()).build())
                .hasBestExperiment())
        .isTrue();
  }

  @Test
  void theSameRequestSuggestsOnce() {
    Campaign campaign = create();
    SuggestExperimentsRequest request =
        suggest(campaign, 1).toBuilder().setRequestId(UUID.randomUUID().toString()).build();
    SuggestExperimentsResponse first = server.planning().suggestExperiments(request);
    SuggestExperimentsResponse again = server.planning().suggestExperiments(request);
    assertThat(again).isEqualTo(first);
    assertThat(experiments(campaign)).hasSize(1);
  }

  @Test
  void whatWasAcknowledgedIsThereAfterARestart() {
    Campaign campaign = create();
    Experiment added = add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
    server.close();
    server = Server.on(folder.resolve("lab.db"));
    assertThat(experiments(campaign)).containsExactly(added);
  }

  @Test
  void whatAServerDidNotEndIsEndedOnceByTheNext() throws Exception {
    Campaign campaign = create();
    add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
    Operation begun = server.planning().startSuggestExperiments(suggest(campaign, DESIGNS));
    while (progress(begun).getAttempts() == 0) {
      Thread.sleep(5);
    }
    server.close();
    server = Server.on(folder.resolve("lab.db"));
    Operation ended =
        server
            .operations()
            .waitOperation(WaitOperationRequest.newBuilder().setName(begun.getName()).build());
    assertThat(progress(ended).getAttempts()).isEqualTo(2);
    assertThat(ended.getResponse().unpack(SuggestExperimentsResponse.class).getExperimentsList())
        .isEqualTo(experiments(campaign).subList(1, 1 + DESIGNS));
    assertThat(experiments(campaign)).hasSize(1 + DESIGNS);
  }

  @Test
  void anUnknownCampaignIsNotFound() {
    Refused refused =
        Refused.by(() ->
            server
                .campaigns()
                .getCampaign(GetCampaignRequest.newBuilder().setName("campaigns/x").build()));
    assertThat(refused.code()).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(refused.reason()).isEqualTo("CAMPAIGN_NOT_FOUND");
    assertThat(refused.message()).isEqualTo("campaigns/x: there is none");
  }

  @Test
  void healthAnswers() {
    assertThat(
            HealthGrpc.newBlockingStub(server.channel())
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus())
        .isEqualTo(ServingStatus.SERVING);
  }

  @Test
  void reflectionNamesTheServices() throws Exception {
    BlockingQueue<ServerReflectionResponse> answers = new LinkedBlockingQueue<>();
    StreamObserver<ServerReflectionRequest> questions =
        ServerReflectionGrpc.newStub(server.channel())
            .serverReflectionInfo(
                new StreamObserver<>() {
                  @Override
                  public void onNext(ServerReflectionResponse answer) {
                    answers.add(answer);
                  }

                  @Override
                  public void onError(Throwable failure) {
                    answers.add(ServerReflectionResponse.getDefaultInstance());
                  }

                  @Override
                  public void onCompleted() {}
                });
    questions.onNext(ServerReflectionRequest.newBuilder().setListServices("*").build());
    assertThat(answers.take().getListServicesResponse().getServiceList())
        .extracting(service -> service.getName())
        .contains(
            "percola.v1.CampaignService",
            "percola.v1.ExperimentService",
            "percola.v1.PlanningService",
            "percola.v1.TemplateService",
            "percola.v1.WhatIfService",
            "google.longrunning.Operations",
            "grpc.health.v1.Health");
    questions.onCompleted();
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    ServerSettings same = ServerSettings.of(folder.resolve("other.db")).withPort(server.port());
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> PercolaServer.start(same))
        .withMessageContaining("127.0.0.1:" + server.port() + ": cannot be listened on");
    // Nothing of the failed start holds the database.
    Server.on(folder.resolve("other.db")).close();
  }

  @Test
  @Timeout(20) // less than the server lets calls go on that end by themselves
  void openStreamsDoNotHoldUpAServerThatStops() {
    Campaign campaign = create();
    Iterator<WatchCampaignResponse> stream =
        server
            .campaigns()
            .watchCampaign(WatchCampaignRequest.newBuilder().setName(campaign.getName()).build());
    assertThat(stream.next().getRevision()).isZero();
    Thread stopping = Thread.ofVirtual().start(server::stop);
    Refused refused = Refused.by(() -> stream.forEachRemaining(next -> {}));
    assertThat(refused.code()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(refused.reason()).isEqualTo("STOPPING");
    assertThatCode(stopping::join).doesNotThrowAnyException();
  }

  private OperationProgress progress(Operation operation) throws InvalidProtocolBufferException {
    return server
        .operations()
        .getOperation(GetOperationRequest.newBuilder().setName(operation.getName()).build())
        .getMetadata()
        .unpack(OperationProgress.class);
  }

  private Campaign create() {
    return server
        .campaigns()
        .createCampaign(CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).build());
  }

  private Experiment add(Campaign campaign, Experiment.Builder experiment) {
    return server
        .experiments()
        .createExperiment(
            CreateExperimentRequest.newBuilder()
                .setParent(campaign.getName())
                .setExperiment(experiment)
                .build());
  }

  private List<Experiment> experiments(Campaign campaign) {
    return server
        .experiments()
        .listExperiments(ListExperimentsRequest.newBuilder().setParent(campaign.getName()).build())
        .getExperimentsList();
  }

  private static SuggestExperimentsRequest suggest(Campaign campaign, int count) {
    return SuggestExperimentsRequest.newBuilder()
        .setParent(campaign.getName())
        .setCount(count)
        .setSeed(7)
        .build();
  }
}
