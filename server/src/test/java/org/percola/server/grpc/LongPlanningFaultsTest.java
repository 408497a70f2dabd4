package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Duration;
import io.grpc.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.testing.Refused;

/// What is refused before an operation begins.
@Timeout(120)
final class LongPlanningFaultsTest extends LongPlanningFixture {
  private static final String NONE = CAMPAIGN + "/operations/none";

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

  private static List<String> violations(Runnable call) {
    return Refused.by(call::run).violations().stream()
        .map(text -> text.substring(0, text.indexOf(':')))
        .toList();
  }
}
