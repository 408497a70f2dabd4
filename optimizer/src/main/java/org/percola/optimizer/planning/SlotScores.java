package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.acquisition.Effort;
import org.percola.optimizer.acquisition.Exploration;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.acquisition.NearerTargets;
import org.percola.optimizer.acquisition.NoisyImprovement;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.acquisition.ThompsonSampling;
import org.percola.optimizer.acquisition.UpperConfidenceBound;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;

/// How a strategy scores the designs for one slot of a batch.
final class SlotScores {
  /// The most measured designs that an improvement is counted from, best first: the others hardly
  /// ever are the best in a draw, and every one costs time.
  private static final int MEASURED_ANCHORS = 20;

  /// The most designs on their way that are counted on, latest first: bounds the time for a slot of
  /// a very large batch, where early and late designs may then come close to each other.
  private static final int PENDING_ANCHORS = 60;

  /// Random designs that a possible world is drawn at: more make it rougher, as it may truly be,
  /// and cost time with their square.
  private static final int WORLD = 192;

  private final Study study;
  private final OutcomeBelief belief;
  private final SuggestRequest request;
  private final List<Design> ordinary;
  private final List<Design> starts;
  private final List<Design> usable;
  private final RandomKey key;

  /// @param belief the study's, which remembers its draws
  /// @param ordinary a few designs of the kind that can be suggested
  /// @param starts measured designs, those that say most of what is best first
  SlotScores(
      Study study,
      OutcomeBelief belief,
      SuggestRequest request,
      List<Design> ordinary,
      List<Design> starts,
      RandomKey key) {
    this.study = study;
    this.belief = belief;
    this.request = request;
    this.ordinary = ordinary;
    this.starts = starts;
    this.usable = WithinReach.of(study, starts);
    this.key = key;
  }

  /// What designs are worth after those chosen, by the strategy asked for.
  ///
  /// @param hopeful whether some design is likely enough to meet the targets
  ByEffort of(List<Design> chosen, boolean hopeful) {
    return switch (request.strategy()) {
      case Strategy.Automatic _ ->
          study.secured() ? nearby(improving(chosen)) : meeting(chosen, hopeful);
      case Strategy.ExpectedImprovement _ -> improving(chosen);
      case Strategy.ConfidenceBound(double beta) -> optimistic(beta, chosen);
      case Strategy.Thompson _ -> inOneWorld(chosen);
      case Strategy.Explore _ -> telling(chosen);
    };
  }

  private ByEffort improving(List<Design> chosen) {
    List<Design> anchors = anchors(chosen);
    Goals goals = goals(chosen.size());
    return effort -> NoisyImprovement.of(belief, goals, anchors, ordinary, effort, draws(key));
  }

  private ByEffort nearby(ByEffort worth) {
    return study.physics() ? effort -> ShortSteps.of(study, worth.at(effort)) : worth;
  }

  private ByEffort meeting(List<Design> chosen, boolean hopeful) {
    List<Design> anchors = anchors(chosen);
    Goals goals = study.goals();
    return hopeful
        ? effort -> NearerTargets.chance(belief, goals, anchors, ordinary, effort, draws(key))
        : effort -> NearerTargets.of(belief, goals, anchors, ordinary, effort, draws(key));
  }

  /// The chance that a design meets all targets of some goals, and their thresholds.
  double chance(Goals goals, Design design, Effort effort) {
    Acquisition chance =
        NearerTargets.chance(belief, goals, List.of(), ordinary, effort, draws(key));
    return StrictMath.exp(chance.score(List.of(design))[0]);
  }

  private ByEffort optimistic(double beta, List<Design> chosen) {
    List<Design> open = open(chosen);
    Goals goals = goals(chosen.size());
    return effort ->
        UpperConfidenceBound.of(belief, goals, beta, open, ordinary, effort, draws(key));
  }

  /// Every slot of a batch has a world of its own, at any effort.
  private ByEffort inOneWorld(List<Design> chosen) {
    int slot = chosen.size();
    RandomKey world = key.child("world").child(slot);
    List<Design> pool =
        new ArrayList<>(starts.subList(0, Math.min(MEASURED_ANCHORS, starts.size())));
    pool.addAll(sample(WORLD, study.space(), world.child("pool").generator()));
    return _ -> ThompsonSampling.of(study.belief(), goals(slot), pool, ordinary, world);
  }

  /// How much designs tell: of those that may be good, unless to learn is all that is asked for.
  ByEffort telling(List<Design> chosen) {
    List<Design> anchors = anchors(chosen);
    Goals goals = study.goals();
    boolean everywhere = request.strategy() instanceof Strategy.Explore;
    return effort -> {
      Exploration promising = Exploration.of(belief, goals, anchors, ordinary, effort, draws(key));
      return everywhere ? promising.everywhere() : promising;
    };
  }

  /// Whether a strategy's scores are logarithms, so that costs can be weighed in.
  static boolean perCost(Strategy strategy) {
    return switch (strategy) {
      case Strategy.Automatic _, Strategy.ExpectedImprovement _, Strategy.Explore _ -> true;
      case Strategy.ConfidenceBound _, Strategy.Thompson _ -> false;
    };
  }

  /// The same draws for every slot, so that slots are compared under the same luck.
  static RandomKey draws(RandomKey key) {
    return key.child("draws");
  }

  /// Objectives that are made one count by chance, otherwise in every slot and after every result,
  /// so that batches and single experiments look along their trade-off. The very first count the
  /// same.
  private Goals goals(int slot) {
    int before = study.evidence().taken().size() + slot;
    return before == 0
        ? study.goals()
        : study.goals().withRandomWeights(key.child("weights").child(before).generator());
  }

  private List<Design> anchors(List<Design> chosen) {
    List<Design> anchors =
        new ArrayList<>(usable.subList(0, Math.min(MEASURED_ANCHORS, usable.size())));
    anchors.addAll(WithinReach.of(study, open(chosen)));
    return anchors;
  }

  private List<Design> open(List<Design> chosen) {
    List<Design> open = new ArrayList<>(study.evidence().pending());
    open.addAll(chosen);
    return open.subList(Math.max(0, open.size() - PENDING_ANCHORS), open.size());
  }

  /// Designs that may be made, at random.
  static List<Design> sample(int count, FeasibleSpace space, RandomGenerator random) {
    List<Design> designs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      @Nullable Design design = space.sample(random);
      if (design != null) {
        designs.add(design);
      }
    }
    return designs;
  }

  /// An acquisition at different efforts.
  @FunctionalInterface
  interface ByEffort {
    Acquisition at(Effort effort);
  }
}
