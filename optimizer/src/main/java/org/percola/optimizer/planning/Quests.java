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
import org.percola.optimizer.search.Quest;
import org.percola.surrogate.RandomKey;

/// What is searched for in each slot of a batch, given what is known and already chosen.
final class Quests {
  /// Random designs that scales are taken from: more make them steadier.
  private static final int ORDINARY = 24;

  /// The most measured designs that an improvement is counted from, best first: the others hardly
  /// ever are the best in a draw, and every one costs time.
  private static final int MEASURED_ANCHORS = 20;

  /// The most designs on their way that are counted on, latest first: bounds the time for a slot of
  /// a very large batch, where early and late designs may then come close to each other.
  private static final int PENDING_ANCHORS = 60;

  private final PlannerSettings settings;
  private final Study study;
  private final List<Design> ordinary;
  private final List<Design> ranked;
  private final RandomKey key;

  Quests(PlannerSettings settings, Study study) {
    this.settings = settings;
    this.study = study;
    this.key = study.key().child("acquisition");
    this.ordinary = ordinary(study.space(), key.child("ordinary").generator());
    this.ranked = ranked(study.evidence().observed());
  }

  /// The design to make after those chosen: the one that may improve most.
  Quest improvement(List<Design> chosen) {
    List<Design> anchors = anchors(chosen);
    Goals goals = goals(chosen.size());
    return quest(
        effort -> NoisyImprovement.of(study.belief(), goals, anchors, ordinary, effort, draws()),
        chosen);
  }

  /// The design to make after those chosen: the one that tells most.
  Quest exploration(List<Design> chosen) {
    List<Design> anchors = anchors(chosen);
    return quest(
        effort -> Exploration.of(study.belief(), study.goals(), anchors, ordinary, effort, draws()),
        chosen);
  }

  /// The design to use if nothing more is made.
  Quest recommendation() {
    ByEffort worth =
        effort -> CautiousMean.of(study.belief(), study.goals(), ordinary, effort, draws());
    return new Quest(
        study.space(),
        study.makeability().of(worth.at(settings.quick())),
        study.makeability().of(worth.at(settings.exact())),
        ranked,
        Set.of());
  }

  /// The measured designs by their mean among those that meet the targets, best first.
  List<Design> measured() {
    return ranked;
  }

  /// The designs by their mean among those that meet the targets, best first.
  List<Design> ranked(List<Design> designs) {
    if (designs.isEmpty()) {
      return designs;
    }
    double[] worth =
        CautiousMean.neutral(study.belief(), study.goals(), ordinary, settings.exact(), draws())
            .score(designs);
    return IntStream.range(0, designs.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -worth[i]))
        .map(designs::get)
        .toList();
  }

  private Quest quest(ByEffort acquisition, List<Design> chosen) {
    Set<Design> taken = new LinkedHashSet<>(study.evidence().taken());
    taken.addAll(chosen);
    return new Quest(
        study.space(),
        study.makeability().of(acquisition.at(settings.quick())),
        study.makeability().of(acquisition.at(settings.exact())),
        ranked,
        taken);
  }

  /// The same draws for every slot, so that slots are compared under the same luck.
  private RandomKey draws() {
    return key.child("draws");
  }

  /// Several objectives count the same in the first slot, and by chance in the others, so that a
  /// batch looks along their trade-off.
  private Goals goals(int slot) {
    return slot == 0
        ? study.goals()
        : study.goals().withRandomWeights(key.child("weights").child(slot).generator());
  }

  private List<Design> anchors(List<Design> chosen) {
    List<Design> open = new ArrayList<>(study.evidence().pending());
    open.addAll(chosen);
    List<Design> anchors =
        new ArrayList<>(ranked.subList(0, Math.min(MEASURED_ANCHORS, ranked.size())));
    anchors.addAll(open.subList(Math.max(0, open.size() - PENDING_ANCHORS), open.size()));
    return anchors;
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
