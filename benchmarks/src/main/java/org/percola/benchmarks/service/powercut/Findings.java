package org.percola.benchmarks.service.powercut;

import java.util.List;
import java.util.stream.Stream;

/// What was found after power cuts, over all of them.
///
/// @param acknowledged changes that clients had an answer to
/// @param begun changes that they waited for; asked for again afterwards
/// @param lost acknowledged changes that are not there
/// @param doubled changes that are there more than once, after they were asked for again
/// @param damaged databases that cannot be opened, break a rule of their own, or whose history does
///   not lead to their state
/// @param otherAnswers acknowledged requests that get another answer when they are repeated
/// @param faults what was wrong with damaged databases, at most a few
public record Findings(
    int cuts,
    long acknowledged,
    long begun,
    long lost,
    long doubled,
    long damaged,
    long otherAnswers,
    List<String> faults) {
  private static final int FAULTS_TOLD = 5;

  static final Findings NONE = new Findings(0, 0, 0, 0, 0, 0, 0, List.of());

  public Findings {
    faults = List.copyOf(faults);
  }

  Findings plus(Findings more) {
    return new Findings(
        cuts + more.cuts,
        acknowledged + more.acknowledged,
        begun + more.begun,
        lost + more.lost,
        doubled + more.doubled,
        damaged + more.damaged,
        otherAnswers + more.otherAnswers,
        Stream.concat(faults.stream(), more.faults.stream()).limit(FAULTS_TOLD).toList());
  }

  @Override
  public String toString() {
    String told = faults.isEmpty() ? "" : "\n  " + String.join("\n  ", faults);
    return """
    power cuts                     %d
    changes acknowledged by then   %d
    changes begun by then          %d
    acknowledged and lost          %d
    made twice                     %d
    databases damaged              %d
    repeats answered otherwise     %d\
    """
            .formatted(cuts, acknowledged, begun, lost, doubled, damaged, otherAnswers)
        + told;
  }
}
