package org.percola.server.cli.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.Told;
import org.percola.server.convert.StateConverter;
import org.percola.v1.Experiment;

/// Where the rows of a file take experiments, one after the other, to find a step that cannot be
/// made before the first one is.
public final class Moves {
  private final Map<String, ExperimentState> states = new HashMap<>();
  private final Set<String> unsure = new HashSet<>();

  /// Takes the step of a row.
  ///
  /// @return why it cannot be made; the experiment then stays where it is
  public Optional<InputFault> take(Told told, Experiment experiment) {
    String name = experiment.getName();
    @Nullable ExperimentState present =
        states.getOrDefault(name, StateConverter.fromProto(experiment.getState()));
    @Nullable ExperimentState said = StateConverter.fromProto(told.state());
    if (unsure.contains(name) || present == null) {
      return Optional.empty();
    }
    boolean results = said == null || said == ExperimentState.COMPLETED || told.results();
    if (!results && said != null && !present.next().contains(said)) {
      return Optional.of(refused(told, present, said));
    }
    states.put(name, after(present, said));
    return Optional.empty();
  }

  /// Judges no further step of an experiment, for nobody can tell where a row takes it.
  public void lose(Experiment experiment) {
    unsure.add(experiment.getName());
  }

  // First results take back no end that was told already.
  private static ExperimentState after(ExperimentState present, @Nullable ExperimentState said) {
    if (said == ExperimentState.RUNNING) {
      return present.pending() ? said : present;
    }
    return said == null ? ExperimentState.COMPLETED : said;
  }

  private static InputFault refused(Told told, ExperimentState present, ExperimentState said) {
    Stream<String> next =
        present.next().stream()
            .filter(state -> state != ExperimentState.SUGGESTED && state != present)
            .map(Moves::word);
    String expected = Stream.concat(next, Stream.of("results")).collect(Collectors.joining(", "));
    return new InputFault(
        told.place() + " state",
        "%s, but the experiment is %s by then (expected: %s)"
            .formatted(word(said), word(present), expected));
  }

  private static String word(ExperimentState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
