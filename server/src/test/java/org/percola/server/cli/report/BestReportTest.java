package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.v1.Campaign;
import org.percola.v1.DesignForecast;
import org.percola.v1.Experiment;
import org.percola.v1.GetBestResponse;
import org.percola.v1.Prediction;
import org.percola.v1.RemainingGain;

class BestReportTest {
  private static final DesignForecast RECOMMENDED =
      DesignForecast.newBuilder()
          .addPredictions(
              Prediction.newBuilder()
                  .setOutcome(PlanOfTwo.CAMPAIGN.getSpec().getObjectives(0).getOutcome())
                  .setLowerQuartile(290)
                  .setUpperQuartile(310))
          .build();

  private static String text(GetBestResponse best) {
    return text(PlanOfTwo.CAMPAIGN, best);
  }

  private static String text(Campaign campaign, GetBestResponse best) {
    Page page = new Page(Ink.PLAIN, Page.STANDARD_COLUMNS);
    new BestReport(campaign, best).write(page);
    return String.join("\n", page.lines());
  }

  @Test
  void theChanceToMeetEveryLimitIsToldWhereItIsKnown() {
    GetBestResponse.Builder best = GetBestResponse.newBuilder().setRecommended(RECOMMENDED);
    RemainingGain remaining = RemainingGain.newBuilder().setProbabilityInTarget(0.8).build();
    assertThat(text(best.setRemaining(remaining).build()))
        .contains("every limit met with a chance of 80 %");
  }

  @Test
  void whatOnlyComesNearestToTheLimitsIsNotCalledBest() {
    GetBestResponse.Builder best =
        GetBestResponse.newBuilder()
            .setBestExperiment(Experiment.newBuilder().setName("campaigns/c/experiments/e5"))
            .setRecommended(RECOMMENDED);
    assertThat(text(best.build()))
        .contains("the best experiment so far", "the design believed best over the whole space")
        .doesNotContain("nearest");
    assertThat(text(best.setBestExperimentNearest(true).setRecommendedNearest(true).build()))
        .contains(
            "the experiment that comes nearest: none meets every limit so far",
            "no design is likely to meet every limit")
        .doesNotContain("the best experiment so far", "counting risk");
  }

  @Test
  void ofSeveralObjectivesItIsSaidByWhichOneADesignIsBest() {
    Campaign.Builder several = PlanOfTwo.CAMPAIGN.toBuilder();
    several.getSpecBuilder().addObjectives(several.getSpec().getObjectives(0));
    GetBestResponse best = GetBestResponse.newBuilder().setRecommended(RECOMMENDED).build();
    String first = "the first of 2 objectives";

    assertThat(text(several.build(), best).replaceAll("\\s+", " ")).contains(first);
    assertThat(text(best)).doesNotContain(first);
  }

  @Test
  void nothingIsSaidOfLimitsWhereTheChanceIsNotTold() {
    GetBestResponse several = GetBestResponse.newBuilder().setRecommended(RECOMMENDED).build();
    assertThat(text(several)).contains("as likely as not").doesNotContain("every limit met");
  }
}
