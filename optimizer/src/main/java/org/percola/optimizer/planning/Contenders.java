package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// The few designs that may turn out best: those with the highest optimistic worth, `mean + 2 sd`,
/// of many drawn over the whole space and around the design believed best.
///
/// They stand for the space where joint draws are too dear for all of it. A finite list can miss
/// the top of a draw, so what is said of the best of them is a little too modest.
final class Contenders {
  /// Designs drawn over the space, and around the best: more miss fewer tops.
  private static final int DRAWN_EVERYWHERE = 256;

  private static final int DRAWN_AROUND = 128;

  /// Half-widths of the neighbourhoods drawn from, in widths of the unit cube.
  private static final double[] WIDTHS = {0.2, 0.07};

  /// Contenders kept of those drawn: joint draws cost the cube of it.
  private static final int KEPT = 72;

  private static final int DRAWS = 32;
  private static final double OPTIMISM = 2.0;

  /// Designs that are less likely to be made are no use.
  private static final double MAKEABLE = 0.5;

  private final Study study;
  private final RandomKey key;

  Contenders(Study study) {
    this.study = study;
    this.key = study.key().child("contenders");
  }

  /// The given designs, then contenders, each once.
  ///
  /// @param given at least one; the first is believed best
  List<Design> with(List<Design> given) {
    Set<Design> contenders = new LinkedHashSet<>(given);
    int size = contenders.size() + KEPT;
    for (Design design : optimistic(drawn(given.getFirst()))) {
      if (contenders.size() < size) {
        contenders.add(design);
      }
    }
    return List.copyOf(contenders);
  }

  private List<Design> drawn(Design best) {
    FeasibleSpace space = study.space();
    Set<Design> drawn = new LinkedHashSet<>();
    RandomGenerator everywhere = key.child("everywhere").generator();
    for (int i = 0; i < DRAWN_EVERYWHERE; i++) {
      Design design = space.sample(everywhere);
      if (design != null) {
        drawn.add(design);
      }
    }
    RandomGenerator around = key.child("around").generator();
    for (int i = 0; i < DRAWN_AROUND; i++) {
      double[] place = space.encoding().toUnit(best);
      for (int d = 0; d < place.length; d++) {
        double step = WIDTHS[i % WIDTHS.length] * (2 * around.nextDouble() - 1);
        place[d] = Math.clamp(place[d] + step, 0.0, 1.0);
      }
      Design design = space.repair(place);
      if (design != null) {
        drawn.add(design);
      }
    }
    return makeable(List.copyOf(drawn));
  }

  private List<Design> makeable(List<Design> designs) {
    double[] chances = study.makeability().probability(designs);
    return IntStream.range(0, chances.length)
        .filter(i -> chances[i] >= MAKEABLE)
        .mapToObj(designs::get)
        .toList();
  }

  private List<Design> optimistic(List<Design> designs) {
    Goals goals = study.goals();
    Outlook outlook =
        study
            .belief()
            .sample(goals.outcomes(), List.of(), DRAWS, 1, key.child("draws"))
            .at(designs);
    List<Double> worth = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      worth.add(optimisticWorth(outlook, i));
    }
    return IntStream.range(0, designs.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -worth.get(i)))
        .map(designs::get)
        .toList();
  }

  /// Over the scenarios that meet every target; -∞ when none does.
  private double optimisticWorth(Outlook outlook, int design) {
    double sum = 0;
    double squares = 0;
    int met = 0;
    double origin = study.goals().merit(outlook.scaled(0, 0, design));
    for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
      if (meets(outlook, scenario, design)) {
        double merit = study.goals().merit(outlook.scaled(0, scenario, design)) - origin;
        sum += merit;
        squares += merit * merit;
        met++;
      }
    }
    if (met == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double mean = sum / met;
    return origin + mean + OPTIMISM * Math.sqrt(Math.max(0, squares / met - mean * mean));
  }

  private boolean meets(Outlook outlook, int scenario, int design) {
    Goals goals = study.goals();
    for (OutcomeConstraint target : goals.targets()) {
      if (Goals.slack(target, outlook.value(goals.position(target), scenario, design)) < 0) {
        return false;
      }
    }
    return true;
  }
}
