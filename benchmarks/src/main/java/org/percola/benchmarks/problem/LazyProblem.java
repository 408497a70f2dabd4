package org.percola.benchmarks.problem;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.design.Design;

/// A problem that takes a while to set up, and is set up when something is first asked of it.
final class LazyProblem implements Problem {
  private final String name;
  private final Supplier<Problem> setUp;
  private @Nullable Problem problem;

  LazyProblem(String name, Supplier<Problem> setUp) {
    this.name = name;
    this.setUp = setUp;
  }

  private synchronized Problem problem() {
    if (problem == null) {
      problem = setUp.get();
    }
    return problem;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Campaign campaign() {
    return problem().campaign();
  }

  @Override
  public List<Design> starts(long seed) {
    return problem().starts(seed);
  }

  @Override
  public Observation observe(Design design, long seed, int replicate) {
    return problem().observe(design, seed, replicate);
  }

  @Override
  public Truth truth(Design design) {
    return problem().truth(design);
  }

  @Override
  public boolean exact() {
    return problem().exact();
  }

  @Override
  public Yardstick yardstick() {
    return problem().yardstick();
  }
}
