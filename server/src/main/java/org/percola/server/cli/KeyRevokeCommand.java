package org.percola.server.cli;

import java.util.concurrent.Callable;
import org.percola.v1.RevokeApiKeyRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `percola key revoke`: ends a key for good.
@Command(name = "revoke", description = "Ends a key for good.")
final class KeyRevokeCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Parameters(paramLabel = "NAME", description = "The key's name, as it was created.")
  private String name = "";

  KeyRevokeCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    try (Connection connection = place.open(here)) {
      connection
          .keys()
          .revokeApiKey(RevokeApiKeyRequest.newBuilder().setName("apiKeys/" + name).build());
      here.out().println(name + " is revoked.");
    }
    return ExitCode.OK;
  }
}
