package org.percola.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.lab.Recipe;
import org.percola.benchmarks.lab.VirtualCathodeLab;
import org.percola.benchmarks.problem.Makeable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

/// The best that the virtual lab can make, by a search that knows the truth: chance first, then
/// steps from the best few that shrink where they find nothing.
///
/// Prints the table that `lab-optima.csv` holds; takes minutes.
final class LabOptima implements Benchmarks.Benchmark {
  private static final int DRAWN = 600;
  private static final int STARTS = 4;
  private static final int STEPS = 500;
  private static final double FIRST_STEP = 0.12;
  private static final double SHRINK = 0.7;
  private static final int PATIENCE = 12;

  private final VirtualCathodeLab lab = new VirtualCathodeLab();

  /// @param design in the template's space
  /// @param worth see [LabSetUp#worth]
  private record Point(Design design, double worth) {}

  @Override
  public void run() {
    System.out.println(LabOptimum.HEADER);
    for (LabSetUp setUp : LabSetUp.values()) {
      System.out.println(search(setUp, DRAWN, STEPS).line());
    }
  }

  LabOptimum search(LabSetUp setUp, int drawn, int steps) {
    Campaign campaign = setUp.campaign();
    RandomKey key = RandomKey.ofSeed(1).child(setUp.label());
    FeasibleSpace space = Makeable.of(campaign, key);
    RandomGenerator random = key.child("search").generator();
    List<Point> points = new ArrayList<>();
    while (points.size() < drawn) {
      Design design = space.sample(random);
      if (design != null && setUp.bearable(setUp.recipe(design))) {
        points.add(point(setUp, design));
      }
    }
    points.sort(Comparator.comparingDouble(Point::worth).reversed());
    Point best = points.getFirst();
    for (Point start : points.subList(0, STARTS)) {
      Point climbed = climb(setUp, space, start, steps, random);
      best = climbed.worth() > best.worth() ? climbed : best;
    }
    Recipe recipe = setUp.recipe(best.design());
    return new LabOptimum(setUp, recipe, lab.truth(recipe), drawn + STARTS * steps);
  }

  private Point climb(
      LabSetUp setUp, FeasibleSpace space, Point start, int steps, RandomGenerator random) {
    Point best = start;
    double width = FIRST_STEP;
    int failures = 0;
    for (int step = 0; step < steps; step++) {
      double[] unit = space.encoding().toUnit(best.design());
      for (int i = 0; i < unit.length; i++) {
        double luck = StandardNormal.quantile(CathodeWorld.uniform(random));
        unit[i] = Math.clamp(unit[i] + width * luck, 0, 1);
      }
      Design design = space.repair(unit);
      if (design != null && setUp.bearable(setUp.recipe(design))) {
        Point next = point(setUp, design);
        failures = next.worth() > best.worth() ? 0 : failures + 1;
        best = next.worth() > best.worth() ? next : best;
      }
      if (failures > PATIENCE) {
        width *= SHRINK;
        failures = 0;
      }
    }
    return best;
  }

  private Point point(LabSetUp setUp, Design design) {
    return new Point(design, setUp.worth(lab.truth(setUp.recipe(design))));
  }
}
