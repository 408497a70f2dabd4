package org.percola.server.cli;

import java.util.concurrent.Callable;
import org.percola.server.cli.report.KeysReport;
import org.percola.server.cli.report.Page;
import org.percola.v1.ListApiKeysRequest;
import org.percola.v1.ListApiKeysResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola key list`: the keys there are, without their text.
@Command(name = "list", description = "Lists all keys, those that are over included.")
final class KeyListCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  KeyListCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    try (Connection connection = place.open(here)) {
      ListApiKeysResponse answer =
          connection.keys().listApiKeys(ListApiKeysRequest.getDefaultInstance());
      if (json) {
        here.printJson(answer);
      } else {
        Page page = here.page();
        new KeysReport(answer.getApiKeysList()).write(page);
        here.print(page);
      }
    }
    return ExitCode.OK;
  }
}
