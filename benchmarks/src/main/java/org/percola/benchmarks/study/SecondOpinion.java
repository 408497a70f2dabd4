package org.percola.benchmarks.study;

import java.util.Map;

/// What a planner recommends after the first experiments of a race, beside what the race recorded.
///
/// @param then regret of the design that was recommended when the race was run
/// @param now regret of the design that is recommended now
/// @param surprises at the latter, by measured outcome; only where truth and belief are known
record SecondOpinion(double then, double now, Map<String, Surprise> surprises) {
  SecondOpinion {
    surprises = Map.copyOf(surprises);
  }

  boolean better() {
    return now < then;
  }

  boolean worse() {
    return now > then;
  }
}
