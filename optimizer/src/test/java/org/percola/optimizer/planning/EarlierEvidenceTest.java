package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;

/// What earlier campaigns say of designs that could not be made.
class EarlierEvidenceTest {
  private final Campaign fresh = Trial.campaign(MakeabilityTest.LINE, Objective.Goal.MAXIMIZE);

  /// Twelve designs on a line, of which those beyond a half could not be made.
  private static EarlierCampaign halfFailed() {
    List<Design> designs = IntStream.range(0, 12).mapToObj(i -> at(i / 11.0)).toList();
    List<EarlierCampaign.Result> results =
        IntStream.range(0, 6)
            .mapToObj(
                i -> new EarlierCampaign.Result(i, Trial.OUTCOME, new Value.Exact(i / 11.0), 0.02))
            .toList();
    return new EarlierCampaign("2023", designs, results, IntStream.range(6, 12).boxed().toList());
  }

  @Test
  void whatCouldNotBeMadeBeforeIsDoubtedAtOnce() {
    Campaign taught = fresh.withEarlierCampaigns(List.of(halfFailed()));
    double[] chances = MakeabilityTest.makeability(taught).probability(List.of(at(0.1), at(0.9)));
    assertThat(chances[0]).isGreaterThan(0.7);
    assertThat(chances[1]).isLessThan(0.5);
  }

  @Test
  void ownSuccessesContradictAnEarlierCampaign() {
    Campaign taught = fresh.withEarlierCampaigns(List.of(halfFailed()));
    Campaign made = taught;
    for (int i = 0; i < 6; i++) {
      made = Trial.measured(made, at(0.7 + 0.05 * i), 1.0);
    }
    assertThat(MakeabilityTest.makeability(made).probability(List.of(at(0.88)))[0])
        .isGreaterThan(0.8)
        .isGreaterThan(MakeabilityTest.makeability(taught).probability(List.of(at(0.88)))[0] + 0.3);
  }

  @Test
  void anEarlierCampaignWithoutFailuresLeavesAllDesignsAlike() {
    EarlierCampaign whole =
        new EarlierCampaign("2023", halfFailed().designs(), halfFailed().results());
    Makeability belief = MakeabilityTest.makeability(fresh.withEarlierCampaigns(List.of(whole)));
    assertThat(belief.probability(List.of(at(0.1))))
        .isEqualTo(belief.probability(List.of(at(0.9))));
  }

  @Test
  void aPlanSaysWhatItLearnedToAvoid() {
    Campaign taught = fresh.withEarlierCampaigns(List.of(halfFailed()));
    Plan plan =
        new Planner(PlannerSettings.standard()).suggest(taught, new SuggestRequest(1, 1, Map.of()));
    assertThat(plan.notes())
        .contains(
            "Earlier campaign 2023: 6 of 12 designs could not be made or gave dead cells; designs like them are avoided.");
    assertThat(plan.suggestions().getFirst().probabilityFeasible())
        .as("chance to be made, of a design the earlier campaign says something about")
        .isBetween(0.05, 0.9);
  }

  @Test
  void failuresAloneDoNotSpareACampaignToCoverItsSpace() {
    EarlierCampaign failures =
        new EarlierCampaign("2023", halfFailed().designs(), List.of(), halfFailed().infeasible());
    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(
                fresh.withEarlierCampaigns(List.of(failures)), new SuggestRequest(1, 1, Map.of()));
    assertThat(plan.suggestions().getFirst().reason().purpose()).isEqualTo(Purpose.COVER);
  }

  @Test
  void aDeadCellOfAnEarlierCampaignSaysNothingOfHowWellOthersDo() {
    Campaign cathodes = SeedCampaign.campaign("c", CompositeCathode.standard());
    List<Design> designs = cathodes.experiments().stream().limit(3).map(e -> e.design()).toList();
    EarlierCampaign earlier =
        new EarlierCampaign(
            "2023",
            designs,
            List.of(
                result(0, "utilization", 0.8),
                result(0, "average_voltage", 2.1),
                result(1, "utilization", 1e-6),
                result(1, "average_voltage", 1.6),
                result(2, "average_voltage", 2.0)));
    EarlierEvidence evidence = EarlierEvidence.of(earlier, cathodes);

    assertThat(evidence.notMade()).containsExactly(designs.get(1));
    assertThat(evidence.made()).containsExactly(designs.get(0), designs.get(2));
    assertThat(evidence.results()).extracting(EarlierCampaign.Result::design).doesNotContain(1);
  }

  @Test
  void aBoundIsNoDeadCell() {
    Campaign cathodes = SeedCampaign.campaign("c", CompositeCathode.standard());
    EarlierCampaign earlier =
        new EarlierCampaign(
            "2023",
            List.of(cathodes.experiments().getFirst().design()),
            List.of(new EarlierCampaign.Result(0, "utilization", new Value.AtLeast(0.01), null)));
    assertThat(EarlierEvidence.of(earlier, cathodes).notMade()).isEmpty();
  }

  @Test
  void everyFaultOfDesignsThatCouldNotBeMadeIsTold() {
    EarlierCampaign odd =
        new EarlierCampaign(
            "2023",
            List.of(at(0.2), at(0.4)),
            List.of(result(0, Trial.OUTCOME, 1)),
            List.of(0, 1, 1, 2));
    assertThat(CampaignFaults.of(fresh.withEarlierCampaigns(List.of(odd))))
        .extracting(Fault::path)
        .containsExactly(
            "earlier_campaigns[0].infeasible_rows[0]",
            "earlier_campaigns[0].infeasible_rows[2]",
            "earlier_campaigns[0].infeasible_rows[3]");
  }

  private static EarlierCampaign.Result result(int design, String outcome, double value) {
    return new EarlierCampaign.Result(design, outcome, new Value.Exact(value), null);
  }

  private static Design at(double x) {
    return Design.empty().with("x", x);
  }
}
