package org.percola.server.cli.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.Measurement;

/// Experiments that a campaign holds, some of which a table of what was made before may tell again:
/// such tables grow.
public final class HeldExperiments {
  private final List<Experiment> open;
  private final Set<String> versions = new HashSet<>();

  /// @param all in the order of the campaign
  public HeldExperiments(List<Experiment> all) {
    open = new ArrayList<>(all);
  }

  /// The experiment that one of a table is: of the same design, with the same values or, without
  /// values, in the same state. Each is found once, so that what was made twice stays twice.
  ///
  /// What is still to be made by the table may have been made since, and should be asked for last.
  public Optional<Experiment> again(Experiment told) {
    Optional<Experiment> found =
        first(held ->
            sameDesign(told, held)
                && (told.getMeasurementsCount() > 0
                    ? holds(held, told.getMeasurementsList())
                    : toBeMade(told) || held.getState() == told.getState()));
    found.ifPresent(held -> {
      open.remove(held);
      versions.addAll(sources(held));
    });
    return found;
  }

  /// An experiment of the same design with other values, which came from an earlier version of the
  /// table; to be asked once all that can be are found again.
  public Optional<Experiment> changed(Experiment told) {
    return first(held ->
        told.getMeasurementsCount() > 0
            && sameDesign(told, held)
            && !Collections.disjoint(sources(held), versions));
  }

  private Optional<Experiment> first(Predicate<Experiment> wanted) {
    return open.stream().filter(wanted).findFirst();
  }

  private static boolean sameDesign(Experiment told, Experiment held) {
    return told.getPlannedDesign().equals(held.getPlannedDesign());
  }

  private static boolean toBeMade(Experiment told) {
    return told.getState() == ExperimentState.EXPERIMENT_STATE_UNSPECIFIED
        || told.getState() == ExperimentState.EXPERIMENT_STATE_SUGGESTED;
  }

  private static boolean holds(Experiment held, List<Measurement> told) {
    List<KnownValue> values = new ArrayList<>(KnownValue.of(held));
    return told.stream().allMatch(measurement -> taken(values, measurement));
  }

  private static boolean taken(List<KnownValue> values, Measurement told) {
    for (Iterator<KnownValue> each = values.iterator(); each.hasNext(); ) {
      if (each.next().was(told)) {
        each.remove();
        return true;
      }
    }
    return false;
  }

  private static Set<String> sources(Experiment held) {
    Set<String> sources = new HashSet<>();
    KnownValue.of(held).forEach(value -> sources.addAll(value.sources()));
    return sources;
  }
}
