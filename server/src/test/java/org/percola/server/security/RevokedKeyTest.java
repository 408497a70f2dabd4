package org.percola.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import java.time.Clock;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.Guards;
import org.percola.server.store.CampaignStore;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import org.percola.v1.UpdateCampaignRequest;
import org.percola.v1.WatchCampaignRequest;
import org.percola.v1.WatchCampaignResponse;

/// A stream that a key opened, when that key is revoked.
@Timeout(60)
final class RevokedKeyTest {
  private static final String NAME = "campaigns/three-powders";

  private final Clock clock = Clock.systemUTC();
  private final CampaignStore store = Services.memory();
  private final KeyRing keys = new KeyRing(store.keys(), clock);
  private Services services;

  @BeforeEach
  void open() {
    SecuritySettings settings = new SecuritySettings(null, true, null, 1_000_000);
    services = Services.over(store, Guards.of(settings, keys, clock));
    Services.create(store, Samples.campaign(), "three-powders");
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void endsBeforeItTellsAnythingMore() {
    Iterator<WatchCampaignResponse> watched = watch(as("watcher", Role.VIEWER));
    CampaignServiceBlockingStub editor = as("editor", Role.EDITOR);
    assertThat(watched.next().getRevision()).isEqualTo(1); // it is open
    rename(editor, "first");
    assertThat(watched.next().getEvent().getRevision()).isEqualTo(2);

    keys.revoke("watcher");
    rename(editor, "second");
    Refused refused = Refused.by(watched::next);
    assertThat(refused.code()).isEqualTo(Status.Code.UNAUTHENTICATED);
    assertThat(refused.reason()).isEqualTo("KEY_REVOKED");
    assertThat(refused.message()).contains("apiKeys/watcher: was revoked");
  }

  private CampaignServiceBlockingStub as(String id, Role role) {
    Metadata headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
        "Bearer " + keys.create(id, Grant.everywhere(role), null).text());
    Channel channel =
        ClientInterceptors.intercept(
            services.channel(), MetadataUtils.newAttachHeadersInterceptor(headers));
    return CampaignServiceGrpc.newBlockingStub(channel);
  }

  private static Iterator<WatchCampaignResponse> watch(CampaignServiceBlockingStub watcher) {
    return watcher.watchCampaign(
        WatchCampaignRequest.newBuilder().setName(NAME).setAfterRevision(-1).build());
  }

  private static void rename(CampaignServiceBlockingStub editor, String displayName) {
    editor.updateCampaign(
        UpdateCampaignRequest.newBuilder()
            .setCampaign(Campaign.newBuilder().setName(NAME).setDisplayName(displayName))
            .build());
  }
}
