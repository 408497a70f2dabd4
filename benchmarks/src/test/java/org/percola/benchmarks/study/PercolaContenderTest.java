package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;

final class PercolaContenderTest {

  @Test
  void thePlannerRacesOnLabelsSharesConditionsLimitsAndLists() {
    for (String name : List.of("sines", "hartmann-mixture", "jenatton", "gramacy", "p3ht-cnt")) {
      List<Step> steps = run(Problems.named(name));
      assertThat(steps).as(name).hasSize(2);
      assertThat(steps.getLast().recommended()).as(name).isNotNull();
      assertThat(steps.getLast().regret()).as(name).isFinite();
    }
  }

  @Test
  void aSetCountsWhereThereAreTwoObjectives() {
    List<Step> steps = run(Problems.named("branin-currin"));
    assertThat(steps.getLast().recommended()).isNull();
    assertThat(steps.getLast().regret()).isBetween(0.0, steps.getFirst().regret());
  }

  @Test
  void onlyACampaignWithPhysicsCanBeRacedWithoutIt() {
    Contender without = PercolaContender.withoutPhysics();
    assertThat(without.plays(Problems.named("branin"))).isFalse();
    assertThat(without.plays(Problems.named("cathode-energy"))).isTrue();
  }

  @Test
  void optimisticGuessesGoElsewhereThanExpectedImprovements() {
    Problem problem = Problems.named("crossed-barrel-means");
    assertThat(run(problem, PercolaContender.byConfidenceBound()).getLast().design())
        .isNotEqualTo(run(problem).getLast().design());
  }

  private static List<Step> run(Problem problem) {
    return run(problem, PercolaContender.standard());
  }

  private static List<Step> run(Problem problem, Contender contender) {
    List<Step> steps = new ArrayList<>();
    new Race(problem, contender, 1, 1).run(List.of(), steps::add);
    return steps;
  }
}
