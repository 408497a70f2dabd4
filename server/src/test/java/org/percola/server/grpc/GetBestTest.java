package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.Design;
import org.percola.v1.GetBestRequest;
import org.percola.v1.GetBestResponse;
import org.percola.v1.Objective;
import org.percola.v1.TradeOff;

final class GetBestTest {
  private final Services services = Services.inMemory();
  private Campaign campaign = Campaign.getDefaultInstance();

  @AfterEach
  void close() {
    services.close();
  }

  /// Of three cells the first has the best utilization, the second the highest voltage, and the
  /// third neither.
  private void measured(Campaign.Builder wanted) {
    campaign =
        services
            .campaigns()
            .createCampaign(CreateCampaignRequest.newBuilder().setCampaign(wanted).build());
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.9, 2.1));
    services.add(campaign, Samples.completed(Samples.dryDesign(0.3, 0.6, 0.1), 0.7, 2.3));
    services.add(campaign, Samples.completed(Samples.dryDesign(0.5, 0.4, 0.1), 0.6, 2.05));
  }

  private static double sum(Design design) {
    return design.getValuesOrThrow("pto_mass_fraction").getNumber()
        + design.getValuesOrThrow("electrolyte_mass_fraction").getNumber()
        + design.getValuesOrThrow("carbon_mass_fraction").getNumber();
  }

  @Test
  void theBestExperimentIsTheOneThatWasMeasuredBest() {
    measured(Samples.campaign().toBuilder());
    GetBestResponse best =
        services
            .planning()
            .getBest(GetBestRequest.newBuilder().setName(campaign.getName()).build());
    assertThat(best.getBestExperiment().getName())
        .isEqualTo("campaigns/three-powders/experiments/e1");
    assertThat(best.getBestExperimentNearest()).isFalse();
    assertThat(best.getRecommendedNearest()).isFalse();
    assertThat(sum(best.getRecommended().getDesign())).isCloseTo(1, within(1e-12));
  }

  @Test
  void whereNoExperimentMeetsALimitTheBestIsTheOneThatComesNearest() {
    Campaign.Builder wanted = Samples.campaign().toBuilder();
    wanted.getSpecBuilder().getOutcomeConstraintsBuilder(0).setLimit(4);
    measured(wanted);

    GetBestResponse best =
        services
            .planning()
            .getBest(GetBestRequest.newBuilder().setName(campaign.getName()).build());

    assertThat(best.getBestExperiment().getName()).endsWith("/e2");
    assertThat(best.getBestExperimentNearest()).isTrue();
    assertThat(best.getRecommendedNearest()).isTrue();
  }

  @Test
  void withSeveralObjectivesTheBestTradeOffsAreToldWhereAskedFor() {
    Campaign.Builder wanted = Samples.campaign().toBuilder();
    wanted
        .getSpecBuilder()
        .addObjectivesBuilder()
        .setOutcome("average_voltage")
        .setGoal(Objective.Goal.GOAL_MAXIMIZE);
    measured(wanted);
    GetBestRequest.Builder request = GetBestRequest.newBuilder().setName(campaign.getName());

    assertThat(services.planning().getBest(request.build()).getTradeOffsList()).isEmpty();
    GetBestResponse best = services.planning().getBest(request.setTradeOffs(4).build());

    assertThat(best.getMeasuredTradeOffsList())
        .extracting(TradeOff::getExperiment)
        .containsExactly(
            campaign.getName() + "/experiments/e1", campaign.getName() + "/experiments/e2");
    assertThat(best.getTradeOffsList())
        .isNotEmpty()
        .allSatisfy(
            one -> assertThat(sum(one.getForecast().getDesign())).isCloseTo(1, within(1e-12)));
  }

  @Test
  void everyBadNumberOfAQuestionForTheBestIsNamed() {
    measured(Samples.campaign().toBuilder());
    Refused refused =
        Refused.by(() ->
            services
                .planning()
                .getBest(
                    GetBestRequest.newBuilder()
                        .setName(campaign.getName())
                        .setTolerance(-1)
                        .setTradeOffs(101)
                        .build()));
    assertThat(refused.violations())
        .containsExactly(
            "tolerance: tolerance: -1.0 (expected: 0 or more)",
            "trade_offs: trade_offs: 101 (expected: 0 to 100)");
  }
}
