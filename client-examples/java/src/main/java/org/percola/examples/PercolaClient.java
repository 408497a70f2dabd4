package org.percola.examples;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.ExperimentServiceGrpc.ExperimentServiceBlockingStub;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.PlanningServiceGrpc.PlanningServiceBlockingStub;
import org.percola.v1.TemplateServiceGrpc;
import org.percola.v1.TemplateServiceGrpc.TemplateServiceBlockingStub;

/// A connection to a Percola server, with a deadline on every call and retries that are safe.
///
/// gRPC sends a call again when the server was unreachable. Because the request carries the same
/// `request_id` each time, a call that had arrived after all has one effect and one answer.
final class PercolaClient implements AutoCloseable {
  private static final long DEADLINE_SECONDS = 60;

  private static final Map<String, ?> RETRY_WHEN_UNREACHABLE =
      Map.of(
          "methodConfig",
          List.of(
              Map.of(
                  "name", List.of(Map.of()),
                  "retryPolicy",
                      Map.of(
                          "maxAttempts",
                          5.0,
                          "initialBackoff",
                          "0.2s",
                          "maxBackoff",
                          "5s",
                          "backoffMultiplier",
                          2.0,
                          "retryableStatusCodes",
                          List.of("UNAVAILABLE")))));

  private final ManagedChannel channel;

  PercolaClient(String host, int port) {
    channel =
        NettyChannelBuilder.forAddress(host, port)
            .usePlaintext()
            .defaultServiceConfig(RETRY_WHEN_UNREACHABLE)
            .enableRetry()
            .build();
  }

  /// A new name for one call and all its retries.
  static String requestId() {
    return UUID.randomUUID().toString();
  }

  TemplateServiceBlockingStub templates() {
    return TemplateServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  CampaignServiceBlockingStub campaigns() {
    return CampaignServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  ExperimentServiceBlockingStub experiments() {
    return ExperimentServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  PlanningServiceBlockingStub planning() {
    return PlanningServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    channel.shutdown();
  }
}
