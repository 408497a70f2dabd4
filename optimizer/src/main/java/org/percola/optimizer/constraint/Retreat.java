package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.SpaceEncoding;

/// Leads a design that breaks a hard limit that no projection knows back to one that breaks none.
///
/// First straight out: along the levers of the broken physics limits (less loading, a milder
/// anneal), and behind the border of a zone to stay out of. Then towards known good designs with
/// the same labels. Bisection finds the last good design on the way. The second way also leads out
/// of corners between limits that no rounding fits into.
final class Retreat {
  /// Halvings of the way: finer than a hundred lab steps.
  private static final int HALVINGS = 12;

  private final DesignSpace space;
  private final SpaceEncoding encoding;
  private final Verdicts verdicts;
  private final Function<double[], @Nullable Design> settle;

  /// @param settle the nearest design that keeps all limits but hurdles, or null
  Retreat(
      DesignSpace space,
      SpaceEncoding encoding,
      Verdicts verdicts,
      Function<double[], @Nullable Design> settle) {
    this.space = space;
    this.encoding = encoding;
    this.verdicts = verdicts;
    this.settle = settle;
  }

  /// A design near `broken` that keeps every hard limit, or null when none was found.
  ///
  /// @param known designs that keep every hard limit
  @Nullable Design from(Design broken, List<Hurdle> hurdles, List<Design> known) {
    double[] start = encoding.toUnit(broken);
    for (double[] end : waysOut(start, hurdles)) {
      Design found = towards(start, end);
      if (found != null) {
        return found;
      }
    }
    return fromNowhere(start, broken, known);
  }

  private List<double[]> waysOut(double[] start, List<Hurdle> hurdles) {
    double[] levered = start.clone();
    List<ZoneLimit> zones = new ArrayList<>();
    for (Hurdle hurdle : hurdles) {
      switch (hurdle) {
        case PhysicsLimit physics -> lever(levered, physics);
        case ZoneLimit zone -> zones.add(zone);
      }
    }
    List<double[]> ways = new ArrayList<>();
    zones.forEach(zone -> ways.addAll(zone.exits(levered)));
    return zones.isEmpty() ? List.of(levered) : ways;
  }

  /// A good design on the way from a place, near which no design settles, to a known one with the
  /// same labels; null when none is known.
  @Nullable Design fromNowhere(double[] start, Design labels, List<Design> known) {
    for (Design anchor : sameLabels(labels, known)) {
      Design found = towards(start, encoding.toUnit(anchor));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// The last good design between two places, or null when not even the end is good.
  private @Nullable Design towards(double[] start, double[] end) {
    Design best = good(end);
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS && best != null; i++) {
      double middle = 0.5 * (low + high);
      Design design = good(between(start, end, middle));
      if (design == null) {
        low = middle;
      } else {
        high = middle;
        best = design;
      }
    }
    return best;
  }

  private @Nullable Design good(double[] unit) {
    Design design = settle.apply(unit);
    return design != null && verdicts.broken(design).isEmpty() ? design : null;
  }

  /// Moves every lever of a broken limit to its safe end.
  private void lever(double[] place, PhysicsLimit limit) {
    double safe = limit.constraint().relation() == Relation.AT_MOST ? 0 : 1;
    for (String lever : limit.levers()) {
      place[space.indexOf(lever)] = safe;
    }
  }

  private List<Design> sameLabels(Design design, List<Design> known) {
    List<Design> same = new ArrayList<>();
    for (Design other : known) {
      boolean equal =
          space.parameters().stream()
              .allMatch(p -> Objects.equals(design.label(p.name()), other.label(p.name())));
      if (equal) {
        same.add(other);
      }
    }
    return same;
  }

  private static double[] between(double[] start, double[] end, double share) {
    double[] between = new double[start.length];
    for (int i = 0; i < start.length; i++) {
      between[i] = start[i] + share * (end[i] - start[i]);
    }
    return between;
  }
}
