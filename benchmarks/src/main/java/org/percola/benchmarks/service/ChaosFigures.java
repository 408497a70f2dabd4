package org.percola.benchmarks.service;

import java.util.List;
import java.util.stream.Collectors;

/// What a run under faults came to.
///
/// @param faults of all kinds
/// @param count what was acknowledged and what is there
/// @param waits for what was killed, and for those who tell results
/// @param differentSuggestions servers whose suggestions for one revision and seed differ from
///   those of the first
public record ChaosFigures(
    int faults, Tellers.Count count, List<Waits> waits, int differentSuggestions, double seconds) {
  /// From the beginning of a fault on, over all clients.
  static final String SILENCE = "no result acknowledged for";

  static final String SERVER = "server started until serving";
  static final String DATABASE = "database started until results are acknowledged";

  public ChaosFigures {
    waits = List.copyOf(waits);
  }

  public long acknowledged() {
    return count.acknowledged();
  }

  public long lost() {
    return count.lost();
  }

  public long doubled() {
    return count.doubled();
  }

  public long gaps() {
    return count.gaps();
  }

  @Override
  public String toString() {
    return """
    faults                          %d in %.0f s
    results acknowledged            %d
    lost                            %d
    doubled                         %d
    gaps in revisions               %d
    requests that had to be repeated %d
    servers that suggest otherwise  %d
    %s\
    """
        .formatted(
            faults,
            seconds,
            acknowledged(),
            lost(),
            doubled(),
            gaps(),
            count.repeats(),
            differentSuggestions,
            waits.stream().map(Waits::toString).collect(Collectors.joining("\n")));
  }
}
