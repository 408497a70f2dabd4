package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
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
  private final NumericLimits limits;
  private final Presence presence;
  private final NumericRepair numbers;
  private final Verdicts verdicts;
  private final Retreat retreat;
  private final List<Design> anchors;

  OpenRegion(
      DesignSpace space,
      SpaceEncoding encoding,
      Axes axes,
      PossibleLabels labels,
      NumericLimits limits,
      Presence presence,
      Verdicts verdicts,
      RandomGenerator random) {
    this.space = space;
    this.encoding = encoding;
    this.axes = axes;
    this.labels = labels;
    this.limits = limits;
    this.presence = presence;
    this.numbers = new NumericRepair(space, axes, limits, presence);
    this.verdicts = verdicts;
    this.retreat = new Retreat(space, encoding, verdicts, this::settle);
    this.anchors = List.copyOf(anchors(random));
  }

  /// Whether no good design turned up.
  boolean empty() {
    return anchors.isEmpty();
  }

  @Override
  public @Nullable Design repair(double[] unit) {
    Design settled = settle(unit);
    return settled == null
        ? retreat.fromNowhere(unit, labels.choose(unit), anchors)
        : withinHurdles(settled, anchors);
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
        return found;
      }
    }
    return found;
  }

  private @Nullable Design sample(RandomGenerator random, List<Design> known) {
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      double[] unit = random.doubles(encoding.dimension()).toArray();
      Design chosen = labels.choose(unit);
      Bounds whole = axes.bounds(chosen);
      Bounds all = numbers.narrow(whole);
      Bounds bounds = presence.none() || all == null ? all : presence.draw(all, random);
      if (all == null || bounds == null) {
        continue;
      }
      double[] wanted = drawn(all.same(whole) ? unit : squeezed(unit, all), bounds, random);
      boolean clean = draw < CLEAN_DRAWS;
      if (clean && limits.excessOfInequalities(wanted) > 0) {
        continue;
      }
      Design settled = design(chosen, numbers.within(wanted, bounds), bounds);
      Design good =
          clean && settled != null && !verdicts.broken(settled).isEmpty()
              ? null
              : withinHurdles(settled, known);
      if (good != null) {
        return good;
      }
    }
    return null;
  }

  /// A draw from the whole range as one from what is left of it: clamped draws would heap up at its
  /// ends.
  private double[] squeezed(double[] unit, Bounds left) {
    double[] squeezed = unit.clone();
    for (int axis = 0; axis < axes.size(); axis++) {
      if (left.movable(axis)) {
        int at = space.indexOf(axes.name(axis));
        double low = encoding.coordinate(axes.name(axis), left.lower[axis]);
        double high = encoding.coordinate(axes.name(axis), left.upper[axis]);
        squeezed[at] = low + unit[at] * (high - low);
      }
    }
    return squeezed;
  }

  /// Numbers drawn about evenly between bounds, parts of a whole over what closes it.
  private double[] drawn(double[] unit, Bounds bounds, RandomGenerator random) {
    double[] wanted = wanted(unit);
    for (int axis = 0; axis < wanted.length; axis++) {
      wanted[axis] = bounds.clamp(axis, wanted[axis]);
    }
    for (Mixture mixture : space.mixtures()) {
      SimplexDraw.draw(wanted, axes.of(mixture), mixture.total(), bounds, random);
    }
    return wanted;
  }

  private @Nullable Design withinHurdles(@Nullable Design design, List<Design> known) {
    if (design == null) {
      return null;
    }
    List<Hurdle> broken = verdicts.broken(design);
    return broken.isEmpty() ? design : retreat.from(design, broken, known);
  }

  private @Nullable Design settle(double[] unit) {
    Design chosen = labels.choose(unit);
    Bounds bounds = axes.bounds(chosen);
    return design(chosen, numbers.repair(wanted(unit), bounds), bounds);
  }

  private @Nullable Design design(Design chosen, double @Nullable [] settings, Bounds bounds) {
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
