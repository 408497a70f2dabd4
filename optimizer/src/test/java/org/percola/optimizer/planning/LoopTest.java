package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

/// The whole loop on functions whose optimum is known.
class LoopTest {
  /// Dixon & Szegö 1978.
  private static final double BRANIN_MINIMUM = 0.397887;

  private static final int SEEDS = 4;
  private static final int EXPERIMENTS = 25;

  private static final DesignSpace PLANE =
      new DesignSpace(
          List.of(Trial.number("x1", -5, 10), Trial.number("x2", 0, 15)), List.of(), List.of());

  @Test
  void findsTheMinimumOfBraninFarBetterThanChance() {
    Campaign campaign = Trial.campaign(PLANE, Objective.Goal.MINIMIZE);
    double planned = 0;
    double chance = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      double best = Collections.min(Trial.run(campaign, LoopTest::branin, EXPERIMENTS, seed));
      assertThat(best - BRANIN_MINIMUM).isLessThan(2.5);
      planned += (best - BRANIN_MINIMUM) / SEEDS;
      chance += (randomBest(EXPERIMENTS, seed) - BRANIN_MINIMUM) / SEEDS;
    }

    assertThat(planned).isLessThan(chance / 2);
  }

  /// The best is 12 of 1 to 1000, where a linear belief sees one place.
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void findsTheBestWholeNumberOfThreeDecades(long seed) {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Whole("cycles", "1", 1, 1000, Parameter.Scale.LOGARITHMIC, null),
            Trial.number("heat", 0, 1));

    List<Double> values =
        Trial.run(Trial.campaign(space, Objective.Goal.MAXIMIZE), LoopTest::cycled, 12, seed);

    assertThat(Collections.max(values)).isGreaterThan(0.98);
  }

  private static double cycled(Design design) {
    double decades = StrictMath.log10(design.number("cycles") / 12);
    double heat = design.number("heat") - 0.4;
    return StrictMath.exp(-4 * decades * decades - 3 * heat * heat);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void findsTheBestMixtureAndLabel(long seed) {
    List<Parameter> parameters =
        List.of(
            fraction("a"),
            fraction("b"),
            fraction("c"),
            new Parameter.Categorical("binder", List.of("none", "soft", "hard"), null));
    DesignSpace space =
        new DesignSpace(
            parameters, List.of(new Mixture("blend", List.of("a", "b", "c"), 1)), List.of());

    List<Double> values =
        Trial.run(Trial.campaign(space, Objective.Goal.MAXIMIZE), LoopTest::blend, 18, seed);

    assertThat(Collections.max(values)).isGreaterThan(0.97);
  }

  @Test
  void everySuggestedMixtureClosesExactly() {
    DesignSpace space =
        new DesignSpace(
            List.of(fraction("a"), fraction("b"), fraction("c")),
            List.of(new Mixture("blend", List.of("a", "b", "c"), 1)),
            List.of());
    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(
                Trial.campaign(space, Objective.Goal.MAXIMIZE), new SuggestRequest(6, 3, Map.of()));

    assertThat(plan.suggestions())
        .hasSize(6)
        .allSatisfy(s ->
            assertThat(s.design().number("a") + s.design().number("b") + s.design().number("c"))
                .isCloseTo(1.0, within(1e-12)));
  }

  private static Parameter fraction(String name) {
    return new Parameter.Continuous(name, "1", 0, 1, Parameter.Scale.LINEAR, 0.01, null);
  }

  private static double branin(Design design) {
    double x = design.number("x1");
    double y = design.number("x2");
    double bend = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return bend * bend + 10 * (1 - 1 / (8 * Math.PI)) * StrictMath.cos(x) + 10;
  }

  /// 1 at (0.5, 0.3, 0.2) with a hard binder.
  private static double blend(Design design) {
    double a = design.number("a") - 0.5;
    double b = design.number("b") - 0.3;
    double loss = 4 * a * a + 6 * b * b;
    return "hard".equals(design.label("binder")) ? 1 - loss : 0.8 - 1.5 * loss;
  }

  private static double randomBest(int count, long seed) {
    RandomGenerator random = RandomKey.ofSeed(seed).child("chance").generator();
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      Design design =
          Design.empty()
              .with("x1", -5 + 15 * random.nextDouble())
              .with("x2", 15 * random.nextDouble());
      best = Math.min(best, branin(design));
    }
    return best;
  }
}
