package org.percola.benchmarks.problem;

import java.util.List;
import java.util.function.Predicate;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.design.Design;

/// A problem some of whose designs cannot be made, which nobody knows beforehand.
///
/// @param fails which; the lab sees that the design is to blame
record FailingProblem(Problem whole, Predicate<Design> fails) implements Problem {
  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public Campaign campaign() {
    return whole.campaign();
  }

  @Override
  public List<Design> starts(long seed) {
    return whole.starts(seed);
  }

  @Override
  public Observation observe(Design design, long seed, int replicate) {
    return fails.test(design)
        ? new Observation.Failed("cannot be made", true)
        : whole.observe(design, seed, replicate);
  }

  /// That of the whole problem; a design that cannot be made is not feasible.
  @Override
  public Truth truth(Design design) {
    Truth truth = whole.truth(design);
    return new Truth(truth.outcomes(), truth.feasible() && !fails.test(design));
  }

  @Override
  public boolean exact() {
    return whole.exact();
  }

  @Override
  public Yardstick yardstick() {
    return whole.yardstick();
  }
}
