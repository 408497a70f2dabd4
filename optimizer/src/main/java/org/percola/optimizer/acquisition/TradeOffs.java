package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;

/// Orders designs by what they say of the best trade-offs between objectives: first those that no
/// other dominates, then those that only these dominate, and so on; of one rank first those with
/// the most room around them, the ends of the front before all. By means of the belief; designs
/// whose means miss a target come last.
///
/// Source: Deb, Pratap, Agarwal and Meyarivan, IEEE Trans. Evol. Comput. 6 (2002) 182–197, doi
/// 10.1109/4235.996017.
public final class TradeOffs {
  private TradeOffs() {}

  /// The same designs in order.
  public static List<Design> ordered(
      OutcomeBelief belief, Goals goals, List<Design> designs, RandomKey key) {
    List<Design> ordered = new ArrayList<>();
    List<Design> missing = new ArrayList<>();
    List<Placed> left = placed(belief, goals, designs, key, missing);
    while (!left.isEmpty()) {
      List<Placed> rank = front(left);
      left.removeAll(rank);
      spread(rank).forEach(one -> ordered.add(one.design()));
    }
    ordered.addAll(missing);
    return ordered;
  }

  /// Those of some designs whose means meet the targets and that no other dominates, from the best
  /// in the first objective to the worst.
  public static List<Design> front(
      OutcomeBelief belief, Goals goals, List<Design> designs, RandomKey key) {
    return front(placed(belief, goals, designs, key, new ArrayList<>())).stream()
        .sorted(Comparator.comparingDouble((Placed one) -> -one.merits()[0]))
        .map(Placed::design)
        .toList();
  }

  /// Designs whose means meet the targets, with their merits.
  ///
  /// @param missing where the others are added
  private static List<Placed> placed(
      OutcomeBelief belief,
      Goals goals,
      List<Design> designs,
      RandomKey key,
      List<Design> missing) {
    List<Placed> placed = new ArrayList<>();
    if (designs.isEmpty()) {
      return placed;
    }
    Map<String, Posterior> beliefs = new LinkedHashMap<>();
    goals.outcomes().forEach(name -> beliefs.put(name, belief.posterior(name, designs, key)));
    for (int i = 0; i < designs.size(); i++) {
      double[] merit = merits(goals, beliefs, i);
      if (meets(goals, beliefs, i) && Dominance.covers(merit, merit)) {
        placed.add(new Placed(designs.get(i), merit));
      } else {
        missing.add(designs.get(i));
      }
    }
    return placed;
  }

  private static List<Placed> front(List<Placed> placed) {
    List<double[]> front = Dominance.front(placed.stream().map(Placed::merits).toList());
    return placed.stream().filter(one -> front.contains(one.merits())).toList();
  }

  private static double[] merits(Goals goals, Map<String, Posterior> beliefs, int design) {
    return goals.objectives().stream()
        .mapToDouble(objective -> objective.merit(mean(beliefs, objective.outcome(), design)))
        .toArray();
  }

  private static boolean meets(Goals goals, Map<String, Posterior> beliefs, int design) {
    for (OutcomeConstraint target : goals.targets()) {
      if (!(Goals.slack(target, mean(beliefs, target.outcome(), design)) >= 0)) {
        return false;
      }
    }
    return true;
  }

  private static double mean(Map<String, Posterior> beliefs, String outcome, int design) {
    Posterior belief = beliefs.get(outcome);
    return belief == null ? Double.NaN : belief.mean(design);
  }

  /// The designs of one rank, those with the most room first.
  private static List<Placed> spread(List<Placed> rank) {
    double[] room = new double[rank.size()];
    for (int j = 0; j < rank.getFirst().merits().length; j++) {
      int objective = j;
      List<Integer> order =
          IntStream.range(0, rank.size())
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> rank.get(i).merits()[objective]))
              .toList();
      double lowest = rank.get(order.getFirst()).merits()[j];
      double extent = rank.get(order.getLast()).merits()[j] - lowest;
      room[order.getFirst()] = Double.POSITIVE_INFINITY;
      room[order.getLast()] = Double.POSITIVE_INFINITY;
      for (int k = 1; extent > 0 && k + 1 < order.size(); k++) {
        double above = rank.get(order.get(k + 1)).merits()[j];
        room[order.get(k)] += (above - rank.get(order.get(k - 1)).merits()[j]) / extent;
      }
    }
    return IntStream.range(0, rank.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -room[i]))
        .map(rank::get)
        .toList();
  }

  /// A design and what its means are worth; the same only as itself.
  private static final class Placed {
    private final Design design;
    private final double[] merits;

    Placed(Design design, double[] merits) {
      this.design = design;
      this.merits = merits;
    }

    Design design() {
      return design;
    }

    double[] merits() {
      return merits;
    }
  }
}
