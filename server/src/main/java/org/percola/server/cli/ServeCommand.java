package org.percola.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.percola.server.cli.input.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// `percola serve`: the services on a network port.
@Command(
    name = "serve",
    description = "Serves a database over gRPC until it is interrupted.",
    footer = {
      "",
      "Commands in the same folder ask the server as long as it runs.",
      "The port is not encrypted and knows no users: open it to machines you trust only.",
      "",
      "Examples:",
      "  percola serve",
      "  percola serve --port 8443 --address 0.0.0.0 --db lab.db"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  private final Surroundings here;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      defaultValue = Place.DATABASE,
      description = "The database. Default: ${DEFAULT-VALUE} in this folder.")
  private Path database = Path.of(Place.DATABASE);

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

  ServeCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new InvalidInput("--port", port + " (expected: 0 to " + HIGHEST_PORT + ")");
    }
    Path file = here.file(database);
    here.services()
        .serve(
            file,
            address,
            port,
            where -> {
              here.out().println("Percola answers on " + where + ", database " + file + ".");
              here.out().println("Stop it with Ctrl-C.");
              here.out().flush();
            });
    return ExitCode.OK;
  }
}
