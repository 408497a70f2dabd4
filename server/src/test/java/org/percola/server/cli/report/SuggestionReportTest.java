package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.Objective;
import org.percola.v1.SuggestExperimentsResponse;

class SuggestionReportTest {
  private static List<String> lines(Ink ink, int columns) {
    Page page = new Page(ink, columns);
    new SuggestionReport(PlanOfTwo.CAMPAIGN, PlanOfTwo.response(), List.of()).write(page);
    return page.lines();
  }

  private static String text(Campaign campaign, SuggestExperimentsResponse plan) {
    Page page = new Page(Ink.PLAIN, Page.STANDARD_COLUMNS);
    new SuggestionReport(campaign, plan, List.of()).write(page);
    return String.join("\n", page.lines());
  }

  private static String text() {
    return String.join("\n", lines(Ink.PLAIN, Page.STANDARD_COLUMNS));
  }

  @Test
  void aRowReadsAsTheLabWouldWriteIt() {
    assertThat(text())
        .contains(
            "1  46.2  46.1   7.7  solvent    10  185 °C/0.5 h    2.69  95 [89–101]"
                + "  322 [294–350]     91 %   3.1 [2.7–3.5]    62 %");
  }

  @Test
  void aDryElectrodeHasNoAnneal() {
    assertThat(text()).contains("2  33.4  33.3  33.3  dry         0             –");
  }

  @Test
  void theIncumbentTheBasisAndTheLimitAreNamed() {
    assertThat(text())
        .contains("to beat  302 Wh/kg")
        .contains("P(>302)")
        .contains("P(q≥3)")
        .contains("energy per mass of Li4PTO times")
        .contains("carbon_percolation 7.70 (≥ 7 wt%)");
  }

  @Test
  void everyEnergyThatIsShownSaysWhatItIsDividedBy() {
    assertThat(text().replaceAll("\\s+", " "))
        .contains("E_Electrode in Wh/kg as the seed paper counts it")
        .contains("E_Stack in Wh/kg per mass of the stack")
        .contains("packaging is left out");
  }

  @Test
  void aNumberOfAnOutcomeWithoutAColumnBesideItIsNamed() {
    Campaign.Builder stack = PlanOfTwo.CAMPAIGN.toBuilder();
    stack.getSpecBuilder().getObjectivesBuilder(0).setOutcome("stack_specific_energy");
    assertThat(text(stack.build(), PlanOfTwo.response()))
        .contains("to beat  E_Stack 302 Wh/kg")
        .contains("P(E_Stack>302)");
  }

  @Test
  void limitsThatAreFarAwayAreNotNamed() {
    SuggestExperimentsResponse.Builder far = PlanOfTwo.response().toBuilder();
    for (Experiment.Builder experiment : far.getExperimentsBuilderList()) {
      experiment.getSuggestionBuilder().setTightest(0, PlanOfTwo.percolation(0.3, 0.7));
    }
    assertThat(text(PlanOfTwo.CAMPAIGN, far.build())).doesNotContain("carbon_percolation");
  }

  @Test
  void whatIsToBeatSaysWhenItIsOnlyABound() {
    SuggestExperimentsResponse.Builder plan = PlanOfTwo.response().toBuilder();
    plan.getExperimentsBuilder(0).getSuggestionBuilder().setIncumbentBound(true);
    Campaign.Builder low = PlanOfTwo.CAMPAIGN.toBuilder();
    low.getSpecBuilder().getObjectivesBuilder(0).setGoal(Objective.Goal.GOAL_MINIMIZE);
    assertThat(text()).contains("302 Wh/kg, the best observed so far\n");
    assertThat(text(PlanOfTwo.CAMPAIGN, plan.build()))
        .contains(
            "302 Wh/kg, the best observed so far; it is known only as a bound and may be more");
    assertThat(text(low.build(), plan.build())).contains("only as a bound and may be less");
  }

  @Test
  void nothingIsToBeBeatenByWhoHitsTheTarget() {
    Campaign.Builder match = PlanOfTwo.CAMPAIGN.toBuilder();
    Objective.Builder objective =
        match.getSpecBuilder().getObjectivesBuilder(0).setGoal(Objective.Goal.GOAL_MATCH);
    objective.setTarget(300).setTolerance(5);
    assertThat(text(match.build(), PlanOfTwo.response()))
        .contains("302 Wh/kg, the best observed so far; it is on target, and nothing can be nearer")
        .doesNotContain("P(nearer");
    objective.setTolerance(1);
    assertThat(text(match.build(), PlanOfTwo.response()))
        .contains("302 Wh/kg, the best observed so far\n")
        .contains("P(nearer than 302)");
  }

  @Test
  void withoutSuggestionsNothingIsToBeBeaten() {
    assertThat(text(PlanOfTwo.CAMPAIGN, SuggestExperimentsResponse.getDefaultInstance()))
        .doesNotContain("to beat");
  }

  @Test
  void theStackSaysCellsVoltagesEnergyAndShares() {
    assertThat(text()).contains("Bipolar stack for 12 V (nominal voltage)");
    assertThat(text()).contains("1          6     9.0     12.3     21.0    165 [153–177]       59");
  }

  @Test
  void seedModelAndRevisionCloseThePage() {
    assertThat(lines(Ink.PLAIN, Page.STANDARD_COLUMNS).getLast())
        .isEqualTo("seed 42 · revision 9 · model gp-physics-1");
  }

  @Test
  void noLineIsWiderThanThePage() {
    for (int columns : new int[] {80, 100, Page.STANDARD_COLUMNS}) {
      assertThat(lines(Ink.PLAIN, columns)).allMatch(line -> line.length() <= columns);
    }
  }

  @Test
  void aNarrowPageHoldsTheSameFigures() {
    assertThat(String.join("\n", lines(Ink.PLAIN, 80)))
        .contains("322 [294–350]")
        .contains("46.2")
        .contains("exp-2");
  }

  @Test
  void colourIsOnlyWhereItIsWanted() {
    assertThat(text()).doesNotContain("\u001b");
    assertThat(String.join("\n", lines(Ink.COLOURED, 118))).contains("\u001b[1m");
  }
}
