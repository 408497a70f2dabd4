package org.percola.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.security.SecuritySettings;
import org.percola.server.testing.Server;
import org.percola.v1.ListApiKeysResponse;
import org.percola.v1.Role;

final class KeyCommandTest {
  private static final SecuritySettings KEYS =
      new SecuritySettings(null, true, null, SecuritySettings.CALLS_PER_SECOND);

  @TempDir Path folder;

  @Test
  void aKeyIsPrintedOnceAndKeptNowhere() throws IOException {
    Run created = Run.in(folder, "key", "create", "ada", "--role=admin");
    assertThat(created.code()).as(created.err()).isZero();
    String text = created.out().strip();
    assertThat(text).matches("pk_ada_[A-Za-z0-9_-]{43}");
    String secret = text.substring("pk_ada_".length());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(secret);
      }
    }
    assertThat(secret.getBytes(UTF_8)).hasSize(43);
  }

  @Test
  void keysAreListedAndRevoked() throws IOException {
    Run.in(folder, "create", "--template=composite-cathode", "--id=lab");
    Run.in(folder, "key", "create", "ada", "--role=admin");
    Run.in(
        folder, "key", "create", "furnace", "--role=operator", "--campaign=lab", "--expires=90d");
    assertThat(Run.in(folder, "key", "revoke", "ada").out()).isEqualTo("ada is revoked.\n");
    ListApiKeysResponse keys =
        Run.in(folder, "key", "list", "--json").json(ListApiKeysResponse.newBuilder()).build();
    assertThat(keys.getApiKeysList())
        .satisfiesExactly(
            ada -> assertThat(ada.hasRevokeTime()).isTrue(),
            furnace -> {
              assertThat(furnace.getRole()).isEqualTo(Role.ROLE_OPERATOR);
              assertThat(furnace.getCampaign()).isEqualTo("campaigns/lab");
              assertThat(furnace.hasExpireTime()).isTrue();
              assertThat(furnace.hasRevokeTime()).isFalse();
            });
    assertThat(Run.in(folder, "key", "list").out()).contains("furnace", "operator", "lab");
  }

  @Test
  void aServerThatAsksForKeysAnswersThoseWhoHaveOne() {
    Run.in(folder, "create", "--template=composite-cathode", "--id=lab");
    Run.in(folder, "create", "--template=composite-cathode", "--id=other");
    String admin = Run.in(folder, "key", "create", "ada", "--role=admin").out().strip();
    try (Server server = Server.on(folder.resolve("percola.db"), KEYS)) {
      assertThat(server.port()).isPositive();
      Run nobody = Run.in(folder, "status");
      assertThat(nobody.code()).isEqualTo(1);
      assertThat(nobody.err()).contains("authorization: not there", "read from PERCOLA_KEY,");

      Map<String, String> ada = Map.of("PERCOLA_KEY", admin);
      Run made =
          Run.with(ada, folder, "key", "create", "furnace", "--role=operator", "--campaign=lab");
      assertThat(made.code()).as(made.err()).isZero();
      Map<String, String> furnace = Map.of("PERCOLA_KEY", made.out().strip());
      assertThat(Run.with(furnace, folder, "status", "lab").code()).isZero();
      Run hidden = Run.with(furnace, folder, "status", "other");
      assertThat(hidden.err()).contains("campaigns/other: there is none");
      assertThat(Run.with(furnace, folder, "status").out()).doesNotContain("other");
      Run forbidden = Run.with(furnace, folder, "key", "list");
      assertThat(forbidden.err())
          .contains("all campaigns: no role (expected: the role admin or more)");

      Run.with(ada, folder, "key", "revoke", "furnace");
      assertThat(Run.with(furnace, folder, "status").err())
          .contains("apiKeys/furnace: was revoked");
    }
  }

  @Test
  void aKeyIsNotSentWhereOthersReadIt() {
    Run run =
        Run.with(
            Map.of("PERCOLA_KEY", "pk_ada_secret"), folder, "status", "--server=192.0.2.7:50051");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("PERCOLA_KEY: not sent to 192.0.2.7:50051")
        .doesNotContain("secret");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(Run.in(folder, "key", "create", "Ada", "--role=admin").err())
        .contains("api_key_id: 'Ada' (expected: lower-case letters");
    assertThat(Run.in(folder, "key", "create", "ada", "--role=viewer", "--expires=soon").err())
        .contains("--expires: soon (expected: a time such as");
    assertThat(Run.in(folder, "key", "create", "ada", "--role=viewer", "--campaign=none").err())
        .contains("campaigns/none: there is none");
    Run.in(folder, "key", "create", "ada", "--role=viewer");
    assertThat(Run.in(folder, "key", "create", "ada", "--role=viewer").err())
        .contains("apiKeys/ada: there was one already");
    assertThat(Run.in(folder, "key", "revoke", "eve").err()).contains("apiKeys/eve: there is none");
  }
}
