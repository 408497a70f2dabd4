package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Goes through the ways to decide which axes are used, the cheapest first as far as can be told,
/// and leaves out what counts or sums rule out.
///
/// Depth first, with the axis whose decision matters most first: then the first way found is the
/// cheapest for a single count, and bounds on the cost end the search soon in general.
final class PatternSearch {
  /// Partial decisions looked at: the first complete one takes as many as there are axes.
  private static final int MOST_NODES = 600;

  private final List<Switch> switches;
  private final List<Presence.Tally> tallies;
  private final List<Presence.Reach> reaches;
  private final double[] leastCostAfter;
  private int nodes;

  /// An axis to decide.
  ///
  /// @param least what is used at least where it is used
  /// @param used the cost of using it
  /// @param unused the cost of not using it
  record Switch(int axis, double least, double used, double unused) {
    double weight() {
      return Math.abs(used - unused);
    }
  }

  /// A complete decision.
  private record Pattern(Bounds bounds, double cost) {}

  PatternSearch(List<Switch> switches, List<Presence.Tally> tallies, List<Presence.Reach> reaches) {
    this.switches = new ArrayList<>(switches);
    this.switches.sort(Comparator.comparingDouble(Switch::weight).reversed());
    this.tallies = tallies;
    this.reaches = reaches;
    leastCostAfter = new double[switches.size() + 1];
    for (int i = switches.size() - 1; i >= 0; i--) {
      Switch one = this.switches.get(i);
      leastCostAfter[i] = leastCostAfter[i + 1] + Math.min(one.used(), one.unused());
    }
  }

  /// The cheapest ways, cheapest first; of equals the one found first.
  List<Bounds> cheapest(Bounds bounds, int most) {
    List<Pattern> best = new ArrayList<>();
    nodes = 0;
    visit(
        bounds.copy(),
        0,
        0,
        cost -> best.size() < most || cost < best.getLast().cost(),
        pattern -> {
          int at = best.size();
          while (at > 0 && best.get(at - 1).cost() > pattern.cost()) {
            at--;
          }
          best.add(at, pattern);
          if (best.size() > most) {
            best.removeLast();
          }
          return false;
        });
    return best.stream().map(Pattern::bounds).toList();
  }

  /// The way that following the lower costs leads to, or null when none was found.
  @Nullable Bounds first(Bounds bounds) {
    List<Bounds> found = new ArrayList<>();
    nodes = 0;
    visit(bounds.copy(), 0, 0, cost -> true, pattern -> found.add(pattern.bounds()));
    return found.isEmpty() ? null : found.getFirst();
  }

  /// Whether a way is good; true also when the search ended before all were seen.
  boolean any(Bounds bounds, Predicate<Bounds> good) {
    nodes = 0;
    return visit(bounds.copy(), 0, 0, cost -> true, pattern -> good.test(pattern.bounds()))
        || nodes >= MOST_NODES;
  }

  /// @param worth whether to go on at a cost
  /// @param enough told every complete decision; ends the search by true
  private boolean visit(
      Bounds bounds, int at, double cost, CostTest worth, Predicate<Pattern> enough) {
    if (nodes >= MOST_NODES || !worth.at(cost + leastCostAfter[at]) || !possible(bounds)) {
      return false;
    }
    nodes++;
    if (at == switches.size()) {
      return enough.test(new Pattern(bounds.copy(), cost));
    }
    Switch one = switches.get(at);
    boolean usedFirst = one.used() <= one.unused();
    return decide(bounds, at, usedFirst, cost, worth, enough)
        || decide(bounds, at, !usedFirst, cost, worth, enough);
  }

  private boolean decide(
      Bounds bounds, int at, boolean used, double cost, CostTest worth, Predicate<Pattern> enough) {
    Switch one = switches.get(at);
    double upper = bounds.upper[one.axis()];
    bounds.lower[one.axis()] = used ? one.least() : 0;
    bounds.upper[one.axis()] = used ? upper : 0;
    boolean ended = visit(bounds, at + 1, cost + (used ? one.used() : one.unused()), worth, enough);
    bounds.lower[one.axis()] = 0;
    bounds.upper[one.axis()] = upper;
    return ended;
  }

  private boolean possible(Bounds bounds) {
    for (Presence.Tally tally : tallies) {
      int certain = 0;
      int perhaps = 0;
      for (int axis : tally.members()) {
        certain += bounds.lower[axis] > 0 ? 1 : 0;
        perhaps += bounds.upper[axis] > 0 ? 1 : 0;
      }
      if (certain > tally.atMost() || perhaps < tally.atLeast()) {
        return false;
      }
    }
    for (Presence.Reach reach : reaches) {
      if (!overlaps(reach, bounds)) {
        return false;
      }
    }
    return true;
  }

  private static boolean overlaps(Presence.Reach reach, Bounds bounds) {
    double least = 0;
    double most = 0;
    for (int i = 0; i < reach.a().length; i++) {
      double a = reach.a()[i];
      least += a * (a > 0 ? bounds.lower[i] : bounds.upper[i]);
      most += a * (a > 0 ? bounds.upper[i] : bounds.lower[i]);
    }
    return least <= reach.most() && most >= reach.least();
  }

  /// Whether to go on at a cost.
  @FunctionalInterface
  private interface CostTest {
    boolean at(double cost);
  }
}
