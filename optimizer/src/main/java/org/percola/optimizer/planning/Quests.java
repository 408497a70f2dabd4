package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.acquisition.CautiousMean;
import org.percola.optimizer.acquisition.Effort;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.acquisition.LeastMiss;
import org.percola.optimizer.acquisition.NearerTargets;
import org.percola.optimizer.acquisition.TradeOffs;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.planning.SlotScores.ByEffort;
import org.percola.optimizer.search.Quest;
import org.percola.surrogate.RandomKey;

/// What is searched for in each slot of a batch, given what is known and already chosen.
final class Quests {
  /// Random designs that scales are taken from: more make them steadier.
  private static final int ORDINARY = 24;

  /// In widths of the unit cube: nearer designs are one way to meet the targets, not two.
  private static final double DIFFERENT = 0.15;

  private final PlannerSettings settings;
  private final Study study;
  private final SuggestRequest request;
  private final OutcomeBelief belief;
  private final List<Design> ordinary;
  private final List<Design> secure;
  private final List<Design> starts;
  private final SlotScores scores;
  private final @Nullable Costs costs;
  private final RandomKey key;

  Quests(PlannerSettings settings, Study study, SuggestRequest request) {
    this.settings = settings;
    this.study = study;
    this.request = request;
    this.key = study.key().child("acquisition");
    this.belief = study.belief().remembering(settings.exact().draws());
    this.ordinary = SlotScores.sample(ORDINARY, study.space(), key.child("ordinary").generator());
    this.secure =
        ranked(CautiousMean.secure(belief, study.goals(), ordinary, settings.exact(), draws()));
    this.starts =
        study.goals().tradeOff()
            ? TradeOffs.ordered(study.belief(), study.goals(), secure, key.child("front"))
            : secure;
    this.scores = new SlotScores(study, belief, request, ordinary, starts, key);
    this.costs = Costs.of(study.campaign());
  }

  /// The design to make after those chosen: the one that is worth most by the strategy asked for.
  ///
  /// @param hopeful whether some design is likely enough to meet the targets
  Quest improvement(List<Design> chosen, boolean hopeful) {
    return quest(scores.of(chosen, hopeful), chosen);
  }

  /// The chance that a design meets all targets and the objectives' thresholds.
  double chance(Design design) {
    return scores.chance(study.goals(), design, settings.exact());
  }

  /// The chance that a design meets all targets, however good it is.
  double chanceWithin(Design design) {
    return scores.chance(study.goals().withoutThresholds(), design, settings.exact());
  }

  /// The design to make after those chosen: the one that tells most.
  Quest exploration(List<Design> chosen) {
    return quest(scores.telling(chosen), chosen);
  }

  /// The design to use if nothing more is made.
  Quest recommendation() {
    return toUse(effort -> CautiousMean.of(belief, study.goals(), ordinary, effort, draws()));
  }

  /// The same where none is likely to meet the targets: the one that comes nearest.
  Quest nearest() {
    return toUse(effort -> LeastMiss.of(belief, study.goals(), ordinary, effort, draws()));
  }

  /// The design that is expected to be best where objectives count otherwise.
  ///
  /// @param weights one per objective
  Quest expectation(List<Double> weights) {
    Goals goals = study.goals().withWeights(weights);
    return toUse(effort -> CautiousMean.neutral(belief, goals, ordinary, effort, draws()));
  }

  /// The design to use of those that meet all targets with some chance.
  Quest reaching(double chance) {
    Goals goals = study.goals();
    return toUse(
        effort -> CautiousMean.withChance(chance, belief, goals, ordinary, effort, draws()));
  }

  /// The design most likely to meet all targets, however good it is.
  ///
  /// @param found designs that it has to differ from
  Quest mostLikely(List<Design> found) {
    Goals goals = study.goals().withoutThresholds();
    Quest likely =
        toUse(effort -> NearerTargets.chance(belief, goals, List.of(), ordinary, effort, draws()));
    return new Quest(
        likely.space(),
        new Spaced(likely.quick(), found, study.distance(), DIFFERENT),
        new Spaced(likely.exact(), found, study.distance(), DIFFERENT),
        likely.starts(),
        likely.taken());
  }

  private Quest toUse(ByEffort worth) {
    return new Quest(
        study.space(),
        study.makeability().of(worth.at(settings.quick())),
        study.makeability().of(worth.at(settings.exact())),
        measured(),
        Set.of());
  }

  /// The measured designs by their mean among those that meet the targets, best first.
  List<Design> measured() {
    return ranked(CautiousMean.neutral(belief, study.goals(), ordinary, settings.exact(), draws()));
  }

  /// The measured designs, those that come nearest to the targets first.
  List<Design> measuredByNearness() {
    return ranked(LeastMiss.of(belief, study.goals(), ordinary, settings.exact(), draws()));
  }

  /// The same as [#measured] among those that all but certainly meet the targets: where searches
  /// start, and what improvements are counted from. With those that may just meet them races ended
  /// worse.
  List<Design> secure() {
    return secure;
  }

  private List<Design> ranked(Acquisition acquisition) {
    List<Design> designs = study.evidence().observed();
    if (designs.isEmpty()) {
      return designs;
    }
    double[] worth = acquisition.score(designs);
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
        apart(score(acquisition, settings.quick()), chosen),
        apart(score(acquisition, settings.exact()), chosen),
        starts,
        taken);
  }

  private Acquisition apart(Acquisition score, List<Design> chosen) {
    List<Design> open = new ArrayList<>(study.evidence().pending());
    open.addAll(chosen);
    return open.isEmpty() ? score : new Spaced(score, open, study.distance());
  }

  private Acquisition score(ByEffort acquisition, Effort effort) {
    Acquisition makeable = study.makeability().of(acquisition.at(effort));
    return costs == null || !SlotScores.perCost(request.strategy())
        ? makeable
        : costs.per(makeable, costs.weight(request.costWeight()), ordinary);
  }

  private RandomKey draws() {
    return SlotScores.draws(key);
  }
}
