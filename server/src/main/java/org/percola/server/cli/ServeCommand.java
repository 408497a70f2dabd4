package org.percola.server.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.metrics.LogForm;
import org.percola.server.store.DatabaseLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola serve`: the services on a network port.
@Command(
    name = "serve",
    description = "Serves a database over gRPC until it is interrupted.",
    footer = {
      "",
      "Commands in the same folder ask the server as long as it runs.",
      "By itself it answers callers on this machine only, and lets them do everything. To let other",
      "machines in, it needs a certificate and asks for keys: see docs/security.md.",
      "",
      "Examples:",
      "  percola serve",
      "  percola serve --address 0.0.0.0 --tls-certificate lab.crt --tls-key lab.key --require-key",
      "  percola serve --database jdbc:postgresql://db.lab/percola    # several servers may share it",
      "",
      "User and password of a PostgreSQL database are read from PERCOLA_DATABASE_USER and",
      "PERCOLA_DATABASE_PASSWORD, or from the file that PERCOLA_DATABASE_PASSWORD_FILE names."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  private final Surroundings here;

  @Mixin private final DatabaseChoice database = new DatabaseChoice();

  @Option(
      names = "--address",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}, this machine only.")
  private String address = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "50051",
      description = "The port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      description = "Tell figures for Prometheus at http://127.0.0.1:PORT/metrics.")
  private @Nullable Integer metricsPort;

  @Option(
      names = "--log",
      paramLabel = "FORM",
      defaultValue = "quiet",
      description =
          "What to write to standard error: quiet (only what somebody should look at), text or json (a line per call too). Default: ${DEFAULT-VALUE}.")
  private LogForm log = LogForm.QUIET;

  @Mixin private final SecurityOptions security = new SecurityOptions();

  ServeCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new InvalidInput("--port", port + " (expected: 0 to " + HIGHEST_PORT + ")");
    }
    if (metricsPort != null && (metricsPort < 0 || metricsPort > HIGHEST_PORT)) {
      throw new InvalidInput(
          "--metrics-port", metricsPort + " (expected: 0 to " + HIGHEST_PORT + ")");
    }
    DatabaseLocation location = database.location(here);
    here.services()
        .serve(
            new Serving(location, address, port, security.read(here), metricsPort, log),
            where -> {
              here.out().println("Percola answers on " + where + ", database " + location + ".");
              here.out().println("Stop it with Ctrl-C.");
              here.out().flush();
            });
    return ExitCode.OK;
  }
}
