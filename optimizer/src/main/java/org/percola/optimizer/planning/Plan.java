package org.percola.optimizer.planning;

import java.util.List;

/// The answer to a request for experiments.
///
/// @param suggestions as many as asked, or fewer with a note that says why
/// @param notes plain sentences about the whole batch
/// @param modelId names the belief it was computed from
/// @param settingsId names the settings it was computed with
/// @param revision the campaign's revision it was computed from
public record Plan(
    List<Suggestion> suggestions,
    List<String> notes,
    String modelId,
    String settingsId,
    long seed,
    long revision) {
  public Plan {
    suggestions = List.copyOf(suggestions);
    notes = List.copyOf(notes);
  }
}
