package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

/// The designs that cover a space before beliefs are worth following.
///
/// Where nothing is known the first is the centre. Then, of the first points of a scrambled Sobol
/// sequence mapped into the space, the one that brings most labels nobody has tried and, among the
/// first few of those, lies farthest from everything made, on its way or chosen. That looks at what
/// is there and at nothing else, so designs made by hand count, and the tenth call covers what the
/// first nine left open.
///
/// Physics and earlier campaigns are worth following at once, so with either there are none.
/// Without them covering goes on for as long as all results are the same: nothing can be followed
/// then.
final class InitialDesigns {
  /// Points looked at: with as many, every label of a parameter turns up.
  private static final int POINTS = 64;

  /// The same per design that is known, where covering goes on for long.
  private static final int PER_DESIGN = 4;

  /// Points whose distances are compared. More push designs to the corners of the space.
  private static final int COMPARED = 8;

  /// A point that a limit moves farther than this, in unit widths, says nothing about how even the
  /// designs within the limit are; others are drawn instead.
  private static final double MOVED = 0.1;

  private final Study study;
  private final int size;
  private final RandomKey key;

  InitialDesigns(Study study, SuggestRequest request, InitialSize rule) {
    this.study = study;
    this.size = study.foreseen() ? 0 : rule.of(inputs(study, request), request.budget());
    this.key = study.key().child("initial");
  }

  /// Whether a slot of a batch is for covering the space.
  boolean wanted(int slot) {
    return known().size() + slot < size;
  }

  /// Whether covering goes on, for nothing was learned of where to go.
  boolean nothingLearned() {
    return size > 0 && (study.evidence().noneCounts() || AlikeResults.of(study));
  }

  /// The design that covers best what is open in a part of the space; null when there is none.
  @Nullable Design next(FeasibleSpace part, List<Design> chosen) {
    Set<Design> made = known();
    made.addAll(chosen);
    Design centre = part.repair(middle(part.encoding().dimension()));
    if (made.isEmpty() && centre != null) {
      return centre;
    }
    Set<Design> taken = new HashSet<>(study.evidence().taken());
    taken.addAll(chosen);
    List<Design> open = points(part).stream().filter(d -> !taken.contains(d)).toList();
    return farthest(newest(open, made), made);
  }

  private Set<Design> known() {
    Set<Design> known = new LinkedHashSet<>(study.evidence().observed());
    known.addAll(study.evidence().made());
    known.addAll(study.evidence().pending());
    known.addAll(study.evidence().notMade());
    return known;
  }

  private Set<Design> points(FeasibleSpace part) {
    int count = Math.max(POINTS, PER_DESIGN * known().size());
    Set<Design> points = new LinkedHashSet<>();
    for (Design even : SpacePoints.of(part.space(), part.encoding(), count, key).base()) {
      Design design = part.repair(part.encoding().toUnit(even));
      if (design != null && (part.enumerable() || study.distance().between(even, design) < MOVED)) {
        points.add(design);
      }
    }
    RandomGenerator random = key.child("within limits").generator();
    for (int i = points.size(); i < count; i++) {
      Design design = part.sample(random);
      if (design != null) {
        points.add(design);
      }
    }
    return points;
  }

  /// Those that bring most labels that nobody has tried.
  private List<Design> newest(List<Design> open, Set<Design> made) {
    List<Design> newest = new ArrayList<>();
    long most = 0;
    for (Design design : open) {
      long labels =
          study.campaign().space().parameters().stream()
              .filter(Parameter.Labelled.class::isInstance)
              .map(Parameter::name)
              .filter(name -> design.has(name) && made.stream().noneMatch(tried(name, design)))
              .count();
      if (labels > most) {
        newest.clear();
        most = labels;
      }
      if (labels == most) {
        newest.add(design);
      }
    }
    return newest;
  }

  private static Predicate<Design> tried(String name, Design design) {
    return other -> Objects.equals(other.label(name), design.label(name));
  }

  private @Nullable Design farthest(List<Design> designs, Set<Design> made) {
    Design farthest = null;
    double most = -1;
    for (Design design : designs.subList(0, Math.min(COMPARED, designs.size()))) {
      double nearest = Double.POSITIVE_INFINITY;
      for (Design other : made) {
        nearest = Math.min(nearest, study.distance().between(design, other));
      }
      if (nearest > most) {
        most = nearest;
        farthest = design;
      }
    }
    return farthest;
  }

  /// Parameters that are not fixed, less one per whole, whose last part is what the others leave.
  private static int inputs(Study study, SuggestRequest request) {
    int free = study.campaign().space().parameters().size() - request.within().fixed().size();
    return Math.max(1, free - study.campaign().space().mixtures().size());
  }

  private static double[] middle(int dimension) {
    double[] unit = new double[dimension];
    Arrays.fill(unit, 0.5);
    return unit;
  }
}
