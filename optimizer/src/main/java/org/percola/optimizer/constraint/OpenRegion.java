package org.percola.optimizer.constraint;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;

/// Everything within the bounds, sums and limits of a space.
final class OpenRegion implements Region {
  /// Draws that must need no limit's help, so that samples do not heap up on the limits.
  private static final int CLEAN_DRAWS = 32;

  /// Draws after which a region is taken for empty.
  private static final int MOST_DRAWS = 256;

  private final DesignSpace space;
  private final SpaceEncoding encoding;
  private final Axes axes;
  private final LabelChoice labels;
  private final LinearLimits limits;
  private final NumericRepair numbers;
  private final Predicate<Design> allowed;

  OpenRegion(
      DesignSpace space,
      SpaceEncoding encoding,
      Axes axes,
      LabelChoice labels,
      LinearLimits limits,
      Predicate<Design> allowed) {
    this.space = space;
    this.encoding = encoding;
    this.axes = axes;
    this.labels = labels;
    this.limits = limits;
    this.numbers = new NumericRepair(space, axes, limits);
    this.allowed = allowed;
  }

  @Override
  public @Nullable Design repair(double[] unit) {
    Design chosen = labels.choose(unit);
    Bounds bounds = axes.bounds(chosen);
    return settle(chosen, bounds, wanted(unit));
  }

  @Override
  public @Nullable Design sample(RandomGenerator random) {
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      double[] unit = random.doubles(encoding.dimension()).toArray();
      Design chosen = labels.choose(unit);
      Bounds bounds = axes.bounds(chosen);
      double[] wanted = wanted(unit);
      for (Mixture mixture : space.mixtures()) {
        SimplexDraw.draw(wanted, axes.of(mixture), mixture.total(), bounds, random);
      }
      boolean clean = limits.excess(wanted) == 0;
      Design settled = clean || draw >= CLEAN_DRAWS ? settle(chosen, bounds, wanted) : null;
      if (settled != null) {
        return settled;
      }
    }
    return null;
  }

  @Override
  public @Nullable List<Design> all() {
    return null;
  }

  private @Nullable Design settle(Design chosen, Bounds bounds, double[] wanted) {
    double[] settings = numbers.repair(wanted, bounds);
    if (settings == null) {
      return null;
    }
    Design design = axes.design(chosen, settings, bounds);
    return allowed.test(design) ? design : null;
  }

  private double[] wanted(double[] unit) {
    double[] wanted = new double[axes.size()];
    int axis = 0;
    for (int i = 0; i < unit.length; i++) {
      if (!(space.parameters().get(i) instanceof Parameter.Categorical)
          && encoding.setting(i, unit[i]) instanceof DesignValue.Numeric(double number)) {
        wanted[axis++] = number;
      }
    }
    return wanted;
  }
}
