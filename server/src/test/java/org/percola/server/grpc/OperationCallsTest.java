package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import com.google.longrunning.Operation;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Duration;
import io.grpc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.testing.Refused;
import org.percola.v1.OperationProgress;

/// Operations are looked at, waited for, cancelled, listed and forgotten.
@Timeout(120)
final class OperationCallsTest extends LongPlanningFixture {
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
}
