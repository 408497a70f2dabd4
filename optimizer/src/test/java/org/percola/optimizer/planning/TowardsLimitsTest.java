package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.surrogate.RandomKey;

/// What is tried as long as no result is high enough on a hill around (0.7, 0.3).
class TowardsLimitsTest {
  private static final double LIMIT = 0.6;

  private final Planner planner =
      new Planner(PlannerSettings.standard().withInitial(InitialSize.NONE));

  /// Random designs, none of them near the limit.
  private static Campaign measured(double width, int results) {
    Campaign campaign =
        Trial.campaign(
            DesignSpace.of(Trial.number("a", 0, 1), Trial.number("b", 0, 1)),
            Objective.Goal.MAXIMIZE,
            new OutcomeConstraint(Trial.OUTCOME, OutcomeConstraint.Relation.AT_LEAST, LIMIT));
    RandomGenerator random = RandomKey.ofSeed(3).generator();
    while (campaign.experiments().size() < results) {
      Design design = at(random.nextDouble(), random.nextDouble());
      double height = height(design, width);
      if (height < LIMIT - 0.05) {
        campaign = Trial.measured(campaign, design, height);
      }
    }
    return campaign;
  }

  private static Design at(double a, double b) {
    return Design.empty().with("a", a).with("b", b);
  }

  private static double height(Design design, double width) {
    double a = design.number("a") - 0.7;
    double b = design.number("b") - 0.3;
    return StrictMath.exp(-(a * a + b * b) / (2 * width * width));
  }

  private Suggestion next(Campaign campaign, int seed) {
    return planner
        .suggest(campaign, new SuggestRequest(1, seed, Map.of()))
        .suggestions()
        .getFirst();
  }

  /// By the chance to, which is about 0 everywhere, it is anywhere, another place for every seed.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whereNoDesignIsLikelyToMeetThemTheNextIsAStepFromTheNearestSoFar(int seed) {
    Design next = next(measured(0.15, 6), seed).design();

    assertThat(next.number("a")).isBetween(0.6, 0.85);
    assertThat(next.number("b")).isBetween(0.4, 0.65);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whereSomeDesignIsLikelyToMeetThemItIsTried(int seed) {
    Campaign campaign = measured(0.25, 10);
    List<Design> grid = new ArrayList<>();
    for (int i = 0; i <= 20; i++) {
      for (int j = 0; j <= 20; j++) {
        grid.add(at(i / 20.0, j / 20.0));
      }
    }
    double most =
        planner.predict(campaign, grid, seed).stream()
            .mapToDouble(forecast -> forecast.targets().getFirst().probability())
            .max()
            .orElseThrow();

    // By nearness the next would be a little nearer to what was measured, and less likely.
    assertThat(next(campaign, seed).targets().getFirst().probability()).isGreaterThan(1.01 * most);
  }
}
