package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /// Good designs that are kept to retreat to: a few per label.
  private static final int ANCHORS = 16;

  private final DesignSpace space;
  private final SpaceEncoding encoding;
  private final Axes axes;
  private final PossibleLabels labels;
  private final LinearLimits limits;
  private final NumericRepair numbers;
  private final Verdicts verdicts;
  private final Retreat retreat;
  private final List<Design> anchors;

  /// @throws InfeasibleSpaceException when no good design turns up
  OpenRegion(
      DesignSpace space,
      SpaceEncoding encoding,
      Axes axes,
      PossibleLabels labels,
      LinearLimits limits,
      Verdicts verdicts,
      RandomGenerator random) {
    this.space = space;
    this.encoding = encoding;
    this.axes = axes;
    this.labels = labels;
    this.limits = limits;
    this.numbers = new NumericRepair(space, axes, limits);
    this.verdicts = verdicts;
    this.retreat = new Retreat(space, encoding, verdicts, this::settle);
    this.anchors = List.copyOf(anchors(random));
  }

  @Override
  public @Nullable Design repair(double[] unit) {
    Design settled = settle(unit);
    return settled == null
        ? retreat.fromNowhere(unit, labels.choose(unit), anchors)
        : withinPhysics(settled, anchors);
  }

  @Override
  public @Nullable Design sample(RandomGenerator random) {
    return sample(random, anchors);
  }

  @Override
  public @Nullable List<Design> all() {
    return null;
  }

  private List<Design> anchors(RandomGenerator random) {
    List<Design> found = new ArrayList<>();
    for (int i = 0; i < ANCHORS; i++) {
      Design sample = sample(random, found);
      if (sample != null) {
        found.add(sample);
      } else if (found.isEmpty()) {
        throw new InfeasibleSpaceException(blame(random));
      }
    }
    return found;
  }

  /// Says which limits keep designs from being good.
  private String blame(RandomGenerator random) {
    Map<String, Integer> broken = new TreeMap<>();
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      Design design = settle(random.doubles(encoding.dimension()).toArray());
      if (design == null) {
        broken.merge("sums and linear limits on the lab's resolution", 1, Integer::sum);
      } else {
        verdicts
            .brokenPhysics(design)
            .forEach(limit -> broken.merge(limit.constraint().name(), 1, Integer::sum));
      }
    }
    return "no design was found that meets every hard limit; of %d drawn, how many each kept out: %s"
        .formatted(MOST_DRAWS, broken);
  }

  private @Nullable Design sample(RandomGenerator random, List<Design> known) {
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      double[] unit = random.doubles(encoding.dimension()).toArray();
      Design chosen = labels.choose(unit);
      Bounds bounds = axes.bounds(chosen);
      double[] wanted = wanted(unit);
      for (Mixture mixture : space.mixtures()) {
        SimplexDraw.draw(wanted, axes.of(mixture), mixture.total(), bounds, random);
      }
      boolean clean = draw < CLEAN_DRAWS;
      if (clean && limits.excess(wanted) > 0) {
        continue;
      }
      Design settled = settle(chosen, bounds, wanted);
      Design good =
          clean && settled != null && !verdicts.brokenPhysics(settled).isEmpty()
              ? null
              : withinPhysics(settled, known);
      if (good != null) {
        return good;
      }
    }
    return null;
  }

  private @Nullable Design withinPhysics(@Nullable Design design, List<Design> known) {
    if (design == null) {
      return null;
    }
    List<PhysicsLimit> broken = verdicts.brokenPhysics(design);
    return broken.isEmpty() ? design : retreat.from(design, broken, known);
  }

  private @Nullable Design settle(double[] unit) {
    Design chosen = labels.choose(unit);
    return settle(chosen, axes.bounds(chosen), wanted(unit));
  }

  private @Nullable Design settle(Design chosen, Bounds bounds, double[] wanted) {
    double[] settings = numbers.repair(wanted, bounds);
    return settings == null ? null : axes.design(chosen, settings, bounds);
  }

  private double[] wanted(double[] unit) {
    double[] wanted = new double[axes.size()];
    int axis = 0;
    for (int i = 0; i < unit.length; i++) {
      if (!(space.parameters().get(i) instanceof Parameter.Labelled)
          && encoding.setting(i, unit[i]) instanceof DesignValue.Numeric(double number)) {
        wanted[axis++] = number;
      }
    }
    return wanted;
  }
}
