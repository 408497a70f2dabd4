package org.percola.benchmarks.problem;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.function.Supplier;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.design.Design;

/// A problem that takes a while to set up, and is set up when something is first asked of it.
final class LazyProblem implements Problem {
  private final String name;
  private final Supplier<Problem> problem;

  LazyProblem(String name, Supplier<Problem> setUp) {
    this.name = name;
    this.problem = Suppliers.memoize(setUp::get);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Campaign campaign() {
    return problem.get().campaign();
  }

  @Override
  public List<Design> starts(long seed) {
    return problem.get().starts(seed);
  }

  @Override
  public Observation observe(Design design, long seed, int replicate) {
    return problem.get().observe(design, seed, replicate);
  }

  @Override
  public Truth truth(Design design) {
    return problem.get().truth(design);
  }

  @Override
  public boolean exact() {
    return problem.get().exact();
  }

  @Override
  public Yardstick yardstick() {
    return problem.get().yardstick();
  }
}
