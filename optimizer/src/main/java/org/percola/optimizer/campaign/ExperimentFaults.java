package org.percola.optimizer.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;

/// Finds what in a campaign's experiments cannot be read: unknown parameters, labels or outcomes,
/// wrong units, names used twice.
///
/// A design outside the bounds is no fault here: it was made, so it is data.
final class ExperimentFaults {
  private final Campaign campaign;
  private final List<Fault> faults = new ArrayList<>();

  private ExperimentFaults(Campaign campaign) {
    this.campaign = campaign;
  }

  static List<Fault> of(Campaign campaign) {
    ExperimentFaults search = new ExperimentFaults(campaign);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < campaign.experiments().size(); i++) {
      Experiment experiment = campaign.experiments().get(i);
      String path = "experiments[" + i + "]";
      if (!ids.add(experiment.id())) {
        search.add(path + ".id", experiment.id() + ": already used (expected: an id of its own)");
      }
      search.design(experiment.planned(), path + ".planned");
      Design asMade = experiment.asMade();
      if (asMade != null) {
        search.design(asMade, path + ".as_made");
      }
      search.measurements(experiment, path);
    }
    return search.faults;
  }

  private void design(Design design, String path) {
    DesignSpace space = campaign.space();
    for (Map.Entry<String, DesignValue> entry : design.values().entrySet()) {
      String name = entry.getKey();
      String at = path + ".values[\"" + name + "\"]";
      if (!space.has(name)) {
        add(at, name + ": unknown (expected: one of " + space.names() + ")");
      } else if (!readable(space.parameter(name), entry.getValue())) {
        String expected =
            space.parameter(name) instanceof Parameter.Labelled labelled
                ? "one of " + labelled.labels()
                : "a number";
        add(at, name + ": " + entry.getValue().text() + " (expected: " + expected + ")");
      }
    }
  }

  private static boolean readable(Parameter parameter, DesignValue value) {
    return switch (value) {
      case DesignValue.Label(String label) ->
          parameter instanceof Parameter.Labelled labelled && labelled.labels().contains(label);
      case DesignValue.Numeric number -> !(parameter instanceof Parameter.Labelled);
    };
  }

  private void measurements(Experiment experiment, String path) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < experiment.measurements().size(); i++) {
      Measurement measurement = experiment.measurements().get(i);
      String at = path + ".measurements[" + i + "]";
      if (!ids.add(measurement.id())) {
        add(at + ".id", measurement.id() + ": already used (expected: an id of its own)");
      }
      outcome(measurement, at);
      String superseded = measurement.supersedes();
      if (superseded != null
          && experiment.measurements().stream().noneMatch(m -> m.id().equals(superseded))) {
        add(at + ".supersedes", superseded + ": unknown (expected: a measurement beside it)");
      }
    }
  }

  private void outcome(Measurement measurement, String path) {
    for (Outcome outcome : campaign.outcomes()) {
      if (outcome.name().equals(measurement.outcome())) {
        if (!outcome.unit().equals(measurement.unit())) {
          add(
              path + ".unit",
              "%s: %s (expected: %s)"
                  .formatted(outcome.name(), measurement.unit(), outcome.unit()));
        }
        return;
      }
    }
    add(
        path + ".outcome",
        measurement.outcome()
            + ": unknown (expected: one of "
            + campaign.outcomes().stream().map(Outcome::name).toList()
            + ")");
  }

  private void add(String path, String message) {
    faults.add(new Fault(path, message));
  }
}
