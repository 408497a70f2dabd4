package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;

/// Campaigns that learn from more than their own results: y = sin 6x, a proxy that falls where it
/// rises, and an earlier campaign two units higher.
class RelatedRowsTest {
  private static final String PROXY = "colour";
  private static final SpaceEncoding ENCODING =
      SpaceEncoding.of(new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of()));

  private static double truth(double x) {
    return StrictMath.sin(6 * x);
  }

  private static Design at(double x) {
    return Design.empty().with("x", x);
  }

  private static Campaign campaign(String... proxies) {
    return new Campaign(
        "c",
        "",
        new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of()),
        List.of(),
        List.of(
            new Outcome.Measured(
                Trial.OUTCOME, "1", PriorBelief.CONSTANT.withProxies(List.of(proxies))),
            new Outcome.Measured(PROXY, "1", PriorBelief.CONSTANT)),
        List.of(new Objective(Trial.OUTCOME, Objective.Goal.MAXIMIZE)),
        List.of(),
        List.of(),
        0);
  }

  /// Four results of the outcome, twelve of the proxy.
  private static Campaign measured(Campaign campaign) {
    Campaign now = campaign;
    for (int i = 0; i < 12; i++) {
      double x = i / 11.0;
      List<Measurement> results = new ArrayList<>();
      results.add(Trial.measurement("p", PROXY, 100 - 20 * truth(x), 0.2));
      if (i % 3 == 1) {
        results.add(Trial.measurement("m", Trial.OUTCOME, truth(x), 0.02));
      }
      now = now.withExperiment(Trial.experiment(now, at(x), results, ExperimentState.COMPLETED));
    }
    return now;
  }

  private static EarlierCampaign earlier() {
    List<Design> designs = new ArrayList<>();
    List<EarlierCampaign.Result> results = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      designs.add(at(i / 14.0));
      results.add(
          new EarlierCampaign.Result(
              i, Trial.OUTCOME, new Value.Exact(2 + truth(i / 14.0)), i % 2 == 0 ? 0.02 : null));
    }
    return new EarlierCampaign("2023", designs, results);
  }

  private static OutcomeBelief belief(Campaign campaign) {
    return BeliefModels.fit(campaign, Evidence.of(campaign), ENCODING, RandomKey.ofSeed(2));
  }

  private static double error(Campaign campaign) {
    List<Design> designs = new ArrayList<>();
    for (int i = 0; i <= 20; i++) {
      designs.add(at(i / 20.0));
    }
    Posterior posterior =
        belief(campaign).surrogate(Trial.OUTCOME).posterior(ENCODING.inputs(designs));
    double square = 0;
    for (int i = 0; i <= 20; i++) {
      double off = posterior.mean(i) - truth(i / 20.0);
      square += off * off / 21;
    }
    return Math.sqrt(square);
  }

  @Test
  void aProxyOnMoreDesignsSharpensTheBelief() {
    assertThat(error(measured(campaign(PROXY)))).isLessThan(0.5 * error(measured(campaign())));
    assertThat(belief(measured(campaign(PROXY))).surrogate(Trial.OUTCOME).report().messages())
        .anyMatch(note -> note.startsWith("proxy colour: correlation -"));
  }

  @Test
  void anEarlierCampaignAtAnotherLevelSharpensTheBelief() {
    Campaign alone = measured(campaign());
    Campaign informed = alone.withEarlierCampaigns(List.of(earlier()));
    assertThat(error(informed)).isLessThan(0.5 * error(alone));
    assertThat(belief(informed).surrogate(PROXY).report())
        .as("nothing of this outcome was measured earlier")
        .isEqualTo(belief(alone).surrogate(PROXY).report());
  }

  @Test
  void aCampaignWithoutResultsStartsFromTheEarlierOne() {
    Campaign fresh = campaign().withEarlierCampaigns(List.of(earlier()));
    Posterior posterior =
        belief(fresh)
            .surrogate(Trial.OUTCOME)
            .posterior(ENCODING.inputs(List.of(at(0.26), at(0.79))));
    assertThat(posterior.mean(0)).isGreaterThan(posterior.mean(1) + 0.5);
    assertThat(posterior.standardDeviation(0)).isGreaterThan(0.2);
    FitReport report = Diagnostician.of(measured(fresh), 1).outcomes().getFirst().report();
    assertThat(Objects.requireNonNull(report).messages())
        .as("several surfaces learned it, in figures that differ little")
        .filteredOn(note -> note.startsWith("earlier campaign 2023: correlation "))
        .hasSize(1);
  }

  @Test
  void everyFaultIsFoundAtOnce() {
    EarlierCampaign odd =
        new EarlierCampaign(
            "2023",
            List.of(at(0.2), Design.empty()),
            List.of(
                new EarlierCampaign.Result(0, "weight", new Value.Exact(1), null),
                new EarlierCampaign.Result(7, PROXY, new Value.AtLeast(1), null)));
    Campaign campaign =
        campaign("taste", Trial.OUTCOME, PROXY, PROXY)
            .withEarlierCampaigns(
                List.of(earlier(), odd, new EarlierCampaign(" ", List.of(), List.of())));
    assertThat(CampaignFaults.of(campaign).stream().map(Fault::path))
        .containsExactly(
            "outcomes[0].belief.proxies[0]",
            "outcomes[0].belief.proxies[1]",
            "outcomes[0].belief.proxies[3]",
            "earlier_campaigns[1].name",
            "earlier_campaigns[1].designs.rows[1].values[\"x\"]",
            "earlier_campaigns[1].results",
            "earlier_campaigns[1].results",
            "earlier_campaigns[2].name",
            "earlier_campaigns[2].results");
  }
}
