package org.percola.server.cli;

import java.util.concurrent.Callable;
import org.percola.cathode.literature.LiteratureTable;
import org.percola.server.cli.report.LiteratureReport;
import org.percola.server.cli.report.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/// `percola literature`: the published cathodes on one basis.
@Command(
    name = "literature",
    description =
        "Prints Table S1 of Zhang et al., Joule 5 (2021), recomputed on named mass bases, beside"
            + " the printed values.",
    footer = {"", "Example:", "  percola literature"})
final class LiteratureCommand implements Callable<Integer> {
  private final Surroundings here;

  LiteratureCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Page page = here.page();
    new LiteratureReport(LiteratureTable.rows()).write(page);
    here.print(page);
    return ExitCode.OK;
  }
}
