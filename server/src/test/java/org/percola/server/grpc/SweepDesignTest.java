package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.DesignForecast;
import org.percola.v1.DesignTable;
import org.percola.v1.DesignValue;
import org.percola.v1.GetBestRequest;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.PredictDesignsRequest;
import org.percola.v1.SuggestExperimentsRequest.SubRange;
import org.percola.v1.SweepDesignRequest;
import org.percola.v1.SweepDesignRequest.Rest;
import org.percola.v1.SweepDesignRequest.SweptParameter;
import org.percola.v1.SweepDesignResponse;
import org.percola.v1.SweepDesignResponse.Point;

final class SweepDesignTest {
  private static final long SEED = 7;

  private final Services services = Services.inMemory();
  private Campaign campaign = Campaign.getDefaultInstance();

  @BeforeEach
  void measured() {
    campaign = services.sample();
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.9, 2.1));
    services.add(campaign, Samples.completed(Samples.dryDesign(0.3, 0.6, 0.1), 0.7, 2.3));
    services.add(campaign, Samples.completed(Samples.dryDesign(0.5, 0.4, 0.1), 0.6, 2.05));
  }

  @AfterEach
  void close() {
    services.close();
  }

  private long campaignRevision() {
    return services
        .campaigns()
        .getCampaign(GetCampaignRequest.newBuilder().setName(campaign.getName()).build())
        .getRevision();
  }

  private SweepDesignRequest.Builder sweep(String... parameters) {
    SweepDesignRequest.Builder request =
        SweepDesignRequest.newBuilder().setParent(campaign.getName()).setSeed(SEED);
    for (String name : parameters) {
      request.addSweptBuilder().setParameter(name).setSteps(3);
    }
    return request;
  }

  private SweepDesignResponse answer(SweepDesignRequest.Builder request) {
    return services.whatIf().sweepDesign(request.build());
  }

  private static double setting(DesignForecast forecast, String parameter) {
    return forecast.getDesign().getValuesOrThrow(parameter).getNumber();
  }

  @Test
  void aSweepGoesFromTheDesignThatGetBestRecommends() {
    SweepDesignResponse sweep = answer(sweep("pto_mass_fraction"));

    assertThat(sweep.getBase())
        .isEqualTo(
            services
                .planning()
                .getBest(
                    GetBestRequest.newBuilder().setName(campaign.getName()).setSeed(SEED).build())
                .getRecommended());
    assertThat(sweep.getPointsList())
        .extracting(point -> point.getSettings(0).getNumber())
        .containsExactly(0.2, 0.4, 0.6);
    assertThat(sweep.getSeed()).isEqualTo(SEED);
    assertThat(sweep.getRevision()).isEqualTo(campaignRevision());
  }

  @Test
  void aSweepOfAnExperimentSaysWhatPredictionsSay() {
    SweepDesignResponse sweep =
        answer(sweep("pto_mass_fraction").setExperiment(campaign.getName() + "/experiments/e1"));

    Point second = sweep.getPoints(1);
    assertThat(second.getForecast().getDesign()).isEqualTo(Samples.dryDesign(0.4, 0.4, 0.2));
    DesignTable.Builder table = DesignTable.newBuilder().setRows(1);
    second
        .getForecast()
        .getDesign()
        .getValuesMap()
        .forEach((name, value) -> table.addColumns(column(name, value)));
    double foretold =
        services
            .planning()
            .predictDesigns(
                PredictDesignsRequest.newBuilder()
                    .setParent(campaign.getName())
                    .setDesigns(table)
                    .setSeed(SEED)
                    .build())
            .getForecasts()
            .getOutcomes(0)
            .getMean(0);
    assertThat(second.getForecast().getPredictions(0).getMean()).isEqualTo(foretold);
  }

  private static DesignTable.Column column(String name, DesignValue value) {
    DesignTable.Column.Builder column = DesignTable.Column.newBuilder().setParameter(name);
    if (value.hasLabel()) {
      column.getLabelsBuilder().addDictionary(value.getLabel()).addIndices(0);
    } else {
      column.getNumbersBuilder().addValues(value.getNumber());
    }
    return column.build();
  }

  @Test
  void heldPartsThatLeaveTheirBoundsAreForetoldAndSaidToBeBeyond() {
    Point last =
        answer(sweep("pto_mass_fraction").setDesign(Samples.dryDesign(0.4, 0.5, 0.1))).getPoints(2);

    assertThat(setting(last.getForecast(), "electrolyte_mass_fraction")).isEqualTo(0.33);
    assertThat(setting(last.getForecast(), "carbon_mass_fraction")).isEqualTo(0.07);
    assertThat(last.getHindrancesList()).isEmpty();
    Point tooMuch =
        answer(
                sweep()
                    .setDesign(Samples.dryDesign(0.4, 0.5, 0.1))
                    .addSwept(
                        SweptParameter.newBuilder()
                            .setParameter("pto_mass_fraction")
                            .addSettings(Samples.number(0.7))))
            .getPoints(0);
    assertThat(tooMuch.hasForecast()).isTrue();
    assertThat(tooMuch.getHindrancesList())
        .contains("pto_mass_fraction: 0.7 (expected: 0.2 to 0.6)");
  }

  @Test
  void theRestIsChosenWithinAPartOfTheSpace() {
    SweepDesignRequest.Builder request = sweep("pto_mass_fraction").setRest(Rest.REST_CHOSEN);
    request
        .getWithinBuilder()
        .putFixedValues("process_route", Samples.label("dry"))
        .addSubSpace(SubRange.newBuilder().setParameter("carbon_mass_fraction").setUpper(0.1));

    SweepDesignResponse sweep = answer(request);

    assertThat(sweep.getPointsList())
        .hasSize(3)
        .allSatisfy(point -> {
          assertThat(setting(point.getForecast(), "carbon_mass_fraction")).isLessThanOrEqualTo(0.1);
          assertThat(point.getForecast().getDesign().getValuesOrThrow("process_route"))
              .isEqualTo(Samples.label("dry"));
        });
  }

  @Test
  void aStepThatNoDesignCanTakeSaysWhy() {
    SweepDesignRequest.Builder request = sweep("pto_mass_fraction").setRest(Rest.REST_CHOSEN);
    request
        .getWithinBuilder()
        .addSubSpace(SubRange.newBuilder().setParameter("electrolyte_mass_fraction").setLower(0.5));

    Point last = answer(request).getPoints(2);

    assertThat(last.hasForecast()).isFalse();
    assertThat(last.getHindrancesList()).isNotEmpty();
  }

  @Test
  void everythingWrongWithASweepIsToldAtOnce() {
    SweepDesignRequest.Builder request = sweep("flux", "pto_mass_fraction");
    request.getSweptBuilder(1).setSteps(1);
    request.setRestValue(9).setDesign(Samples.dryDesign(0.4, 0.4, 0.4));
    request.getWithinBuilder().putFixedValues("speed", Samples.number(3));

    Refused refused = Refused.by(() -> answer(request));

    assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.violations())
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).startsWith("within.fixed_values[\"speed\"]: speed: unknown"),
            text -> assertThat(text).startsWith("swept[0].parameter: parameter: 'flux'"),
            text -> assertThat(text).isEqualTo("swept[1].steps: steps: 1 (expected: 2 to 10000)"),
            text -> assertThat(text).startsWith("rest: rest: 9 (expected:"),
            text -> assertThat(text).startsWith("design.values: electrode:"));
  }

  @Test
  void whatNobodyCanSetIsRefused() {
    SweepDesignRequest.Builder request =
        sweep()
            .addSwept(
                SweptParameter.newBuilder()
                    .setParameter("carbon_mass_fraction")
                    .addSettings(Samples.number(1e60))
                    .addSettings(Samples.label("dry"))
                    .addSettings(Samples.number(0.1)));

    assertThat(Refused.by(() -> answer(request)).violations())
        .containsExactly(
            "swept[0].settings[0]: carbon_mass_fraction: 1.0E60 (expected: at most 1e50 in size)",
            "swept[0].settings[1]: carbon_mass_fraction: dry (expected: a number)");
  }

  @Test
  void aSweepOfTooManyDesignsIsRefused() {
    SweepDesignRequest.Builder request = sweep("pto_mass_fraction", "carbon_mass_fraction");
    request.getSweptBuilder(0).setSteps(20);
    request.getSweptBuilder(1).setSteps(20);
    request.setRest(Rest.REST_CHOSEN);

    assertThat(Refused.by(() -> answer(request)).violations())
        .containsExactly(
            "swept: swept: 400 designs (expected: at most 121 where the rest is chosen anew)");
  }

  @Test
  void whatChangesIsNeitherFixedNorGivenTwice() {
    SweepDesignRequest.Builder request = sweep("carbon_mass_fraction", "carbon_mass_fraction");
    assertThat(Refused.by(() -> answer(request)).violations())
        .containsExactly(
            "swept[1].parameter: parameter: carbon_mass_fraction twice (expected: once)");
    SweepDesignRequest.Builder fixed = sweep("process_route");
    fixed.getWithinBuilder().putFixedValues("process_route", Samples.label("dry"));
    assertThat(Refused.by(() -> answer(fixed)).violations())
        .containsExactly(
            "swept[0].parameter: parameter: process_route, which is fixed (expected: one that is not)");
    assertThat(Refused.by(() -> answer(sweep())).violations())
        .containsExactly("swept: swept: 0 parameters (expected: one or two)");
  }

  @Test
  void anExperimentOfAnotherCampaignOrNoneIsRefused() {
    SweepDesignRequest.Builder other =
        sweep("pto_mass_fraction").setExperiment("campaigns/other/experiments/e1");
    assertThat(Refused.by(() -> answer(other)).violations())
        .containsExactly(
            "experiment: experiment: campaigns/other/experiments/e1 (expected: one of "
                + campaign.getName()
                + ")");
    SweepDesignRequest.Builder none =
        sweep("pto_mass_fraction").setExperiment(campaign.getName() + "/experiments/e99");
    assertThat(Refused.by(() -> answer(none)).code()).isEqualTo(Status.Code.NOT_FOUND);
  }
}
