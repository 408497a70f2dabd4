package org.percola.server.security;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.MethodDescriptor;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.server.Guards;
import org.percola.server.testing.ApiCalls;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.server.testing.SteppedClock;
import org.percola.server.testing.Tokens;
import org.percola.v1.Access;
import org.percola.v1.Breadth;

/// Every call of the API, made by everybody there can be.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessMatrixTest {
  private static final String CAMPAIGN = "three-powders";
  private static final String OTHER = "elsewhere";
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String NO_KEY = "KEY_MISSING";

  private final SteppedClock clock = SteppedClock.from(NOW);
  private final List<Who> everybody = new ArrayList<>();
  private Services services;

  /// Somebody who calls.
  ///
  /// @param shown what they send as `authorization`; null for nothing
  /// @param refusal why they are not believed; null when they are
  private record Who(
      String name, @Nullable String shown, @Nullable String refusal, @Nullable Grant grant) {}

  @BeforeAll
  void letEverybodyIn(@TempDir Path folder) {
    var store = Services.memory();
    KeyRing keys = new KeyRing(store.keys(), clock);
    Tokens tokens = Tokens.in(folder);
    SecuritySettings settings = new SecuritySettings(null, true, tokens.settings(), 1_000_000);
    services = Services.over(store, Guards.of(settings, keys, clock));
    Services.create(store, Samples.campaign(), CAMPAIGN);
    Services.create(store, Samples.campaign(), OTHER);
    strangers(keys, tokens);
    for (Role role : Role.values()) {
      known(keys, role, null);
      String token = tokens.sign(Tokens.claims(NOW.plusSeconds(3_600), role.word()).build());
      everybody.add(new Who("token of " + role, "Bearer " + token, null, new Grant(role, null)));
      if (role != Role.ADMIN) {
        known(keys, role, CAMPAIGN);
        known(keys, role, OTHER);
      }
    }
  }

  @AfterAll
  void close() {
    services.close();
  }

  /// The decision page says why each is as it is.
  @Test
  void everyCallNeedsWhatTheTableSays() {
    assertThat(ApiCalls.all().stream().map(AccessMatrixTest::line).collect(joining("\n")))
        .isEqualTo(
            """
            ListOperations         viewer   in name
            GetOperation           viewer   in name
            DeleteOperation        operator in name
            CancelOperation        operator in name
            WaitOperation          viewer   in name
            CreateCampaign         editor   of the server
            GetCampaign            viewer   in name
            ListCampaigns          viewer   anywhere
            UpdateCampaign         editor   in campaign.name
            DeleteCampaign         owner    in name
            UndeleteCampaign       owner    in name
            WatchCampaign          viewer   in name
            CreateExperiment       operator in parent
            BatchCreateExperiments operator in parent
            GetExperiment          viewer   in name
            ListExperiments        viewer   in parent
            LeaseExperiments       operator in parent
            RenewLease             operator in name
            ReleaseLease           operator in name
            RecordResults          operator in name
            SetExperimentState     operator in name
            CreateApiKey           admin    of the server
            ListApiKeys            admin    of the server
            RevokeApiKey           admin    of the server
            SuggestExperiments     operator in parent
            StartSuggestExperiments operator in parent
            PredictDesigns         viewer   in parent
            GetBest                viewer   in name
            ReplayExperiment       viewer   in name
            DiagnoseCampaign       viewer   in name
            StartDiagnoseCampaign  viewer   in name
            RenderTemplate         viewer   anywhere
            SweepDesign            viewer   in parent
            SeekDesigns            viewer   in parent\
            """);
  }

  static List<MethodDescriptor> calls() {
    return ApiCalls.all();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everybodyMayDoWhatTheirRoleSaysAndNothingElse(MethodDescriptor call) {
    assertThat(access(call).getRole().getNumber()).as("it is said who may").isPositive();
    for (Who who : everybody) {
      assertThat(outcome(call, who))
          .as(call.getName() + " by " + who.name)
          .isEqualTo(expected(call, who));
    }
  }

  private static String expected(MethodDescriptor call, Who who) {
    if (who.grant == null) {
      return "UNAUTHENTICATED " + who.refusal;
    }
    Access access = access(call);
    boolean enough = who.grant.role().covers(Role.valueOf(access.getRole().name().substring(5)));
    String campaign = who.grant.campaignId();
    boolean there =
        switch (access.getBreadth()) {
          case BREADTH_UNSPECIFIED -> campaign == null || campaign.equals(CAMPAIGN);
          case BREADTH_SERVER -> campaign == null;
          case BREADTH_ANYWHERE, UNRECOGNIZED -> true;
        };
    if (!there && access.getBreadth() == Breadth.BREADTH_UNSPECIFIED) {
      return "NOT_FOUND CAMPAIGN_NOT_FOUND";
    }
    return there && enough ? "let through" : "PERMISSION_DENIED ROLE_MISSING";
  }

  private String outcome(MethodDescriptor call, Who who) {
    Channel channel = services.channel();
    if (who.shown != null) {
      Metadata headers = new Metadata();
      headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), who.shown);
      channel =
          ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }
    try {
      ApiCalls.make(channel, call, ApiCalls.futile(call, CAMPAIGN));
      return "let through";
    } catch (StatusRuntimeException e) {
      return guards(Refused.of(e));
    }
  }

  // What the services themselves refuse has passed the guards.
  private static String guards(Refused refused) {
    boolean guarded =
        refused.code() == Status.Code.UNAUTHENTICATED
            || refused.code() == Status.Code.PERMISSION_DENIED
            || refused.reason().equals("CAMPAIGN_NOT_FOUND");
    boolean ours = refused.code() == Status.Code.INTERNAL || refused.code() == Status.Code.UNKNOWN;
    return guarded || ours ? refused.code() + " " + refused.reason() : "let through";
  }

  private void strangers(KeyRing keys, Tokens tokens) {
    everybody.add(new Who("nobody", null, NO_KEY, null));
    everybody.add(new Who("somebody with a password", "Basic YTpi", NO_KEY, null));
    everybody.add(new Who("a guesser", "Bearer pk_admin_" + "A".repeat(43), "KEY_UNKNOWN", null));
    Grant all = Grant.everywhere(Role.ADMIN);
    String expired = keys.create("expired", all, NOW.plusSeconds(60)).text();
    clock.advance(Duration.ofSeconds(61));
    everybody.add(new Who("a key that is over", "Bearer " + expired, "KEY_EXPIRED", null));
    String revoked = keys.create("revoked", all, null).text();
    keys.revoke("revoked");
    everybody.add(new Who("a revoked key", "Bearer " + revoked, "KEY_REVOKED", null));
    String elsewhere =
        tokens.sign(Tokens.claims(NOW.plusSeconds(3_600), "admin").audience("billing").build());
    everybody.add(new Who("a token for others", "Bearer " + elsewhere, "TOKEN_REFUSED", null));
    String over = tokens.sign(Tokens.claims(NOW.minusSeconds(3_600), "admin").build());
    everybody.add(new Who("a token that is over", "Bearer " + over, "TOKEN_REFUSED", null));
  }

  private void known(KeyRing keys, Role role, @Nullable String campaign) {
    String id = role.word() + Optional.ofNullable(campaign).map(name -> "-" + name).orElse("");
    Grant grant = new Grant(role, campaign);
    everybody.add(new Who(id, "Bearer " + keys.create(id, grant, null).text(), null, grant));
  }

  private static Access access(MethodDescriptor call) {
    return ApiCalls.access(call);
  }

  private static String line(MethodDescriptor call) {
    Access access = access(call);
    String where =
        switch (access.getBreadth()) {
          case BREADTH_UNSPECIFIED -> "in " + access.getCampaignField();
          case BREADTH_ANYWHERE -> "anywhere";
          case BREADTH_SERVER -> "of the server";
          case UNRECOGNIZED -> "?";
        };
    String role = Role.valueOf(access.getRole().name().substring(5)).word();
    return "%-22s %-8s %s".formatted(call.getName(), role, where);
  }
}
