package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractStub;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.store.CampaignStore;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// One planner with one place to wait, and a plan that takes far longer than any test.
@Timeout(90)
final class BusyPlannerTest {
  private static final int ENDLESS = 1_000;

  private final CampaignStore store = Services.memory();
  private final Services services = Services.over(store);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private Campaign campaign = Campaign.getDefaultInstance();

  @BeforeEach
  void create() {
    campaign = services.sample();
    for (int i = 0; i < 4; i++) {
      double shift = 0.02 * i;
      services.add(
          campaign,
          Samples.completed(
              Samples.dryDesign(0.4 - shift, 0.4, 0.2 + shift), 0.6 + shift, 2.2 - shift));
    }
  }

  @AfterEach
  void close() {
    callers.shutdownNow();
    services.close();
  }

  @Test
  void aPlanStopsWhenItsCallerLeaves() throws Exception {
    Context.CancellableContext call = Context.current().withCancellation();
    List<Future<Status.Code>> endless = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      endless.add(callers.submit(call.wrap(() -> endless())));
    }
    untilRefused(); // then one of them is planned for, and the other one waits
    call.cancel(null);
    for (Future<Status.Code> one : endless) {
      assertThat(one.get()).isEqualTo(Status.Code.CANCELLED);
    }
    assertThat(soonFree().getExperimentsCount()).isEqualTo(1);
  }

  @Test
  void aPlanStopsAtItsDeadline() {
    StatusRuntimeException late =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () ->
                services
                    .planning()
                    .withDeadlineAfter(500, TimeUnit.MILLISECONDS)
                    .suggestExperiments(request(ENDLESS)));
    assertThat(late.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
    assertThat(soonFree().getExperimentsCount()).isEqualTo(1);
  }

  @Test
  void whoIsOneTooManyIsToldAtOnceWhenToComeBackAndCheapCallsGoOn() throws Exception {
    Context.CancellableContext call = Context.current().withCancellation();
    List<Future<Status.Code>> endless = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      endless.add(callers.submit(call.wrap(() -> endless())));
    }
    Refused refused = untilRefused();
    assertThat(refused.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(refused.reason()).isEqualTo("BUSY");
    assertThat(refused.retryAfter()).isPositive();
    LeaseExperimentsRequest.Builder lease =
        LeaseExperimentsRequest.newBuilder().setParent(campaign.getName()).setStation("press-1");
    lease.getSuggestBuilder();
    Refused later =
        untilRefused(() -> soon(services.experiments()).leaseExperiments(lease.build()));
    assertThat(later.reason()).isEqualTo("BUSY");
    assertThat(later.retryAfter()).isPositive().isNotEqualTo(refused.retryAfter());
    Experiment queued =
        services.add(
            campaign, Experiment.newBuilder().setPlannedDesign(Samples.dryDesign(0.5, 0.3, 0.2)));
    assertThat(services.experiments().leaseExperiments(lease.build()).getExperiments(0).getName())
        .isEqualTo(queued.getName());
    call.cancel(null);
    for (Future<Status.Code> one : endless) {
      assertThat(one.get()).isEqualTo(Status.Code.CANCELLED);
    }
  }

  private Refused untilRefused() {
    return untilRefused(() -> soon(services.planning()).suggestExperiments(request(ENDLESS)));
  }

  // The endless calls may not have come far enough yet; what was taken is cut by its deadline.
  private static Refused untilRefused(ThrowingCallable call) {
    while (true) {
      Refused refused = Refused.by(call);
      if (refused.code() != Status.Code.DEADLINE_EXCEEDED) {
        return refused;
      }
    }
  }

  private static <S extends AbstractStub<S>> S soon(S stub) {
    return stub.withDeadlineAfter(300, TimeUnit.MILLISECONDS);
  }

  // Asks until it is taken, and then until its caller leaves.
  private Status.Code endless() {
    while (true) {
      Status.Code code = Refused.by(() -> suggest(ENDLESS)).code();
      if (code != Status.Code.RESOURCE_EXHAUSTED) {
        return code;
      }
    }
  }

  // It would take minutes if the endless plans went on.
  private SuggestExperimentsResponse soonFree() {
    while (true) {
      try {
        return suggest(1);
      } catch (StatusRuntimeException e) {
        assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
      }
    }
  }

  private SuggestExperimentsResponse suggest(int count) {
    return services.planning().suggestExperiments(request(count));
  }

  private SuggestExperimentsRequest request(int count) {
    return SuggestExperimentsRequest.newBuilder()
        .setParent(campaign.getName())
        .setCount(count)
        .build();
  }
}
