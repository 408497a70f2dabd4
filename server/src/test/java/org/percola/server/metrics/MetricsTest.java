package org.percola.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.RawCalls;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Server;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.SuggestExperimentsRequest;

/// The figures of a server that has been used.
final class MetricsTest {
  @TempDir Path folder;

  @Test
  void everythingThatAnOperatorWatchesIsThere() throws Exception {
    try (Server server = Server.measured(folder.resolve("lab.db"))) {
      use(server);
      HttpResponse<String> answer = ask(server.metricsPort(), "GET", "/metrics");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("method=\"CreateCampaign\"", "statusCode=\"OK\"")
          .containsPattern("GetCampaign.*statusCode=\"NOT_FOUND\"")
          .containsPattern("percola_suggest_seconds_count\\{phase=\"load\"\\} 1\\n")
          .containsPattern("percola_suggest_seconds_count\\{phase=\"fit\"\\} 1\\n")
          .containsPattern("percola_suggest_seconds_count\\{phase=\"search\"\\} 1\\n")
          .containsPattern("percola_suggest_seconds_count\\{phase=\"commit\"\\} 1\\n")
          .containsPattern("percola_plan_wait_seconds_count 1\\n")
          .containsPattern("percola_plans_waiting 0")
          .containsPattern("percola_streams_open 0")
          .containsPattern("percola_commit_seconds_count [1-9]")
          .containsPattern(
              "percola_requests_replayed_total\\{method=\"[^\"]*CreateCampaign\"\\} 1");
    }
  }

  @Test
  void aCallWhoseBytesCannotBeReadIsCountedOnceLikeOthersThatAreRefused() throws Exception {
    try (Server server = Server.measured(folder.resolve("lab.db"))) {
      String get = CampaignServiceGrpc.getGetCampaignMethod().getFullMethodName();
      Refused.by(() -> RawCalls.send(server.channel(), get, RawCalls.cutOff()));
      assertThat(ask(server.metricsPort(), "GET", "/metrics").body())
          .containsPattern("duration_seconds_count.*GetCampaign.*\"INVALID_ARGUMENT\"} 1\\n")
          .doesNotContainPattern("GetCampaign.*\"UNKNOWN\"} [1-9]");
    }
  }

  @Test
  void thePortTellsNothingElse() throws Exception {
    try (Server server = Server.measured(folder.resolve("lab.db"))) {
      assertThat(ask(server.metricsPort(), "GET", "/").statusCode()).isEqualTo(404);
      assertThat(ask(server.metricsPort(), "POST", "/metrics").statusCode()).isEqualTo(405);
    }
  }

  private static void use(Server server) {
    CreateCampaignRequest create =
        CreateCampaignRequest.newBuilder()
            .setCampaign(Samples.campaign())
            .setRequestId(UUID.nameUUIDFromBytes(new byte[] {1}).toString())
            .build();
    String name = server.campaigns().createCampaign(create).getName();
    assertThat(server.campaigns().createCampaign(create).getName()).isEqualTo(name);
    Refused.by(() ->
        server
            .campaigns()
            .getCampaign(GetCampaignRequest.newBuilder().setName("campaigns/none").build()));
    server
        .planning()
        .suggestExperiments(
            SuggestExperimentsRequest.newBuilder().setParent(name).setSeed(7).build());
  }

  private static HttpResponse<String> ask(int port, String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
