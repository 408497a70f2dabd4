package org.percola.optimizer.planning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.constraint.Zone;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.Workers;

class WithinReachTest {
  private static final SubSpace BLUE = SubSpace.of(Map.of("dye", new DesignValue.Label("blue")));

  private final Planner planner = new Planner(PlannerSettings.standard());

  /// Red is worth ten times what blue is; blue's best is at 0.7, and far from it is much unknown.
  private static double truth(Design design) {
    double x = design.number("x");
    double z = design.number("z");
    return ("red".equals(design.label("dye")) ? 100 : 10)
        - 5 * (x - 0.7) * (x - 0.7)
        - 5 * (z - 0.4) * (z - 0.4);
  }

  private static DesignSpace space(String... outOfStock) {
    return DesignSpace.of(
        Trial.number("x", 0, 1),
        Trial.number("z", 0, 1),
        new Parameter.Categorical(
            "dye", List.of("red", "blue"), List.of(), List.of(outOfStock), null));
  }

  private static Campaign campaign(DesignSpace space) {
    Campaign campaign = Trial.campaign(space, Objective.Goal.MAXIMIZE);
    for (int i = 0; i < 16; i++) {
      Design design = design((i + 0.5) / 16, (5 * i % 16 + 0.5) / 16, i % 4 == 0 ? "blue" : "red");
      campaign = Trial.measured(campaign, design, truth(design));
    }
    return campaign;
  }

  private static Design design(double x, double z, String dye) {
    return Design.empty().with("x", x).with("z", z).with("dye", dye);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void afterTheBestLabelHasRunOutTheBestOfTheOthersIsLookedFor(long seed) {
    assertThat(best(campaign(space("red")), SubSpace.ALL, seed)).isGreaterThan(9.9);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void inAPartOfTheSpaceTheBestOfThatPartIsLookedFor(long seed) {
    assertThat(best(campaign(space()), BLUE, seed)).isGreaterThan(9.9);
  }

  @Test
  void whatIsOutOfStockIsNothingThatMayStillBeGained() {
    RemainingGain remaining =
        requireNonNull(planner.recommend(campaign(space("red")), 1, 0.5).remaining());

    assertThat(remaining.expectedRegret()).isLessThan(5);
  }

  @Test
  void whatARequestWantsNothingNewNearIsStillThere() {
    Design made = design(0.5, 0.5, "red");
    Zone zone = new Zone.Ball(made, 0.5);
    SubSpace without =
        new SubSpace(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(
                new DesignConstraint.Exclusion("known", zone, DesignConstraint.Severity.HARD, "")),
            List.of());

    assertThat(reached(space(), without, made)).containsExactly(made);
  }

  @Test
  void soIsADesignThatCameOutALittleBeyondItsBounds() {
    Design made = design(1.03, 0.5, "red");

    assertThat(reached(space(), SubSpace.ALL, made)).containsExactly(made);
  }

  @Test
  void notSoOneFarBeyondThem() {
    assertThat(reached(space(), SubSpace.ALL, design(1.3, 0.5, "red"))).isEmpty();
  }

  @Test
  void notSoOneWhoseLabelHasRunOutOrWasNotAskedFor() {
    Design made = design(0.5, 0.5, "red");

    assertThat(reached(space("red"), SubSpace.ALL, made)).isEmpty();
    assertThat(reached(space(), BLUE, made)).isEmpty();
  }

  private static List<Design> reached(DesignSpace space, SubSpace within, Design design) {
    Campaign campaign =
        Trial.with(
            Trial.campaign(space, Objective.Goal.MAXIMIZE), design, ExperimentState.SUGGESTED);
    return WithinReach.of(Study.of(campaign, within, 1, Workers.ONE), List.of(design));
  }

  /// The best of six experiments.
  private double best(Campaign start, SubSpace within, long seed) {
    Campaign campaign = start;
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Plan plan = planner.suggest(campaign, new SuggestRequest(1, seed, within));
      Design design = plan.suggestions().getFirst().design();
      assertThat(design.label("dye")).isEqualTo("blue");
      values.add(truth(design));
      campaign = Trial.measured(campaign, design, values.getLast());
    }
    return values.stream().mapToDouble(v -> v).max().orElseThrow();
  }
}
