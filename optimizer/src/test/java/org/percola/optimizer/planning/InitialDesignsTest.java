package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.template.CompositeCathode;

class InitialDesignsTest {
  private static final List<String> SOLVENTS = List.of("a", "b", "c", "d", "e", "f", "g");
  private static final DesignSpace BLEND =
      new DesignSpace(
          List.of(
              part("salt", 0.1, 0.8),
              part("glue", 0.1, 0.8),
              part("soot", 0.0, 0.3),
              new Parameter.Categorical("solvent", SOLVENTS, null),
              Trial.number("heat", 50, 90)),
          List.of(new Mixture("blend", List.of("salt", "glue", "soot"), 1)),
          List.of());

  private final Planner planner = new Planner(PlannerSettings.standard());
  private final Campaign blend = Trial.campaign(BLEND, Objective.Goal.MAXIMIZE);

  private static Parameter part(String name, double lower, double upper) {
    return new Parameter.Continuous(name, "1", lower, upper, Parameter.Scale.LINEAR, 0.01, null);
  }

  private List<Suggestion> suggest(Campaign campaign, int count, long seed) {
    return planner.suggest(campaign, new SuggestRequest(count, seed, Map.of())).suggestions();
  }

  private static long covering(List<Suggestion> suggestions) {
    return suggestions.stream().filter(s -> s.reason().purpose() == Purpose.COVER).count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theFirstDesignsBeginAtTheCentreAndEachHasANewLabel(long seed) {
    List<Suggestion> first = suggest(blend, 5, seed);

    assertThat(covering(first)).isEqualTo(5);
    assertThat(first.getFirst().design().number("heat")).isCloseTo(70, within(1e-9));
    assertThat(first).extracting(s -> s.design().label("solvent")).doesNotHaveDuplicates();
    assertThat(first)
        .allSatisfy(s ->
            assertThat(
                    s.design().number("salt")
                        + s.design().number("glue")
                        + s.design().number("soot"))
                .isCloseTo(1, within(1e-12)));
  }

  @Test
  void callsOneByOneCoverWhatIsLeftOpen() {
    Campaign campaign = blend;
    for (int i = 0; i < 5; i++) {
      Suggestion next = suggest(campaign, 1, 100 + i).getFirst();
      assertThat(next.reason().purpose()).isEqualTo(Purpose.COVER);
      assertThat(next.reason().givenUp()).isNaN();
      campaign = Trial.measured(campaign, next.design(), i);
    }
    assertThat(campaign.experiments())
        .extracting(e -> e.design().label("solvent"))
        .doesNotHaveDuplicates();
    assertThat(suggest(campaign, 1, 1).getFirst().reason().purpose()).isNotEqualTo(Purpose.COVER);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void wholeNumbersByTheirLogarithmsAreCoveredByDecades(long seed) {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Whole("cycles", "1", 1, 1000, Parameter.Scale.LOGARITHMIC, null),
            Trial.number("heat", 50, 90));

    List<Suggestion> first = suggest(Trial.campaign(space, Objective.Goal.MAXIMIZE), 5, seed);

    assertThat(covering(first)).isEqualTo(5);
    assertThat(first.getFirst().design().number("cycles")).isBetween(20.0, 40.0);
    assertThat(first).extracting(s -> s.design().number("cycles")).anyMatch(n -> n < 10);
    assertThat(first).extracting(s -> s.design().number("cycles")).anyMatch(n -> n > 100);
    assertThat(first).extracting(s -> s.design().number("cycles")).doesNotHaveDuplicates();
  }

  @Test
  void aSmallBudgetKeepsThemFew() {
    SuggestRequest request = new SuggestRequest(4, 1, Map.of()).withBudget(12);

    Plan plan = planner.suggest(blend, request);

    // A fifth of 12 is 2.4.
    assertThat(covering(plan.suggestions())).isEqualTo(3);
    assertThat(plan.notes()).anyMatch(note -> note.startsWith("The first 3 designs cover"));
  }

  @Test
  void physicsIsFollowedAtOnce() {
    assertThat(covering(suggest(CompositeCathode.standard().build("empty"), 2, 1))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 5", "4, 0, 5", "9, 0, 9", "20, 0, 10", "9, 100, 9", "9, 20, 4", "9, 1, 1"})
  void theNumberFollowsInputsAndBudget(int inputs, int budget, int expected) {
    assertThat(InitialSize.STANDARD.of(inputs, budget)).isEqualTo(expected);
  }

  @Test
  void designsMadeByHandCount() {
    Campaign campaign = blend;
    for (double heat : new double[] {50, 70, 90}) {
      campaign =
          Trial.measured(
              campaign,
              Design.empty()
                  .with("salt", 0.5)
                  .with("glue", 0.4)
                  .with("soot", 0.1)
                  .with("solvent", "a")
                  .with("heat", heat),
              heat);
    }
    List<Suggestion> next = suggest(campaign, 3, 1);

    assertThat(covering(next)).isEqualTo(2);
    assertThat(next.getFirst().design().label("solvent")).isNotEqualTo("a");
  }
}
