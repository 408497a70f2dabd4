package org.percola.benchmarks.service;

import java.util.List;

/// What a run under faults came to.
///
/// @param faults of all kinds
/// @param count what was acknowledged and what is there
/// @param reopenMillis from the start of what was killed until it served again, one per time
/// @param differentSuggestions servers whose suggestions for one revision and seed differ from
///   those of the first
public record ChaosFigures(
    int faults,
    Tellers.Count count,
    List<Long> reopenMillis,
    int differentSuggestions,
    double seconds) {
  public ChaosFigures {
    reopenMillis = reopenMillis.stream().sorted().toList();
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
    started until serving           median %.1f s, at most %.1f s\
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
            reopenMillis.get(reopenMillis.size() / 2) / 1e3,
            reopenMillis.getLast() / 1e3);
  }
}
