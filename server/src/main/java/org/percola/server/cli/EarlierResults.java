package org.percola.server.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.PackedDesigns;
import org.percola.v1.CampaignFile;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Design;
import org.percola.v1.EarlierCampaign;
import org.percola.v1.EarlierCampaign.Reading;
import org.percola.v1.EarlierCampaign.Results;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.Measurement;
import org.percola.v1.Outcome;

/// Takes over the results of one campaign for another to learn from.
///
/// Completed experiments count, with the design as made, and designs that could not be made or
/// measured because of what they are. Experiments that cannot be said in the other campaign's
/// parameters are left out, see [EarlierSettings].
final class EarlierResults {
  private final EarlierSettings settings;
  private final Map<String, String> units = new LinkedHashMap<>();
  private final List<Design> designs = new ArrayList<>();
  private final List<Integer> infeasible = new ArrayList<>();
  private final Map<String, Results.Builder> results = new LinkedHashMap<>();
  private int completed;

  private EarlierResults(EarlierSettings settings, CampaignSpec spec) {
    this.settings = settings;
    for (Outcome outcome : spec.getOutcomesList()) {
      if (outcome.hasMeasured()) {
        units.put(outcome.getName(), outcome.getUnit());
      }
    }
  }

  /// What was taken over.
  ///
  /// @param taken experiments with results that count
  /// @param completed experiments there were
  record Taken(EarlierCampaign campaign, int taken, int completed) {
    /// What was taken over, for people.
    String sentence() {
      int failed = campaign.getInfeasibleRowsCount();
      return "Learns from %s: %d of %d completed experiments%s."
          .formatted(
              campaign.getName(),
              taken,
              completed,
              failed == 0
                  ? ""
                  : failed == 1
                      ? ", and one design that could not be made"
                      : ", and " + failed + " designs that could not be made");
    }
  }

  /// Takes over what fits.
  ///
  /// @param spec of the campaign that learns
  /// @param there what parameters were that the source does not have
  /// @param place where faults are, for people
  /// @throws InvalidInput when nothing can be taken over
  static Taken of(
      LearningSource source, CampaignSpec spec, Map<String, String> there, String place) {
    CampaignFile content = source.content();
    EarlierSettings settings = EarlierSettings.of(spec, content.getCampaign().getSpec(), there);
    EarlierResults earlier = new EarlierResults(settings, spec);
    List<Experiment> tried =
        content.getExperimentsList().stream().filter(e -> completed(e) || infeasible(e)).toList();
    settings.requireConstantOthers(tried.stream().map(EarlierResults::design).toList(), place);
    tried.forEach(earlier::add);
    if (earlier.designs.isEmpty()) {
      throw new InvalidInput(place, source.name() + ": " + earlier.nothing());
    }
    EarlierCampaign.Builder campaign =
        EarlierCampaign.newBuilder()
            .setName(source.name())
            .setDesigns(PackedDesigns.of(earlier.designs, spec.getSpace()))
            .addAllInfeasibleRows(earlier.infeasible);
    earlier.results.values().forEach(campaign::addResults);
    int taken = earlier.designs.size() - earlier.infeasible.size();
    return new Taken(campaign.build(), taken, earlier.completed);
  }

  private String nothing() {
    String expected = "completed experiments with every parameter and a measured outcome of this";
    if (settings.missing().isEmpty()) {
      return "no results to learn from (expected: " + expected + " campaign)";
    }
    String first = settings.missing().iterator().next();
    return "no results to learn from, for it does not say %s (expected: %s campaign, or --there %s=VALUE, what it was there)"
        .formatted(String.join(", ", settings.missing()), expected, first);
  }

  // A file need not say the state of an experiment that has results.
  private static boolean completed(Experiment experiment) {
    return experiment.getMeasurementsCount() > 0
        && (experiment.getState() == ExperimentState.EXPERIMENT_STATE_COMPLETED
            || experiment.getState() == ExperimentState.EXPERIMENT_STATE_UNSPECIFIED);
  }

  private static boolean infeasible(Experiment experiment) {
    return experiment.getState() == ExperimentState.EXPERIMENT_STATE_INFEASIBLE;
  }

  private static Design design(Experiment experiment) {
    return experiment.hasAsMadeDesign()
        ? experiment.getAsMadeDesign()
        : experiment.getPlannedDesign();
  }

  private void add(Experiment experiment) {
    boolean failed = infeasible(experiment);
    completed += failed ? 0 : 1;
    Design design = settings.readable(design(experiment));
    if (design == null) {
      return;
    }
    if (failed) {
      infeasible.add(designs.size());
      designs.add(design);
    } else if (measurements(experiment)) {
      designs.add(design);
    }
  }

  /// Adds the measurements that count; false when there are none.
  private boolean measurements(Experiment experiment) {
    Set<String> superseded = new HashSet<>();
    for (Measurement measurement : experiment.getMeasurementsList()) {
      if (!measurement.getSupersedes().isEmpty()) {
        superseded.add(measurement.getSupersedes());
      }
    }
    boolean any = false;
    for (Measurement measurement : experiment.getMeasurementsList()) {
      boolean counts =
          measurement.getUnit().equals(units.get(measurement.getOutcome()))
              && !superseded.contains(measurement.getMeasurementId());
      if (counts) {
        add(measurement, designs.size());
        any = true;
      }
    }
    return any;
  }

  private void add(Measurement measurement, int row) {
    Results.Builder column =
        results.computeIfAbsent(
            measurement.getOutcome(),
            name -> Results.newBuilder().setOutcome(name).setUnit(measurement.getUnit()));
    column.addRows(row).addStandardErrors(measurement.getStandardError());
    switch (measurement.getValueCase()) {
      case EXACT, VALUE_NOT_SET ->
          column.addValues(measurement.getExact()).addReadings(Reading.READING_EXACT);
      case AT_LEAST ->
          column.addValues(measurement.getAtLeast()).addReadings(Reading.READING_AT_LEAST);
      case AT_MOST ->
          column.addValues(measurement.getAtMost()).addReadings(Reading.READING_AT_MOST);
    }
  }
}
