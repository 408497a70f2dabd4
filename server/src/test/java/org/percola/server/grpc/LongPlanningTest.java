package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.CancelOperationRequest;
import com.google.longrunning.DeleteOperationRequest;
import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import com.google.longrunning.Operation;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Duration;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.testing.OvertakingStore;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.Experiment;
import org.percola.v1.OperationProgress;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

@Timeout(120)
final class LongPlanningTest {
  private static final String CAMPAIGN = "campaigns/three-powders";
  private static final String NONE = CAMPAIGN + "/operations/none";

  private final OvertakingStore store = new OvertakingStore(Services.memory());
  private final Services services = Services.over(store);
  private Campaign campaign;

  @BeforeEach
  void create() {
    campaign = services.sample();
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
    services.add(campaign, Samples.completed(Samples.solventDesign(0.3, 0.5, 0.2, 120), 0.8, 2.3));
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void theAnswerIsThatOfTheShortCallToTheLastBit() throws Exception {
    SuggestExperimentsRequest tryOut = suggest(2).setSeed(7).setValidateOnly(true).build();
    assertThat(suggested(end(services.planning().startSuggestExperiments(tryOut))))
        .isEqualTo(services.planning().suggestExperiments(tryOut));

    DiagnoseCampaignRequest diagnose = diagnose().setSeed(7).build();
    assertThat(
            end(services.planning().startDiagnoseCampaign(diagnose))
                .getResponse()
                .unpack(DiagnoseCampaignResponse.class))
        .isEqualTo(services.planning().diagnoseCampaign(diagnose));
  }

  @Test
  void whatIsStoredIsWhatTheShortCallWouldHaveStored() throws Exception {
    SuggestExperimentsRequest request = suggest(2).setSeed(7).build();
    List<Experiment> tried =
        services
            .planning()
            .suggestExperiments(request.toBuilder().setValidateOnly(true).build())
            .getExperimentsList();
    SuggestExperimentsResponse answer =
        suggested(end(services.planning().startSuggestExperiments(request)));
    assertThat(answer.getExperimentsList())
        .extracting(Experiment::getName)
        .containsExactly(CAMPAIGN + "/experiments/e3", CAMPAIGN + "/experiments/e4");
    assertThat(answer.getExperimentsList())
        .extracting(Experiment::getPlannedDesign)
        .isEqualTo(tried.stream().map(Experiment::getPlannedDesign).toList());
    assertThat(answer.getExperimentsList())
        .extracting(one -> one.getSuggestion().getForecast())
        .isEqualTo(tried.stream().map(one -> one.getSuggestion().getForecast()).toList());
    assertThat(store.events("three-powders", 3, 10)).as("one change of the campaign").hasSize(1);
  }

  @Test
  void anOperationSaysWhatItIsAboutAndHowFarItHasCome() throws Exception {
    Operation begun = services.planning().startSuggestExperiments(suggest(2).build());
    assertThat(begun.getName()).startsWith(CAMPAIGN + "/operations/o");
    assertThat(begun.getDone()).isFalse();
    OperationProgress first = progress(begun);
    assertThat(first.getPhase()).isEqualTo(OperationProgress.Phase.PHASE_WAITING);
    assertThat(first.getWantedDesigns()).isEqualTo(2);

    OperationProgress last = progress(end(begun));
    assertThat(last.getCampaign()).isEqualTo(CAMPAIGN);
    assertThat(last.getPhase()).isEqualTo(OperationProgress.Phase.PHASE_ENDED);
    assertThat(last.getPlannedDesigns()).isEqualTo(2);
    assertThat(last.getRevision()).isEqualTo(3);
    assertThat(last.getAttempts()).isEqualTo(1);
    assertThat(last.getCreateTime()).isEqualTo(first.getCreateTime());
    assertThat(last.hasStartTime()).isTrue();
    assertThat(last.hasEndTime()).isTrue();
  }

  @Test
  void theSameRequestIsTheSameOperation() {
    SuggestExperimentsRequest request =
        suggest(1).setRequestId(UUID.randomUUID().toString()).build();
    Operation first = services.planning().startSuggestExperiments(request);
    assertThat(services.planning().startSuggestExperiments(request)).isEqualTo(first);
    end(first);
    assertThat(services.planning().startSuggestExperiments(request)).isEqualTo(first);
    assertThat(experiments()).containsExactly("e1", "e2", "e3");
    assertThat(list().getOperationsList()).hasSize(1);
    Refused refused =
        Refused.by(() ->
            services.planning().startSuggestExperiments(request.toBuilder().setCount(2).build()));
    assertThat(refused.reason()).isEqualTo("REQUEST_ID_REUSED");

    DiagnoseCampaignRequest diagnose =
        diagnose().setRequestId(UUID.randomUUID().toString()).build();
    Operation diagnosis = services.planning().startDiagnoseCampaign(diagnose);
    assertThat(services.planning().startDiagnoseCampaign(diagnose)).isEqualTo(diagnosis);
  }

  @Test
  void whatIsCancelledEndsSoAndStoresNothing() {
    Operation begun = services.planning().startSuggestExperiments(suggest(500).build());
    cancel(begun.getName());
    Operation ended = get(begun.getName());
    assertThat(ended.getDone()).isTrue();
    assertThat(ended.getError().getCode()).isEqualTo(Status.Code.CANCELLED.value());
    cancel(begun.getName());
    assertThat(get(begun.getName())).as("again is nothing").isEqualTo(ended);
    // The next one finds room at once: nothing computes for the cancelled one any more.
    end(services.planning().startSuggestExperiments(suggest(1).build()));
    assertThat(experiments()).containsExactly("e1", "e2", "e3");
  }

  @Test
  void anOperationEndsWithTheErrorThatTheShortCallWouldHave() throws Exception {
    String etag = get(campaign).getEtag();
    store.overtake(
        1, changes -> changes.redefine(changes.snapshot("three-powders").withDisplayName("x")));
    Operation ended =
        end(services.planning().startSuggestExperiments(suggest(1).setEtag(etag).build()));
    assertThat(ended.getError().getCode()).isEqualTo(Status.Code.ABORTED.value());
    assertThat(ended.getError().getDetails(0).unpack(ErrorInfo.class).getReason())
        .isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void operationsAreListedAndForgotten() {
    Operation first = services.planning().startDiagnoseCampaign(diagnose().build());
    Operation second = services.planning().startSuggestExperiments(suggest(500).build());
    Refused open = Refused.by(() -> delete(second.getName()));
    assertThat(open.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(open.reason()).isEqualTo("OPERATION_OPEN");
    ListOperationsResponse page =
        services
            .operations()
            .listOperations(
                ListOperationsRequest.newBuilder().setName(CAMPAIGN).setPageSize(1).build());
    assertThat(page.getOperationsList())
        .extracting(Operation::getName)
        .containsExactly(first.getName());
    assertThat(
            services
                .operations()
                .listOperations(
                    ListOperationsRequest.newBuilder()
                        .setName(CAMPAIGN)
                        .setPageToken(page.getNextPageToken())
                        .build())
                .getOperationsList())
        .extracting(Operation::getName)
        .containsExactly(second.getName());
    cancel(second.getName());
    delete(second.getName());
    assertThat(Refused.by(() -> get(second.getName())).reason()).isEqualTo("OPERATION_NOT_FOUND");
  }

  @Test
  void waitingEndsWithItsTimeout() {
    services.planning().startSuggestExperiments(suggest(500).build());
    Operation second = services.planning().startSuggestExperiments(suggest(1).build());
    Operation waited =
        services
            .operations()
            .waitOperation(
                WaitOperationRequest.newBuilder()
                    .setName(second.getName())
                    .setTimeout(Duration.newBuilder().setNanos(50_000_000))
                    .build());
    assertThat(waited.getDone()).isFalse();
    list().getOperationsList().forEach(one -> cancel(one.getName()));
  }

  @Test
  void whatCannotBeDoneIsRefusedAtOnceByTheNamesOfItsFields() {
    assertThat(
            violations(() ->
                services
                    .planning()
                    .startSuggestExperiments(
                        suggest(-1).addSharedParameters("none").setBudget(-1).build())))
        .containsExactlyInAnyOrder("count", "shared_parameters[0]", "budget");
    assertThat(
            violations(
                () -> services.planning().startDiagnoseCampaign(diagnose().setFolds(99).build())))
        .containsExactly("folds");
    assertThat(
            violations(() ->
                services.planning().startDiagnoseCampaign(diagnose().setRequestId("x").build())))
        .containsExactly("request_id");
    assertThat(
            violations(() ->
                services
                    .operations()
                    .listOperations(
                        ListOperationsRequest.newBuilder()
                            .setName(NONE)
                            .setPageSize(-1)
                            .setFilter("done = true")
                            .build())))
        .containsExactlyInAnyOrder("name", "page_size", "filter");
    assertThat(violations(() -> get(CAMPAIGN))).containsExactly("name");
    assertThat(violations(() -> cancel("operations/x"))).containsExactly("name");
    assertThat(violations(() -> delete(""))).containsExactly("name");
    assertThat(
            violations(() ->
                services
                    .operations()
                    .waitOperation(
                        WaitOperationRequest.newBuilder()
                            .setName(NONE)
                            .setTimeout(Duration.newBuilder().setSeconds(-1))
                            .build())))
        .containsExactly("timeout");
    assertThat(list().getOperationsList()).isEmpty();
  }

  @Test
  void theLimitOfOpenOperationsIsNamed() {
    Stream.generate(() -> suggest(500).build())
        .limit(8)
        .forEach(services.planning()::startSuggestExperiments);
    Refused refused =
        Refused.by(() -> services.planning().startDiagnoseCampaign(diagnose().build()));
    assertThat(refused.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(refused.message()).startsWith("operations of " + CAMPAIGN + ": 8 are open");
    assertThat(refused.retryAfter()).isPositive();
    list().getOperationsList().forEach(one -> cancel(one.getName()));
  }

  private Operation end(Operation begun) {
    return services
        .operations()
        .waitOperation(WaitOperationRequest.newBuilder().setName(begun.getName()).build());
  }

  private Operation get(String name) {
    return services
        .operations()
        .getOperation(GetOperationRequest.newBuilder().setName(name).build());
  }

  private Campaign get(Campaign present) {
    return services
        .campaigns()
        .getCampaign(
            org.percola.v1.GetCampaignRequest.newBuilder().setName(present.getName()).build());
  }

  private void cancel(String name) {
    services
        .operations()
        .cancelOperation(CancelOperationRequest.newBuilder().setName(name).build());
  }

  private void delete(String name) {
    services
        .operations()
        .deleteOperation(DeleteOperationRequest.newBuilder().setName(name).build());
  }

  private ListOperationsResponse list() {
    return services
        .operations()
        .listOperations(ListOperationsRequest.newBuilder().setName(CAMPAIGN).build());
  }

  private List<String> experiments() {
    return store.experiments("three-powders", Set.of(), 0, 100).stream()
        .map(one -> one.experiment().id())
        .toList();
  }

  private static List<String> violations(Runnable call) {
    return Refused.by(call::run).violations().stream()
        .map(text -> text.substring(0, text.indexOf(':')))
        .toList();
  }

  private static SuggestExperimentsResponse suggested(Operation ended)
      throws InvalidProtocolBufferException {
    return ended.getResponse().unpack(SuggestExperimentsResponse.class);
  }

  private static OperationProgress progress(Operation operation)
      throws InvalidProtocolBufferException {
    return operation.getMetadata().unpack(OperationProgress.class);
  }

  private static SuggestExperimentsRequest.Builder suggest(int count) {
    return SuggestExperimentsRequest.newBuilder().setParent(CAMPAIGN).setCount(count);
  }

  private static DiagnoseCampaignRequest.Builder diagnose() {
    return DiagnoseCampaignRequest.newBuilder().setName(CAMPAIGN);
  }
}
