package org.percola.server.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Assignment;
import org.percola.server.cli.input.ConditionText;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.MeasurementText;
import org.percola.server.cli.input.SettingsText;
import org.percola.server.cli.input.Told;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignValue;
import org.percola.v1.ExperimentState;
import org.percola.v1.Measurement;
import org.percola.v1.Measurement.Specimen;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// What can be told of an experiment besides its measured values, as options.
final class ToldOptions {
  /// How an experiment ended without results, or that it goes on.
  static final class End {
    @Option(
        names = "--failed",
        paramLabel = "REASON",
        description = "It went wrong for a reason that says nothing about the design.")
    private @Nullable String failed;

    @Option(
        names = "--infeasible",
        paramLabel = "REASON",
        description = "It could not be made or measured because of the design.")
    private @Nullable String infeasible;

    @Option(names = "--abandoned", paramLabel = "REASON", description = "It will not be made.")
    private @Nullable String abandoned;

    @Option(names = "--running", description = "More results are to come.")
    private boolean running;
  }

  @ArgGroup(exclusive = true)
  private End end = new End();

  @Option(
      names = "--as-made",
      paramLabel = "NAME=VALUE",
      description = "A setting that came out other than planned. May be repeated.")
  private List<String> asMade = new ArrayList<>();

  @Option(
      names = "--condition",
      paramLabel = "NAME=NUMBER",
      description = "A condition of the measurement, such as cycle=3. May be repeated.")
  private List<String> conditions = new ArrayList<>();

  @Option(
      names = "--lot",
      paramLabel = "NAME=LABEL",
      description = "What it was made from, such as li6ps5cl=lot12. May be repeated.")
  private List<String> lots = new ArrayList<>();

  @Option(names = "--cell", paramLabel = "LABEL", description = "The cell that was measured.")
  private String cell = "";

  @Option(names = "--electrode", paramLabel = "LABEL", description = "The electrode in the cell.")
  private String electrode = "";

  @Option(
      names = "--powder-batch",
      paramLabel = "LABEL",
      description = "The powder batch that the electrode was pressed from.")
  private String powderBatch = "";

  @Option(
      names = "--confirmed",
      description =
          "The values are right, however unlikely: told before or now, they count and are not asked"
              + " about.")
  private boolean confirmed;

  @Option(names = "--station", paramLabel = "NAME", description = "Who made it.")
  private String station = "";

  /// Everything told of one experiment, as far as it can be read.
  ///
  /// @param faults what cannot be read is added here
  Told read(String experiment, List<String> values, CampaignSpec spec, Faults faults) {
    List<Measurement> measurements = new ArrayList<>();
    Map<String, Double> numbers = new LinkedHashMap<>();
    Map<String, DesignValue> made = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    conditions.forEach(text -> faults.collect(() -> condition(text, numbers)));
    MeasurementText outcomes = new MeasurementText(spec);
    values.forEach(
        text -> faults.collect(() -> measurements.add(measurement(text, outcomes, numbers))));
    List<Assignment> typed = new ArrayList<>();
    asMade.forEach(text -> faults.collect(() -> typed.add(Assignment.of("--as-made", text))));
    made.putAll(new SettingsText(spec.getSpace()).read("--as-made", typed, faults));
    faults.collect(
        () -> Assignment.all("--lot", lots).forEach(a -> labels.put(a.name(), a.value())));
    ExperimentState state = state();
    somethingTold(values.isEmpty() && asMade.isEmpty(), state, faults);
    nothingLost(values.isEmpty(), state, faults);
    return new Told("", experiment, measurements, made, state, reason(), station, labels, Map.of());
  }

  private static void somethingTold(boolean noResults, ExperimentState state, Faults faults) {
    if (noResults && state == ExperimentState.EXPERIMENT_STATE_UNSPECIFIED) {
      faults.add("OUTCOME=VALUE", "nothing is told (expected: a result, or how it ended)");
    }
    if (!noResults && ended(state)) {
      faults.add("OUTCOME=VALUE", "given with an end without results (expected: one of the two)");
    }
  }

  // What would be said of nothing is refused rather than dropped.
  private void nothingLost(boolean noValues, ExperimentState state, Faults faults) {
    if (noValues) {
      ofValues()
          .forEach(option -> faults.add(option, "given without OUTCOME=VALUE (expected: both)"));
    }
    if (ended(state) && !lots.isEmpty()) {
      faults.add(
          "--lot", "given with an end without results (expected: with results, or --running)");
    }
  }

  private List<String> ofValues() {
    List<String> given = new ArrayList<>();
    if (!conditions.isEmpty()) {
      given.add("--condition");
    }
    if (!cell.isEmpty()) {
      given.add("--cell");
    }
    if (!electrode.isEmpty()) {
      given.add("--electrode");
    }
    if (!powderBatch.isEmpty()) {
      given.add("--powder-batch");
    }
    if (confirmed) {
      given.add("--confirmed");
    }
    return given;
  }

  /// Refuses what was given beside something that says all of it itself.
  ///
  /// @throws InvalidInput with every option that would be dropped
  void refuse(String beside) {
    Faults faults = new Faults();
    List<String> given = ofValues();
    if (!asMade.isEmpty()) {
      given.add("--as-made");
    }
    if (!lots.isEmpty()) {
      given.add("--lot");
    }
    if (!station.isEmpty()) {
      given.add("--station");
    }
    if (state() != ExperimentState.EXPERIMENT_STATE_UNSPECIFIED) {
      given.add("--failed, --infeasible, --abandoned, --running");
    }
    given.forEach(option -> faults.add(option, "given with " + beside + " (expected: a column)"));
    faults.refuse();
  }

  private static boolean ended(ExperimentState state) {
    return state != ExperimentState.EXPERIMENT_STATE_UNSPECIFIED
        && state != ExperimentState.EXPERIMENT_STATE_RUNNING;
  }

  private Measurement measurement(
      String text, MeasurementText outcomes, Map<String, Double> numbers) {
    Assignment typed = Assignment.of("OUTCOME=VALUE", text);
    Measurement.Builder measurement =
        outcomes.read(typed.name(), typed).toBuilder()
            .putAllConditions(numbers)
            .setConfirmed(confirmed);
    Specimen specimen =
        Specimen.newBuilder()
            .setCell(cell)
            .setElectrode(electrode)
            .setPowderBatch(powderBatch)
            .build();
    if (!specimen.equals(Specimen.getDefaultInstance())) {
      measurement.setSpecimen(specimen);
    }
    return measurement.build();
  }

  private static void condition(String text, Map<String, Double> numbers) {
    Assignment typed = Assignment.of("--condition", text);
    numbers.put(typed.name(), ConditionText.read("--condition " + typed.name(), typed.value()));
  }

  private ExperimentState state() {
    if (end.failed != null) {
      return ExperimentState.EXPERIMENT_STATE_FAILED;
    }
    if (end.infeasible != null) {
      return ExperimentState.EXPERIMENT_STATE_INFEASIBLE;
    }
    if (end.abandoned != null) {
      return ExperimentState.EXPERIMENT_STATE_ABANDONED;
    }
    return end.running
        ? ExperimentState.EXPERIMENT_STATE_RUNNING
        : ExperimentState.EXPERIMENT_STATE_UNSPECIFIED;
  }

  private String reason() {
    return Stream.of(end.failed, end.infeasible, end.abandoned)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
