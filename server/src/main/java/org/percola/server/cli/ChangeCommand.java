package org.percola.server.cli;

import com.google.protobuf.FieldMask;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.percola.server.cli.input.CampaignDocument;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.report.CampaignDifference;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.Campaign;
import org.percola.v1.UpdateCampaignRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `percola change`: makes a running campaign what a file says.
@Command(
    name = "change",
    description =
        "Makes a running campaign what a file says, and shows what that changes. Experiments and"
            + " results stay as they are.",
    footer = {
      "",
      "Examples:",
      "  percola export my-cathode > my-cathode.json   # a file to start from",
      "  percola change my-cathode my-cathode.json --dry-run",
      "  percola change my-cathode my-cathode.json"
    })
final class ChangeCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "Its id.")
  private String named = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description =
          "A campaign file, YAML or JSON, with all that the campaign is to be: what it leaves out of"
              + " the spec goes. Experiments in it are left unread.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Show what would change; change nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the campaign as JSON, and nothing else.")
  private boolean json;

  ChangeCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Faults faults = new Faults();
    CampaignDocument document = CampaignDocument.of(FileText.of(here.file(file)), faults);
    try (Connection connection = place.open(here)) {
      Campaign present = CampaignChoice.of(connection, named);
      if (faults.any()) {
        // What could be read is judged too, so that the file is refused once.
        faults.collect(() -> judged(connection, document, request(document, present), present));
      }
      faults.refuse();
      UpdateCampaignRequest request = request(document, present);
      Campaign wanted = judged(connection, document, request, present);
      List<String> lines = CampaignDifference.lines(present, wanted);
      boolean changes = !lines.isEmpty() && !dryRun;
      Campaign after = changes ? connection.campaigns().updateCampaign(request) : wanted;
      if (json) {
        here.printJson(after);
      } else {
        print(lines, present, after);
      }
    }
    return ExitCode.OK;
  }

  // The etag makes what is changed what is shown, whatever others do meanwhile.
  private static UpdateCampaignRequest request(CampaignDocument document, Campaign present) {
    Campaign said = document.content().getCampaign();
    if (!said.getName().isEmpty() && !said.getName().equals(present.getName())) {
      String expected = " (expected: " + present.getName() + ", or none)";
      throw refused(document, "campaign.name", said.getName() + expected);
    }
    FieldMask.Builder mask = FieldMask.newBuilder();
    if (said.hasSpec()) {
      mask.addPaths("spec");
    }
    if (!said.getDisplayName().isEmpty()) {
      mask.addPaths("display_name");
    }
    if (mask.getPathsCount() == 0) {
      throw refused(document, "campaign", "says nothing (expected: spec, displayName or both)");
    }
    return UpdateCampaignRequest.newBuilder()
        .setCampaign(said.toBuilder().setName(present.getName()).setEtag(present.getEtag()))
        .setUpdateMask(mask)
        .setRequestId(UUID.randomUUID().toString())
        .build();
  }

  private Campaign judged(
      Connection connection,
      CampaignDocument document,
      UpdateCampaignRequest request,
      Campaign present) {
    try {
      return connection
          .campaigns()
          .updateCampaign(request.toBuilder().setValidateOnly(true).clearRequestId().build());
    } catch (StatusRuntimeException refusal) {
      throw new ChangeRefusal(document, present, file).of(refusal);
    }
  }

  private static InvalidInput refused(CampaignDocument document, String path, String message) {
    return new InvalidInput(document.located(List.of(new InputFault(path, message))));
  }

  private void print(List<String> lines, Campaign present, Campaign after) {
    String id = ResourceName.id(present.getName());
    lines.forEach(here.out()::println);
    after.getNotesList().forEach(note -> here.out().println("note  " + note));
    if (lines.isEmpty()) {
      here.out()
          .println("Nothing changes: " + id + " stays at revision " + present.getRevision() + ".");
    } else if (dryRun) {
      here.out()
          .println("Nothing was changed: " + id + " is at revision " + present.getRevision() + ".");
    } else {
      here.out().println("Changed " + id + ", now at revision " + after.getRevision() + ".");
    }
  }
}
