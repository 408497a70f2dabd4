package org.percola.server.cli;

import com.google.protobuf.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.ExpiryText;
import org.percola.v1.ApiKey;
import org.percola.v1.CreateApiKeyRequest;
import org.percola.v1.CreateApiKeyResponse;
import org.percola.v1.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `percola key create`: a new key, printed once.
@Command(name = "create", description = "Makes a key and prints it. It is kept nowhere.")
final class KeyCreateCommand implements Callable<Integer> {
  /// The roles as people write them.
  enum RoleWord {
    VIEWER,
    OPERATOR,
    EDITOR,
    OWNER,
    ADMIN
  }

  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Parameters(
      paramLabel = "NAME",
      description = "Whose key it is: lower-case letters, digits, hyphens.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description =
          "What may be done with it: viewer (read), operator (ask and record), editor (change campaigns), owner (delete them), admin (make keys).")
  private RoleWord role = RoleWord.VIEWER;

  @Option(
      names = "--campaign",
      paramLabel = "ID",
      description = "The only campaign it is for. Default: all, also those to come.")
  private @Nullable String campaign;

  @Option(
      names = "--expires",
      paramLabel = "WHEN",
      description = "When it ends: a time such as 2027-01-31 or 90d, 12h. Default: never.")
  private @Nullable String expires;

  KeyCreateCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    ApiKey.Builder key = ApiKey.newBuilder().setRole(Role.valueOf("ROLE_" + role.name()));
    if (campaign != null) {
      key.setCampaign("campaigns/" + campaign);
    }
    if (expires != null) {
      Instant end = ExpiryText.read("--expires", expires, Clock.systemUTC().instant());
      key.setExpireTime(Timestamp.newBuilder().setSeconds(end.getEpochSecond()));
    }
    try (Connection connection = place.openOrCreate(here)) {
      CreateApiKeyResponse created =
          connection
              .keys()
              .createApiKey(
                  CreateApiKeyRequest.newBuilder().setApiKeyId(name).setApiKey(key).build());
      here.out().println(created.getText());
      here.err()
          .println(
              "This is the only time that the key is shown. Commands read it from PERCOLA_KEY.");
    }
    return ExitCode.OK;
  }
}
