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
    if (designs.isEmpty()) {
      return designs;
    }
    Map<String, Posterior> beliefs = new LinkedHashMap<>();
    goals.outcomes().forEach(name -> beliefs.put(name, belief.posterior(name, designs, key)));
    List<Design> meeting = new ArrayList<>();
    List<double[]> merits = new ArrayList<>();
    List<Design> missing = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      double[] merit = merits(goals, beliefs, i);
      if (meets(goals, beliefs, i) && Dominance.covers(merit, merit)) {
        meeting.add(designs.get(i));
        merits.add(merit);
      } else {
        missing.add(designs.get(i));
      }
    }
    List<Design> ordered = new ArrayList<>();
    while (!merits.isEmpty()) {
      for (double[] merit : spread(Dominance.front(merits))) {
        int place = merits.indexOf(merit);
        merits.remove(place);
        ordered.add(meeting.remove(place));
      }
    }
    ordered.addAll(missing);
    return ordered;
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

  /// The points of one rank, those with the most room first.
  private static List<double[]> spread(List<double[]> rank) {
    double[] room = new double[rank.size()];
    for (int j = 0; j < rank.getFirst().length; j++) {
      int objective = j;
      List<Integer> order =
          IntStream.range(0, rank.size())
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> rank.get(i)[objective]))
              .toList();
      double lowest = rank.get(order.getFirst())[j];
      double extent = rank.get(order.getLast())[j] - lowest;
      room[order.getFirst()] = Double.POSITIVE_INFINITY;
      room[order.getLast()] = Double.POSITIVE_INFINITY;
      for (int k = 1; extent > 0 && k + 1 < order.size(); k++) {
        room[order.get(k)] +=
            (rank.get(order.get(k + 1))[j] - rank.get(order.get(k - 1))[j]) / extent;
      }
    }
    return IntStream.range(0, rank.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -room[i]))
        .map(rank::get)
        .toList();
  }
}
