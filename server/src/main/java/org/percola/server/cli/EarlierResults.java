package org.percola.server.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.PackedDesigns;
import org.percola.v1.CampaignFile;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Design;
import org.percola.v1.DesignValue;
import org.percola.v1.EarlierCampaign;
import org.percola.v1.EarlierCampaign.Reading;
import org.percola.v1.EarlierCampaign.Results;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.Measurement;
import org.percola.v1.Outcome;
import org.percola.v1.Parameter;

/// Takes over the results of one campaign for another to learn from.
///
/// Completed experiments count, with the design as made. Experiments that cannot be said in the
/// other campaign's parameters are left out; a parameter it does not have must have been constant.
final class EarlierResults {
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final List<Design> designs = new ArrayList<>();
  private final Map<String, Results.Builder> results = new LinkedHashMap<>();
  private int completed;

  private EarlierResults(CampaignSpec spec) {
    spec.getSpace().getParametersList().forEach(p -> parameters.put(p.getName(), p));
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
  record Taken(EarlierCampaign campaign, int taken, int completed) {}

  /// Takes over what fits.
  ///
  /// @param spec of the campaign that learns
  /// @param place where faults are, for people
  /// @throws InvalidInput when nothing can be taken over
  static Taken of(String name, CampaignFile source, CampaignSpec spec, String place) {
    EarlierResults earlier = new EarlierResults(spec);
    List<Experiment> made =
        source.getExperimentsList().stream().filter(EarlierResults::completed).toList();
    earlier.requireConstantOthers(made, place);
    made.forEach(earlier::add);
    if (earlier.results.isEmpty()) {
      throw new InvalidInput(
          place,
          ("%s: no results to learn from (expected: completed experiments with every parameter and"
                  + " a measured outcome of this campaign)")
              .formatted(name));
    }
    EarlierCampaign.Builder campaign =
        EarlierCampaign.newBuilder()
            .setName(name)
            .setDesigns(PackedDesigns.of(earlier.designs, spec.getSpace()));
    earlier.results.values().forEach(campaign::addResults);
    return new Taken(campaign.build(), earlier.designs.size(), earlier.completed);
  }

  // A file need not say the state of an experiment that has results.
  private static boolean completed(Experiment experiment) {
    return experiment.getMeasurementsCount() > 0
        && (experiment.getState() == ExperimentState.EXPERIMENT_STATE_COMPLETED
            || experiment.getState() == ExperimentState.EXPERIMENT_STATE_UNSPECIFIED);
  }

  private static Design design(Experiment experiment) {
    return experiment.hasAsMadeDesign()
        ? experiment.getAsMadeDesign()
        : experiment.getPlannedDesign();
  }

  private void requireConstantOthers(List<Experiment> made, String place) {
    Map<String, Set<DesignValue>> others = new TreeMap<>();
    for (Experiment experiment : made) {
      design(experiment)
          .getValuesMap()
          .forEach((name, value) -> {
            if (!parameters.containsKey(name)) {
              others.computeIfAbsent(name, _ -> new HashSet<>()).add(value);
            }
          });
    }
    others.forEach((name, values) -> {
      if (values.size() > 1) {
        throw new InvalidInput(
            place,
            name + ": varied there and not a parameter here (expected: constant, or a parameter)");
      }
    });
  }

  private void add(Experiment experiment) {
    completed++;
    Design design = readable(design(experiment));
    if (design == null) {
      return;
    }
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
    if (any) {
      designs.add(design);
    }
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

  /// The settings that this campaign knows; null when it lacks one that is needed.
  private @Nullable Design readable(Design design) {
    Design.Builder kept = Design.newBuilder();
    for (Parameter parameter : parameters.values()) {
      DesignValue value = design.getValuesMap().get(parameter.getName());
      boolean active = active(parameter, design);
      if (active && (value == null || !suits(parameter, value))) {
        return null;
      }
      if (active && value != null) {
        kept.putValues(parameter.getName(), value);
      }
    }
    return kept.build();
  }

  private static boolean active(Parameter parameter, Design design) {
    if (!parameter.hasActiveWhen()) {
      return true;
    }
    DesignValue parent = design.getValuesMap().get(parameter.getActiveWhen().getParameter());
    return parent != null && parameter.getActiveWhen().getLabelsList().contains(parent.getLabel());
  }

  private static boolean suits(Parameter parameter, DesignValue value) {
    return switch (parameter.getKindCase()) {
      case CATEGORICAL -> parameter.getCategorical().getLabelsList().contains(value.getLabel());
      case ORDINAL -> parameter.getOrdinal().getLabelsList().contains(value.getLabel());
      case CONTINUOUS, WHOLE, DISCRETE, KIND_NOT_SET -> value.hasNumber();
    };
  }
}
