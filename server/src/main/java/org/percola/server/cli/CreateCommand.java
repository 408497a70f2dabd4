package org.percola.server.cli;

import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.CampaignDocument;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `percola create`: a new campaign from a file or from a template.
@Command(
    name = "create",
    description = "Creates a campaign from a file or from a template, and the database with it.",
    footer = {
      "",
      "Examples:",
      "  percola create --template composite-cathode --with-literature --id my-cathode",
      "  percola create --template composite-cathode --min-areal-capacity 3 --stack-voltage 12",
      "  percola create campaign.yaml",
      "  percola create campaign.yaml --learn-from my-cathode --learn-from 2023.json",
      "  percola create campaign.yaml --learn-from 2023.json --there humidity=40",
      "  percola export > campaign.json        # a file to start the next one from"
    })
final class CreateCommand implements Callable<Integer> {
  private static final String COMPOSITE_CATHODE = "composite-cathode";

  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final TemplateOptions template = new TemplateOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A campaign file, YAML or JSON, with or without experiments.")
  private @Nullable Path file;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description = "A ready-made campaign: " + COMPOSITE_CATHODE + ".")
  private @Nullable String templateName;

  @Option(
      names = "--with-literature",
      description = "With the template: also its eight published experiments.")
  private boolean withLiterature;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The campaign's id: lower-case letters, digits and hyphens.")
  private @Nullable String id;

  @Option(
      names = "--learn-from",
      paramLabel = "CAMPAIGN|FILE",
      description =
          "Also learn from the completed experiments of another campaign, or of a campaign file, and"
              + " from its designs that could not be made. May be repeated. How closely they go along"
              + " is learned.")
  private List<String> learnFrom = List.of();

  @Option(
      names = "--there",
      paramLabel = "NAME=VALUE",
      description =
          "With --learn-from: what a parameter was in campaigns that do not have it. May be"
              + " repeated.")
  private Map<String, String> there = Map.of();

  @Option(names = "--json", description = "Print the campaign as JSON, and nothing else.")
  private boolean json;

  private final List<String> learned = new ArrayList<>();

  CreateCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    if (!there.isEmpty() && learnFrom.isEmpty()) {
      throw new InvalidInput("--there", "given alone (expected: only with --learn-from)");
    }
    if ((file == null) == (templateName == null)) {
      String said = file == null ? "neither was given" : "both were given";
      throw new InvalidInput("FILE, --template", said + " (expected: one of the two)");
    }
    Campaign created = file == null ? fromTemplate() : fromFile(here.file(file));
    if (json) {
      here.printJson(created);
    } else {
      String name = ResourceName.id(created.getName());
      here.out().println("Created " + name + " with " + experiments(created) + ".");
      learned.forEach(here.out()::println);
      here.out().println("Next: percola suggest " + name);
    }
    return ExitCode.OK;
  }

  private Campaign fromTemplate() {
    if (!COMPOSITE_CATHODE.equals(templateName)) {
      throw new InvalidInput("--template", templateName + " (expected: " + COMPOSITE_CATHODE + ")");
    }
    CampaignFile rendered;
    try (Connection memory = here.services().memory()) {
      rendered = template.render(memory, withLiterature);
    }
    try (Connection connection = place.openOrCreate(here)) {
      CampaignFile whole = withEarlier(connection, rendered);
      return CampaignImport.run(connection, whole, id == null ? COMPOSITE_CATHODE : id);
    }
  }

  private Campaign fromFile(Path path) {
    if (template.given() || withLiterature) {
      throw new InvalidInput(
          "--min-areal-capacity, --max-areal-capacity, --stack-voltage, --voltage-basis,"
              + " --with-literature",
          "given with a file (expected: only with --template)");
    }
    Faults faults = new Faults();
    CampaignDocument document = CampaignDocument.of(FileText.of(path), faults);
    rehearse(document, faults);
    faults.refuse();
    try (Connection connection = place.openOrCreate(here)) {
      CampaignFile whole = withEarlier(connection, document.content());
      return CampaignImport.run(connection, whole, chosenId(document));
    }
  }

  private CampaignFile withEarlier(Connection connection, CampaignFile file) {
    CampaignFile.Builder whole = file.toBuilder();
    for (String source : learnFrom) {
      LearningSource from = LearningSource.of(here, connection, source);
      EarlierResults.Taken taken =
          EarlierResults.of(from, file.getCampaign().getSpec(), there, "--learn-from " + source);
      whole.getCampaignBuilder().getSpecBuilder().addEarlierCampaigns(taken.campaign());
      learned.add(taken.sentence());
    }
    return whole.build();
  }

  // A campaign and its experiments are created by two calls. Doing both in memory first finds every
  // fault before anything is stored.
  private void rehearse(CampaignDocument document, Faults faults) {
    try (Connection memory = here.services().memory()) {
      CampaignImport.run(memory, document.judged(), chosenId(document));
    } catch (StatusRuntimeException refusal) {
      List<InputFault> refused = Violations.of(refusal);
      if (refused.isEmpty() && !faults.any()) {
        throw refusal;
      }
      refused.forEach(fault -> faults.addAll(located(document, fault)));
    }
  }

  private List<InputFault> located(CampaignDocument document, InputFault fault) {
    return id != null && fault.place().equals("campaign_id")
        ? List.of(new InputFault("--id", fault.message()))
        : document.located(List.of(fault));
  }

  private String chosenId(CampaignDocument document) {
    return id == null ? ResourceName.id(document.content().getCampaign().getName()) : id;
  }

  private static String experiments(Campaign campaign) {
    int count = campaign.getExperimentCount();
    return count == 0 ? "no experiments yet" : count == 1 ? "1 experiment" : count + " experiments";
  }
}
