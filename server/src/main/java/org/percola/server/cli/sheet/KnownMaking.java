package org.percola.server.cli.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.Told;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;

/// How an experiment was made, beside what a row tells of that.
final class KnownMaking {
  private final Experiment experiment;
  private final Told told;

  KnownMaking(Experiment experiment, Told told) {
    this.experiment = experiment;
    this.told = told;
  }

  /// Whether the row says nothing new of it.
  boolean known() {
    boolean settings =
        told.asMade().isEmpty()
            || (experiment.hasAsMadeDesign()
                && contains(experiment.getAsMadeDesign().getValuesMap(), told.asMade()));
    return settings && contains(experiment.getLotsMap(), told.lots());
  }

  private static <T> boolean contains(Map<String, T> all, Map<String, T> some) {
    return all.entrySet().containsAll(some.entrySet());
  }

  /// Where the row says other than was told before.
  List<InputFault> questions() {
    List<InputFault> questions = new ArrayList<>();
    told.asMade()
        .forEach((parameter, value) -> {
          @Nullable DesignValue before = toldBefore(parameter);
          if (before != null && !before.equals(value)) {
            questions.add(
                question("as_made." + parameter, ValueText.of(value), ValueText.of(before)));
          }
        });
    told.lots()
        .forEach((name, label) -> {
          String before = experiment.getLotsMap().getOrDefault(name, label);
          if (!before.equals(label)) {
            questions.add(question("lot." + name, label, before));
          }
        });
    return questions;
  }

  // What came out as planned may not have been told at all.
  private @Nullable DesignValue toldBefore(String parameter) {
    @Nullable DesignValue made = experiment.getAsMadeDesign().getValuesMap().get(parameter);
    @Nullable DesignValue planned = experiment.getPlannedDesign().getValuesMap().get(parameter);
    return made == null || made.equals(planned) ? null : made;
  }

  private InputFault question(String column, String said, String before) {
    return new InputFault(
        told.place() + " " + column,
        said + ", told as " + before + " before (expected: --correct, where it takes its place)");
  }
}
