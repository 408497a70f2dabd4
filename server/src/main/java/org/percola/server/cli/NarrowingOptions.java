package org.percola.server.cli;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Assignment;
import org.percola.server.cli.input.DesignsTable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.PackedDesigns;
import org.percola.server.cli.input.RangeText;
import org.percola.server.cli.input.SettingsText;
import org.percola.server.cli.input.ZoneText;
import org.percola.v1.Campaign;
import org.percola.v1.DesignSpace;
import org.percola.v1.Experiment;
import org.percola.v1.GetExperimentRequest;
import org.percola.v1.SpacePart;
import org.percola.v1.SuggestExperimentsRequest;
import picocli.CommandLine.Option;

/// The part of a campaign's space that designs are to come from, as options.
final class NarrowingOptions {
  @Option(
      names = "--fix",
      paramLabel = "NAME=VALUE",
      description = "A setting that every design must have. May be repeated.")
  private List<String> fixed = new ArrayList<>();

  @Option(
      names = "--within",
      paramLabel = "NAME=LOWER..UPPER",
      description = "A narrower range for a parameter, or NAME=LABEL,LABEL. May be repeated.")
  private List<String> within = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "NAME=LABEL",
      description = "A label not to use, such as a material out of stock. May be repeated.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "ZONE",
      description =
          "Designs to stay away from: NAME=LOWER..UPPER,NAME=LABEL for those with all of these"
              + " settings, exp-7 for an experiment's, exp-7@0.1 for those within a tenth of the"
              + " ranges. May be repeated.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--candidates",
      paramLabel = "FILE",
      description =
          "The only designs to choose from, in a CSV file with a column per parameter; at most"
              + " 100000.")
  private @Nullable Path candidates;

  /// Adds what was typed to a request, as far as it can be read.
  ///
  /// @param faults what cannot be read is added here
  void into(
      SuggestExperimentsRequest.Builder request,
      Campaign campaign,
      Connection connection,
      Surroundings here,
      Faults faults) {
    DesignSpace space = campaign.getSpec().getSpace();
    SettingsText settings = new SettingsText(space);
    List<Assignment> typed = new ArrayList<>();
    fixed.forEach(text -> faults.collect(() -> typed.add(Assignment.of("--fix", text))));
    request.putAllFixedValues(settings.read("--fix", typed, faults));
    within.forEach(text ->
        faults.collect(() -> request.addSubSpace(RangeText.of(settings, "--within", text))));
    without.forEach(text -> faults.collect(() -> request.addOutOfStock(withheld(text))));
    excluded.forEach(text ->
        faults.collect(() ->
            request.addExcluded(
                ZoneText.of(
                    settings, id -> experiment(campaign, connection, id), "--exclude", text))));
    if (candidates != null) {
      FileText file = FileText.of(here.file(candidates));
      faults.collect(
          () -> request.setCandidates(PackedDesigns.of(DesignsTable.read(file, space), space)));
    }
  }

  /// What was typed, as far as it can be read.
  ///
  /// @param faults what cannot be read is added here
  SpacePart part(Campaign campaign, Connection connection, Surroundings here, Faults faults) {
    SuggestExperimentsRequest.Builder same = SuggestExperimentsRequest.newBuilder();
    into(same, campaign, connection, here, faults);
    SpacePart.Builder part =
        SpacePart.newBuilder()
            .putAllFixedValues(same.getFixedValuesMap())
            .addAllSubSpace(same.getSubSpaceList())
            .addAllOutOfStock(same.getOutOfStockList())
            .addAllExcluded(same.getExcludedList());
    return same.hasCandidates() ? part.setCandidates(same.getCandidates()).build() : part.build();
  }

  private static SuggestExperimentsRequest.Unavailable withheld(String text) {
    Assignment typed = Assignment.of("--without", text);
    return SuggestExperimentsRequest.Unavailable.newBuilder()
        .setParameter(typed.name())
        .addAllLabels(RangeText.labels(typed.name(), typed.value()).getLabelsList())
        .build();
  }

  private static Experiment experiment(Campaign chosen, Connection connection, String id) {
    GetExperimentRequest request =
        GetExperimentRequest.newBuilder().setName(chosen.getName() + "/experiments/" + id).build();
    try {
      return connection.experiments().getExperiment(request);
    } catch (StatusRuntimeException refusal) {
      if (refusal.getStatus().getCode() != Status.Code.NOT_FOUND
          && refusal.getStatus().getCode() != Status.Code.INVALID_ARGUMENT) {
        throw refusal;
      }
      throw (InvalidInput)
          new InvalidInput("--exclude", id + ": no such experiment (see 'percola status')")
              .initCause(refusal);
    }
  }
}
