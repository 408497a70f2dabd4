package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.TradeOffs;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.search.Found;
import org.percola.optimizer.search.Quest;
import org.percola.surrogate.RandomKey;

/// The designs to use if nothing more is made: of all that may be made, and of those measured.
final class BestDesigns {
  /// The least chance to meet the targets that designs are chosen by: a smaller one is best far
  /// from all that is known, and a lottery.
  static final double LIKELY = 0.1;

  private final Study study;
  private final Quests quests;
  private final Searches searches;
  private final List<Design> known;
  private @Nullable Design likeliest;
  private @Nullable List<Design> measured;

  BestDesigns(Study study, Quests quests, Searches searches) {
    this(study, quests, searches, List.of());
  }

  private BestDesigns(Study study, Quests quests, Searches searches, List<Design> known) {
    this.study = study;
    this.quests = quests;
    this.searches = searches;
    this.known = known;
  }

  /// The same, no worse than some designs that nobody needs to find.
  BestDesigns knowing(List<Design> more) {
    return new BestDesigns(study, quests, searches, List.copyOf(more));
  }

  /// The best that a search finds among the designs that meet the targets, or one that was made and
  /// is worth more. As long as none is likely to meet them it is the likeliest, or short of it by a
  /// few percent for the sake of the objective.
  ///
  /// @throws IllegalStateException when none may be made
  Design likeliest() {
    if (likeliest == null) {
      likeliest = best(quests.recommendation());
    }
    return likeliest;
  }

  /// The design to use: the likeliest where it is likely enough to meet the targets, else the one
  /// that is expected to come nearest to them.
  ///
  /// @throws IllegalStateException when none may be made
  Design recommended() {
    return likely(likeliest()) ? likeliest() : best(quests.nearest());
  }

  /// Designs that are expected to be the best trade-offs between several objectives, from the best
  /// in the first objective to the worst: over all that may be made the best under weights that are
  /// spread over all there are, without those that others dominate, that are worse than an
  /// objective's threshold, or that are all but another.
  ///
  /// @param most how many weights are tried; at least one per objective is
  List<Design> tradeOffs(int most) {
    Set<Design> found = new LinkedHashSet<>(List.of(likeliest()));
    for (List<Double> weights : SpreadWeights.of(study.goals().objectives().size(), most)) {
      found.add(best(quests.expectation(weights)));
    }
    return apart(front(List.copyOf(found)));
  }

  /// The best trade-offs among some designs.
  List<Design> front(List<Design> designs) {
    RandomKey key = study.key().child("trade-offs");
    return TradeOffs.front(study.belief(), study.goals().demanding(), designs, key);
  }

  /// Those that no lab would take for one before.
  private List<Design> apart(List<Design> designs) {
    List<Design> apart = new ArrayList<>();
    for (Design design : designs) {
      if (apart.stream()
          .allMatch(other -> study.distance().between(other, design) >= Spaced.LEAST)) {
        apart.add(design);
      }
    }
    return apart;
  }

  /// The measured designs, best first; those that come nearest to the targets where none is likely
  /// enough to meet them.
  List<Design> measured() {
    if (measured == null) {
      List<Design> best = quests.measured();
      measured = best.isEmpty() || likely(best.getFirst()) ? best : quests.measuredByNearness();
    }
    return measured;
  }

  /// Whether a design is likely enough to meet the targets.
  boolean likely(Design design) {
    return study.goals().targets().isEmpty() || chance(design) >= LIKELY;
  }

  /// The design to use of those that meet the targets with some chance; where none does, one that
  /// comes near to it.
  Design reaching(double chance) {
    return best(quests.reaching(chance));
  }

  /// The designs most likely to meet the targets and to be made at all, likeliest first, each apart
  /// from those before it; fewer where there are no more.
  List<Design> mostLikely(int count) {
    List<Design> likely = new ArrayList<>();
    while (likely.size() < count) {
      Found next = found(quests.mostLikely(likely));
      if (next == null || Spaced.crowded(next.score())) {
        break;
      }
      likely.add(next.design());
    }
    return likely;
  }

  /// The chance that a design meets all targets, however good it is.
  double chance(Design design) {
    return quests.chanceWithin(design);
  }

  private Design best(Quest quest) {
    Found best = found(quest);
    if (best == null) {
      throw new IllegalStateException(
          study.campaign().id() + ": no design found (expected: at least one that may be made)");
    }
    return best.design();
  }

  private @Nullable Found found(Quest asked) {
    Quest quest = asked.startingAt(known);
    Found best = searches.best(quest);
    List<Design> made = quest.starts().stream().filter(study.space()::feasible).toList();
    double[] worth = made.isEmpty() ? new double[0] : quest.exact().score(made);
    for (int i = 0; i < worth.length; i++) {
      best = best == null || worth[i] > best.score() ? new Found(made.get(i), worth[i]) : best;
    }
    return best;
  }
}
