package org.percola.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.logstash.logback.encoder.LogstashEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.percola.server.Guards;
import org.percola.server.security.Grant;
import org.percola.server.security.KeyRing;
import org.percola.server.security.Role;
import org.percola.server.security.SecuritySettings;
import org.percola.server.store.CampaignStore;
import org.percola.server.testing.RawCalls;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import org.percola.v1.CreateApiKeyRequest;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.KeyServiceGrpc;
import org.slf4j.LoggerFactory;

final class CallLogTest {
  private static final String REQUEST_ID = "6f9b1f54-9a3c-4b6e-8a51-0d5f0a8f2b11";
  private static final String PASSWORD = "correct-horse-battery-staple";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.percola");
  private final Level before = ours.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final CampaignStore store = Services.memory();
  private final KeyRing keys = new KeyRing(store.keys(), Clock.systemUTC());
  private final SecuritySettings settings = new SecuritySettings(null, true, null, 1_000);
  private final Services services =
      Services.over(
          store, Guards.of(settings, keys, Clock.systemUTC()).watchedBy(List.of(new CallLog())));
  private String key = "";

  @BeforeEach
  void listen() {
    key = keys.create("ada", Grant.everywhere(Role.ADMIN), null).text();
    ours.setLevel(Level.TRACE);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    ours.setLevel(before);
    services.close();
  }

  @Test
  void aCallIsOneLineThatSaysWhoDidWhatAndHowItEnded() {
    campaigns(key)
        .createCampaign(
            CreateCampaignRequest.newBuilder()
                .setCampaign(Samples.campaign())
                .setRequestId(REQUEST_ID)
                .build());
    Map<String, Object> line = line();
    assertThat(line)
        .containsEntry("method", "percola.v1.CampaignService/CreateCampaign")
        .containsEntry("code", "OK")
        .containsEntry("principal", "apiKeys/ada")
        .containsEntry("request_id", REQUEST_ID)
        .containsEntry("revision", 1L)
        .containsKey("micros");
  }

  @Test
  void aRefusedCallHasALineToo() {
    Refused.by(() -> campaigns(key).getCampaign(named("campaigns/none\nmethod=forged")));
    assertThat(line())
        .containsEntry("code", "INVALID_ARGUMENT")
        .containsEntry("resource", "campaigns/none?method=forged");
    log.list.clear();
    Refused.by(() -> campaigns("pk_ada_wrong").getCampaign(named("campaigns/a")));
    assertThat(line()).containsEntry("code", "UNAUTHENTICATED").doesNotContainKey("principal");
  }

  @Test
  void soHasACallWhoseBytesCannotBeRead() {
    String get = CampaignServiceGrpc.getGetCampaignMethod().getFullMethodName();
    Refused.by(() -> RawCalls.send(showing(key), get, RawCalls.cutOff()));
    assertThat(line())
        .containsEntry("method", get)
        .containsEntry("code", "INVALID_ARGUMENT")
        .containsEntry("principal", "apiKeys/ada");
    log.list.clear();
    Refused.by(() -> RawCalls.send(showing("pk_ada_wrong"), get, RawCalls.cutOff()));
    assertThat(line()).containsEntry("code", "UNAUTHENTICATED");
  }

  @Test
  void nothingThatACallerShowsIsEverWritten() {
    Refused.by(() -> campaigns(PASSWORD).getCampaign(named("campaigns/a")));
    Refused.by(() -> campaigns(key).getCampaign(named("campaigns/none")));
    String made = KeyServiceGrpc.newBlockingStub(showing(key)).createApiKey(request()).getText();
    LogstashEncoder json = new LogstashEncoder();
    json.setContext(root.getLoggerContext());
    json.start();
    assertThat(log.list).isNotEmpty();
    assertThat(log.list.stream().map(e -> new String(json.encode(e), StandardCharsets.UTF_8)))
        .allSatisfy(line -> assertThat(line).doesNotContain(PASSWORD, secret(key), secret(made)));
  }

  private static CreateApiKeyRequest request() {
    CreateApiKeyRequest.Builder request = CreateApiKeyRequest.newBuilder().setApiKeyId("eve");
    request.getApiKeyBuilder().setRole(org.percola.v1.Role.ROLE_VIEWER);
    return request.build();
  }

  private static String secret(String text) {
    return text.substring(text.lastIndexOf("_", text.length() - 43) + 1);
  }

  private static GetCampaignRequest named(String name) {
    return GetCampaignRequest.newBuilder().setName(name).build();
  }

  private CampaignServiceBlockingStub campaigns(String shown) {
    return CampaignServiceGrpc.newBlockingStub(showing(shown));
  }

  private io.grpc.Channel showing(String shown) {
    Metadata headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + shown);
    return ClientInterceptors.intercept(
        services.channel(), MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  private Map<String, Object> line() {
    List<ILoggingEvent> lines =
        log.list.stream().filter(e -> e.getLoggerName().equals(CallLog.LOGGER)).toList();
    assertThat(lines).hasSize(1);
    Map<String, Object> pairs = new TreeMap<>();
    lines.getFirst().getKeyValuePairs().forEach(pair -> pairs.put(pair.key, pair.value));
    return pairs;
  }
}
