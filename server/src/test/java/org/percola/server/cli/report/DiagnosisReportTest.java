package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.OutcomeDiagnosis;

class DiagnosisReportTest {
  private static List<String> lines(DiagnoseCampaignResponse diagnosis) {
    Page page = new Page(Ink.PLAIN, Page.STANDARD_COLUMNS);
    new DiagnosisReport(PlanOfTwo.CAMPAIGN, diagnosis).write(page);
    return page.lines();
  }

  private static String text(DiagnoseCampaignResponse diagnosis) {
    return String.join("\n", lines(diagnosis));
  }

  private static final String TEXT = text(SampleDiagnosis.response());

  @Test
  void theProtocolIsNamed() {
    assertThat(TEXT).contains("The 3 experiments are foretold in 2 groups, each from all others");
    assertThat(text(SampleDiagnosis.response().toBuilder().setFolds(3).build()))
        .contains("Every experiment is foretold from the others");
  }

  @Test
  void scoresStandBesidePlainerModelsInTheUnitsOfPeople() {
    assertThat(TEXT)
        .contains("this campaign's belief   4.5   18.0   2.7   2 of 3       1.23")
        .contains("quadratic per route     11.0");
    assertThat(TEXT).contains("E_Electrode").contains("Wh/kg");
  }

  @Test
  void everyRowNamesTheExperimentOfAllItsResults() {
    DiagnoseCampaignResponse.Builder gaps = SampleDiagnosis.response().toBuilder();
    gaps.getOutcomesBuilder(0).removeLeftOut(2);
    gaps.getOutcomesBuilder(1).removeLeftOut(0);
    assertThat(text(gaps.build()))
        .containsPattern("e1 +72\\.0 .* –  +–")
        .containsPattern("e2 +81\\.0 .* 270 ")
        .containsPattern("e3 +– .* 300 ");
  }

  @Test
  void residualsNameTheirWorstExperiment() {
    assertThat(TEXT).containsPattern("utilization +−0\\.25 +1\\.50 +−2\\.40 +e3");
  }

  @Test
  void relevancesStandBesideLengthScalesWhereThereAreAny() {
    assertThat(TEXT)
        .containsPattern("process_route +0\\.55 +1\\.25 +0\\.60")
        .containsPattern("milling_hours +0\\.02 +>100 +0\\.01")
        .contains("never matters");
  }

  @Test
  void whatWasLearnedStandsBesideWhatWasBelievedBefore() {
    assertThat(TEXT)
        .containsPattern("reach +µm +2\\.00 \\[1\\.00–4\\.00\\] +2\\.00 \\[1\\.80–2\\.20\\] +86 %")
        .containsPattern("discrepancy +0\\.100")
        .contains("as before the data  rate_exponent");
  }

  @Test
  void drawsAndBlendsAreDescribed() {
    assertThat(TEXT)
        .contains("worth 142 independent ones; R-hat 1.012")
        .contains("75 % physics, log score 1.50")
        .contains("25 % constant")
        .contains("note  utilization: Designs almost coincide.");
  }

  @Test
  void everyLineFitsThePage() {
    assertThat(lines(SampleDiagnosis.response()))
        .allMatch(line -> line.length() <= Page.STANDARD_COLUMNS);
  }

  @Test
  void withoutResultsTheReportSaysSo() {
    DiagnoseCampaignResponse empty =
        DiagnoseCampaignResponse.newBuilder()
            .addOutcomes(OutcomeDiagnosis.newBuilder().setOutcome("utilization"))
            .build();
    assertThat(text(empty)).contains("utilization  no results yet").doesNotContain("RMSE");
  }

  @Test
  void drawsThatHaveNotSettledAreNotedByOutcome() {
    DiagnoseCampaignResponse.Builder unsettled = SampleDiagnosis.response().toBuilder();
    unsettled.getOutcomesBuilder(0).getMixingBuilder().setPotentialScaleReduction(1.081);
    assertThat(text(unsettled.build()))
        .contains("note  utilization: the draws are not settled (R-hat 1.081, above 1.05)");
    assertThat(TEXT).doesNotContain("the draws are not settled");
  }

  @Test
  void whatTheFitSaysOfItsDrawsIsNotSaidTwice() {
    DiagnoseCampaignResponse.Builder unsettled = SampleDiagnosis.response().toBuilder();
    unsettled
        .getOutcomesBuilder(0)
        .addMessages("The draws have not settled.")
        .getMixingBuilder()
        .setPotentialScaleReduction(1.4);
    assertThat(text(unsettled.build()))
        .contains("note  utilization: The draws have not settled.")
        .doesNotContain("the draws are not settled");
  }

  @Test
  void aResultThatAllOthersDisagreeWithIsNamedWithWhatToDo() {
    DiagnoseCampaignResponse.Builder slipped = SampleDiagnosis.response().toBuilder();
    slipped.getOutcomesBuilder(0).getLeftOutBuilder(1).setStandardizedResidual(-7.31);
    assertThat(text(slipped.build()).replaceAll("\\s+", " "))
        .contains("note utilization: 81.0 % of e2 is 7.3 predicted standard deviations from what")
        .contains("measure it again, and correct it")
        .contains("heavy_tailed");
    assertThat(TEXT).doesNotContain("measure it again");
  }
}
