package org.percola.server.convert;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Parameter;

/// Finds what a changed campaign has no place for in the experiments there are: each fault once,
/// where the change makes it, however many experiments it affects.
final class ExperimentsFit {
  private static final Pattern SETTING = Pattern.compile("values\\[\"(.*)\"]");
  private static final Pattern FAULT = Pattern.compile("(.*) \\(expected: (.*)\\)");

  private static final String LABEL =
      "; a label that was used stays one, and is no longer suggested once it is out_of_stock";

  /// What is wrong: where, and what was expected there.
  private record Fault(String field, String expected) {}

  private final Campaign changed;
  private final Map<Fault, Affected> faults = new LinkedHashMap<>();

  private ExperimentsFit(Campaign changed) {
    this.changed = changed;
  }

  /// Notes it.
  ///
  /// @param changed with the experiments there are
  static void check(Campaign changed, Violations spec) {
    ExperimentsFit fit = new ExperimentsFit(changed);
    changed.experiments().forEach(fit::look);
    fit.faults.forEach((fault, affected) ->
        spec.at(fault.field()).add(affected.text() + " (expected: " + fault.expected() + ")"));
  }

  private void look(Experiment experiment) {
    Violations at = Violations.ofRequest();
    AsMadeCheck.check(changed.space(), experiment.design(), at);
    at.found().forEach(violation -> setting(violation, experiment));
    for (Measurement measurement : experiment.measurements()) {
      if (!known(measurement)) {
        String said = measurement.outcome() + " in " + measurement.unit();
        note("outcomes", said, "to stay an outcome, for it was measured", experiment);
      }
    }
  }

  private void setting(Violation violation, Experiment experiment) {
    Matcher setting = SETTING.matcher(violation.field());
    if (!setting.matches()) {
      generic("space.mixtures", violation, "", experiment);
      return;
    }
    String name = setting.group(1);
    if (!changed.space().has(name)) {
      String expected = name + " to stay a parameter, for designs were made with it";
      note("space.parameters", name + ": removed, and set", expected, experiment);
      return;
    }
    Parameter parameter = changed.space().parameter(name);
    String field = "space.parameters[" + changed.space().parameters().indexOf(parameter) + "]";
    if (!experiment.design().has(name)) {
      note(field, name + ": not set", newCampaign(name), experiment);
    } else {
      String advice = parameter instanceof Parameter.Labelled ? LABEL : "";
      generic(field, violation, advice, experiment);
    }
  }

  private static String newCampaign(String name) {
    return "only parameters that the experiments there are have; a new campaign can have "
        + name
        + " and learn from this one, as one of its earlier_campaigns, by saying what it was here";
  }

  private void generic(String field, Violation violation, String advice, Experiment experiment) {
    Matcher fault = FAULT.matcher(violation.description());
    if (fault.matches()) {
      note(field, fault.group(1), fault.group(2) + advice, experiment);
    } else {
      note(field, violation.description(), "what suits the experiments there are", experiment);
    }
  }

  private void note(String field, String said, String expected, Experiment experiment) {
    faults.computeIfAbsent(new Fault(field, expected), _ -> new Affected()).add(said, experiment);
  }

  private boolean known(Measurement measurement) {
    return changed.outcomes().stream()
        .anyMatch(outcome ->
            outcome.name().equals(measurement.outcome())
                && outcome.unit().equals(measurement.unit()));
  }

  /// The experiments that one fault affects.
  private static final class Affected {
    /// Enough to see what it is about.
    private static final int MOST_SAID = 3;

    private final Set<String> said = new LinkedHashSet<>();
    private final Set<String> experiments = new LinkedHashSet<>();

    void add(String head, Experiment experiment) {
      said.add(head);
      experiments.add(experiment.id());
    }

    String text() {
      List<String> shown = said.stream().limit(MOST_SAID).toList();
      String first = experiments.iterator().next();
      return "%s%s in %s"
          .formatted(
              String.join(", ", shown),
              said.size() > MOST_SAID ? ", and " + (said.size() - MOST_SAID) + " more," : "",
              experiments.size() == 1
                  ? "experiment " + first
                  : experiments.size() + " experiments, such as " + first);
    }
  }
}
