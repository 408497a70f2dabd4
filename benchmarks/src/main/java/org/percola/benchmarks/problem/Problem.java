package org.percola.benchmarks.problem;

import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.design.Design;

/// A question with a known answer, put to every planner in the same way.
public interface Problem {

  /// Names the problem in files and on the command line.
  String name();

  /// What may be set, what is measured and what is wanted; without experiments.
  Campaign campaign();

  /// The designs whose results every planner is given before its first choice.
  List<Design> starts(long seed);

  /// What comes out when a design is made.
  ///
  /// @param seed the same for every planner of one race, so that all meet the same luck
  /// @param replicate how often the design was made before, from 0
  Observation observe(Design design, long seed, int replicate);

  /// What a design is truly worth, free of noise.
  Truth truth(Design design);

  /// Whether truths are exact, and not averages of what was measured, which err themselves.
  default boolean exact() {
    return true;
  }

  /// How far a choice is from the best there is.
  Yardstick yardstick();

  /// The regret of a chosen design, or of a set of them where there are several objectives.
  default double regret(List<Design> chosen) {
    return yardstick().regret(chosen.stream().map(this::truth).toList());
  }
}
