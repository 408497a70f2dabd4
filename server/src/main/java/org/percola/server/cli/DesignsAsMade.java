package org.percola.server.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.Told;
import org.percola.server.cli.sheet.ValueText;
import org.percola.v1.DesignValue;

/// What all rows of a file together say of how each experiment was made.
///
/// An experiment is made once, so its rows may not contradict each other; and each of them tells
/// the whole of it, so that none takes back what another told.
final class DesignsAsMade {
  private final Map<String, Map<String, Said>> experiments = new HashMap<>();

  private record Said(String place, DesignValue value) {}

  /// Adds what a row says.
  ///
  /// @param experiment its full name
  /// @param faults settings that contradict a row before are added here
  void add(String experiment, Told told, Faults faults) {
    Map<String, Said> before = experiments.computeIfAbsent(experiment, _ -> new LinkedHashMap<>());
    told.asMade()
        .forEach((parameter, value) -> {
          @Nullable Said said = before.putIfAbsent(parameter, new Said(told.place(), value));
          if (said != null && !said.value().equals(value)) {
            faults.add(
                told.place() + " as_made." + parameter,
                "%s (expected: %s as in %s, for an experiment is made once)"
                    .formatted(ValueText.of(value), ValueText.of(said.value()), said.place()));
          }
        });
  }

  /// What a row tells, with all that the file says of how its experiment was made.
  Told whole(String experiment, Told told) {
    if (told.asMade().isEmpty()) {
      return told;
    }
    Map<String, DesignValue> all = new LinkedHashMap<>();
    experiments
        .getOrDefault(experiment, Map.of())
        .forEach((parameter, said) -> all.put(parameter, said.value()));
    return told.withAsMade(all);
  }
}
