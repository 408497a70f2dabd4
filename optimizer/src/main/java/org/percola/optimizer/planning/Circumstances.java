package org.percola.optimizer.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.NoiseModel.SharedEffect;
import org.percola.optimizer.campaign.Outcome;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;

/// What the results of one outcome share besides their designs, as columns beside the training
/// rows.
///
/// | shared effect | columns |
/// | --- | --- |
/// | specimen | powder_batch, electrode, cell: each inside the one before it |
/// | station | station |
/// | lots | one per starting material |
/// | drift | days since the first result |
///
/// A column of labels is left out unless it has two labels and some results share one: otherwise
/// there is nothing to tell apart. So is one that groups the results as an earlier column does.
final class Circumstances {
  /// With results closer together than this, in days, their order says when they were typed in.
  private static final double LEAST_DAYS = 1.0;

  private static final double SECONDS_PER_DAY = 86_400;

  private final List<Row> rows = new ArrayList<>();
  private final List<InputColumn> columns = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<boolean[]> active = new ArrayList<>();
  private final Set<List<Integer>> groupings = new HashSet<>();

  private Circumstances(Outcome.Measured outcome, Evidence evidence) {
    for (Observation observation : evidence.observations()) {
      for (Observation.Result result : observation.of(outcome.name())) {
        rows.add(new Row(observation.experiment(), SpecimenLabels.of(observation, result)));
      }
    }
    outcome.belief().noise().shared().forEach(this::add);
  }

  /// One row per result of the outcome, in the order of the evidence.
  static Inputs of(Outcome.Measured outcome, Evidence evidence) {
    Circumstances found = new Circumstances(outcome, evidence);
    return Inputs.of(
        new InputSchema(found.columns),
        found.rows.size(),
        found.values.toArray(double[][]::new),
        found.active.toArray(boolean[][]::new));
  }

  private void add(SharedEffect effect) {
    switch (effect) {
      case SPECIMEN -> {
        labels("powder_batch", row -> row.specimen().powderBatch());
        labels("electrode", row -> row.specimen().electrode());
        labels("cell", row -> row.specimen().cell());
      }
      case STATION -> labels("station", row -> row.experiment().station());
      case LOTS -> {
        Set<String> materials = new TreeSet<>();
        rows.forEach(row -> materials.addAll(row.experiment().lots().keySet()));
        materials.forEach(
            material -> labels("lot " + material, row -> row.experiment().lots().get(material)));
      }
      case DRIFT -> days();
    }
  }

  private void labels(String name, Reading reading) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    List<Integer> grouping = new ArrayList<>();
    for (Row row : rows) {
      String label = reading.of(row);
      grouping.add(label == null ? -1 : levels.computeIfAbsent(label, _ -> levels.size()));
    }
    long noted = grouping.stream().filter(level -> level >= 0).count();
    if (levels.size() < 2 || levels.size() == noted || !groupings.add(grouping)) {
      return;
    }
    columns.add(new InputColumn.Categorical(name, List.copyOf(levels.keySet()), null));
    values.add(grouping.stream().mapToDouble(level -> Math.max(0, level)).toArray());
    active.add(mask(grouping));
  }

  private static boolean[] mask(List<Integer> grouping) {
    boolean[] mask = new boolean[grouping.size()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = grouping.get(i) >= 0;
    }
    return mask;
  }

  private void days() {
    List<Instant> times = rows.stream().map(row -> finished(row.experiment())).toList();
    Instant first = times.stream().min(Instant::compareTo).orElse(Instant.EPOCH);
    double[] days =
        times.stream()
            .mapToDouble(time -> Duration.between(first, time).toSeconds() / SECONDS_PER_DAY)
            .toArray();
    double last = 0;
    for (double day : days) {
      last = Math.max(last, day);
    }
    if (last >= LEAST_DAYS) {
      columns.add(new InputColumn.Numeric("days", 0, last, InputColumn.Spacing.LINEAR, null));
      values.add(days);
      boolean[] mask = new boolean[days.length];
      Arrays.fill(mask, true);
      active.add(mask);
    }
  }

  /// When the experiment first was completed, or else last changed.
  private static Instant finished(Experiment experiment) {
    for (Experiment.Change change : experiment.history()) {
      if (change.state() == ExperimentState.COMPLETED) {
        return change.at();
      }
    }
    return experiment.history().getLast().at();
  }

  /// A label that a result may have.
  @FunctionalInterface
  private interface Reading {
    @Nullable String of(Row row);
  }

  private record Row(Experiment experiment, SpecimenLabels specimen) {}
}
