package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.acquisition.CautiousMean;
import org.percola.optimizer.acquisition.Effort;
import org.percola.optimizer.acquisition.Exploration;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.acquisition.NoisyImprovement;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.search.Quest;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;

/// What is searched for in each slot of a batch, given what is known and already chosen.
final class Quests {
  /// Random designs that scales are taken from: more make them steadier.
  private static final int ORDINARY = 24;

  /// The most measured designs that an improvement is counted from, best first: the others hardly
  /// ever are the best in a draw, and every one costs time.
  private static final int ANCHORS = 20;

  private final PlannerSettings settings;
  private final FeasibleSpace space;
  private final OutcomeBelief belief;
  private final Goals goals;
  private final Evidence evidence;
  private final List<Design> ordinary;
  private final List<Design> ranked;

  /// The same for every slot, so that slots are compared under the same luck.
  private final RandomKey key;

  Quests(PlannerSettings settings, Study study) {
    this.settings = settings;
    this.space = study.space();
    this.belief = study.belief();
    this.goals = study.goals();
    this.evidence = study.evidence();
    this.key = study.key().child("acquisition");
    this.ordinary = ordinary(space, key.child("ordinary").generator());
    this.ranked = ranked(evidence.observed());
  }

  /// The design to make after those chosen: the one that may improve most.
  Quest improvement(List<Design> chosen) {
    List<Design> anchors = anchors(chosen);
    return quest(
        effort -> NoisyImprovement.of(belief, goals, anchors, ordinary, effort, key.child("draws")),
        chosen);
  }

  /// The design to make after those chosen: the one that tells most.
  Quest exploration(List<Design> chosen) {
    List<Design> anchors = anchors(chosen);
    return quest(
        effort -> Exploration.of(belief, goals, anchors, ordinary, effort, key.child("draws")),
        chosen);
  }

  /// The design to use if nothing more is made.
  Quest recommendation() {
    Acquisition worth =
        CautiousMean.of(belief, goals, ordinary, settings.exact(), key.child("draws"));
    Acquisition quick =
        CautiousMean.of(belief, goals, ordinary, settings.quick(), key.child("draws"));
    return new Quest(space, quick, worth, ranked, Set.of());
  }

  private Quest quest(ByEffort acquisition, List<Design> chosen) {
    Set<Design> taken = new LinkedHashSet<>(evidence.taken());
    taken.addAll(chosen);
    return new Quest(
        space, acquisition.at(settings.quick()), acquisition.at(settings.exact()), ranked, taken);
  }

  private List<Design> anchors(List<Design> chosen) {
    List<Design> anchors = new ArrayList<>(ranked.subList(0, Math.min(ANCHORS, ranked.size())));
    anchors.addAll(evidence.pending());
    anchors.addAll(chosen);
    return anchors;
  }

  private List<Design> ranked(List<Design> designs) {
    if (designs.isEmpty()) {
      return designs;
    }
    Posterior merit = belief.posterior(goals.objective().outcome(), designs, key.child("ranking"));
    return IntStream.range(0, designs.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -goals.merit(merit.mean(i))))
        .map(designs::get)
        .toList();
  }

  private static List<Design> ordinary(FeasibleSpace space, RandomGenerator random) {
    List<Design> designs = new ArrayList<>();
    for (int i = 0; i < ORDINARY; i++) {
      @Nullable Design design = space.sample(random);
      if (design != null) {
        designs.add(design);
      }
    }
    return designs;
  }

  /// An acquisition at different efforts.
  @FunctionalInterface
  private interface ByEffort {
    Acquisition at(Effort effort);
  }
}
