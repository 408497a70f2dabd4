package org.percola.benchmarks.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

/// A formula to be improved, measured exactly or with normal noise.
///
/// @param noise the standard deviation of every outcome's noise, 0 for none
record FunctionProblem(
    String name, Campaign campaign, Formula formula, double noise, Yardstick yardstick)
    implements Problem {

  /// Ax starts with five designs; some more where there are more numbers to learn about.
  private static final int FEWEST_STARTS = 5;

  /// What a design results in.
  @FunctionalInterface
  interface Formula {
    /// Outcomes by name.
    Map<String, Double> at(Design design);
  }

  /// One objective named `value`, to be made small, and limits on `c1`, `c2`, …, which have to be
  /// at most 0.
  ///
  /// @param infeasible the regret of a design beyond a limit
  static FunctionProblem limited(
      String name, DesignSpace space, int limits, Formula formula, double best, double infeasible) {
    Objective value = Questions.minimise("value");
    return new FunctionProblem(
        name,
        Questions.campaign(name, space, List.of(value), atMostZero(limits)),
        formula,
        0,
        Yardstick.BestValue.plain(value, best, infeasible));
  }

  /// Objectives named `f1`, `f2`, …, all to be made small, and limits as in [#limited].
  ///
  /// @param reference the worst value of each objective that counts
  /// @param most the volume that the best trade-offs dominate
  static FunctionProblem tradeOff(
      String name,
      DesignSpace space,
      int limits,
      Formula formula,
      List<Double> reference,
      double most) {
    List<Objective> objectives =
        IntStream.rangeClosed(1, reference.size())
            .mapToObj(i -> Questions.minimise("f" + i))
            .toList();
    return new FunctionProblem(
        name,
        Questions.campaign(
            name, space, Questions.withThresholds(objectives, reference), atMostZero(limits)),
        formula,
        0,
        new Yardstick.DominatedVolume(objectives, reference, most));
  }

  private static List<OutcomeConstraint> atMostZero(int limits) {
    return IntStream.rangeClosed(1, limits).mapToObj(i -> Questions.atMost("c" + i, 0)).toList();
  }

  /// The same formula measured with noise.
  FunctionProblem noisy(double standardDeviation) {
    return new FunctionProblem(name + "-noisy", campaign, formula, standardDeviation, yardstick);
  }

  @Override
  public List<Design> starts(long seed) {
    int count = Math.max(FEWEST_STARTS, campaign.space().parameters().size() + 1);
    return Questions.random(campaign, count, key(seed).child("starts"));
  }

  @Override
  public Observation observe(Design design, long seed, int replicate) {
    RandomGenerator random = Luck.of(key(seed), design, replicate).generator();
    Map<String, Double> measured = new LinkedHashMap<>();
    for (Map.Entry<String, Double> outcome : new TreeMap<>(formula.at(design)).entrySet()) {
      double luck = StandardNormal.quantile(Luck.uniform(random));
      measured.put(outcome.getKey(), Math.fma(noise, luck, outcome.getValue()));
    }
    return new Observation.Measured(measured);
  }

  @Override
  public Truth truth(Design design) {
    return Truth.of(formula.at(design), campaign.outcomeConstraints());
  }

  private RandomKey key(long seed) {
    return RandomKey.ofSeed(seed).child(name);
  }
}
