package org.percola.benchmarks.service;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.percola.v1.Campaign;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.ExperimentServiceGrpc;

/// A client that tells one result after another and insists: it repeats a request, at the next
/// server if there are several, until somebody acknowledges it. No two results of all tellers are
/// equal.
final class Teller implements Runnable {
  private static final Set<Status.Code> WORTH_REPEATING =
      EnumSet.of(
          Status.Code.UNAVAILABLE,
          Status.Code.DEADLINE_EXCEEDED,
          Status.Code.CANCELLED,
          Status.Code.RESOURCE_EXHAUSTED,
          Status.Code.ABORTED);

  private static final int TELLER_SHARE = 1_000_000;

  /// Keeps results of up to a hundred tellers between 0 and 0.1.
  private static final double HUNDRED_TELLERS = 1e9;

  private static final long DEADLINE_SECONDS = 5;
  private static final long MILLIS_BETWEEN_TRIES = 200;

  private final List<ManagedChannel> servers;
  private final Campaign campaign;
  private final int number;
  private final Silence silence;
  private volatile boolean enough;
  private volatile int acknowledged;
  private int repeats;

  /// @param servers any of which can be told
  /// @param silence is broken by every acknowledgement
  Teller(List<ManagedChannel> servers, Campaign campaign, int number, Silence silence) {
    this.servers = servers;
    this.campaign = campaign;
    this.number = number;
    this.silence = silence;
  }

  /// Lets it end with the result it is at.
  void stop() {
    enough = true;
  }

  /// How many of its results, from the first on, were acknowledged.
  int acknowledged() {
    return acknowledged;
  }

  int repeats() {
    return repeats;
  }

  /// Its so-many-th result.
  double result(int count) {
    return ((double) number * TELLER_SHARE + count) / HUNDRED_TELLERS;
  }

  @Override
  public void run() {
    while (!enough) {
      int count = acknowledged;
      insist(
          CreateExperimentRequest.newBuilder()
              .setParent(campaign.getName())
              .setExperiment(
                  Lab.design(number * TELLER_SHARE + count)
                      .addMeasurements(Lab.result(result(count))))
              .setRequestId(UUID.randomUUID().toString())
              .build());
      silence.broken();
      acknowledged = count + 1;
    }
  }

  private void insist(CreateExperimentRequest request) {
    for (int attempt = 0; ; attempt++) {
      ManagedChannel server = servers.get((number + attempt) % servers.size());
      try {
        ExperimentServiceGrpc.newBlockingStub(server)
            .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
            .createExperiment(request);
        return;
      } catch (StatusRuntimeException e) {
        if (!WORTH_REPEATING.contains(e.getStatus().getCode())) {
          throw e;
        }
        repeats++;
        server.resetConnectBackoff();
        ServerProcess.sleep(MILLIS_BETWEEN_TRIES);
      }
    }
  }
}
