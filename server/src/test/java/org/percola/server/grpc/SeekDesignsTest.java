package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.OutcomeConstraint;
import org.percola.v1.Relation;
import org.percola.v1.SeekDesignsRequest;
import org.percola.v1.SeekDesignsResponse;

final class SeekDesignsTest {
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

  private SeekDesignsRequest.Builder seek(String outcome, double atLeast) {
    SeekDesignsRequest.Builder request =
        SeekDesignsRequest.newBuilder().setParent(campaign.getName()).setSeed(SEED);
    request
        .addWishesBuilder()
        .setOutcome(outcome)
        .setRelation(Relation.RELATION_AT_LEAST)
        .setLimit(atLeast);
    return request;
  }

  @Test
  void theLikeliestDesignsMeetTheCampaignsLimitsToo() {
    SeekDesignsResponse sought =
        services.whatIf().seekDesigns(seek("utilization", 0.65).setCount(2).build());

    assertThat(sought.getLikeliestList())
        .hasSize(2)
        .allSatisfy(one -> {
          assertThat(one.getForecast().getTargetsList())
              .extracting(target -> target.getTarget().getOutcome())
              .containsExactly("average_voltage", "utilization");
          assertThat(one.getForecast().getTargetsList())
              .allMatch(target -> target.getProbability() >= one.getProbability());
        });
    assertThat(sought.getLikeliest(0).getProbability()).isGreaterThan(0.5);
    assertThat(sought.getRevision()).isEqualTo(campaignRevision());
  }

  @Test
  void aWishThatIsALimitAlreadyIsOneLimit() {
    SeekDesignsResponse sought =
        services.whatIf().seekDesigns(seek("average_voltage", 2).setCount(1).build());

    assertThat(sought.getLikeliest(0).getForecast().getTargetsCount()).isEqualTo(1);
  }

  @Test
  void everythingWrongWithAWishIsToldAtOnce() {
    SeekDesignsRequest.Builder request = seek("speed", Double.NaN).setCount(50);
    request.addWishes(OutcomeConstraint.newBuilder().setOutcome("utilization"));
    request.getWithinBuilder().putFixedValues("speed", Samples.number(3));

    List<String> violations =
        Refused.by(() -> services.whatIf().seekDesigns(request.build())).violations();

    assertThat(violations)
        .satisfiesExactlyInAnyOrder(
            text ->
                assertThat(text).startsWith("wishes[0].outcome: outcome: speed (expected: one of"),
            text -> assertThat(text).startsWith("wishes[0].limit: limit: NaN"),
            text -> assertThat(text).startsWith("wishes[1].relation: relation:"),
            text -> assertThat(text).isEqualTo("count: count: 50 (expected: 1 to 20)"),
            text -> assertThat(text).startsWith("within.fixed_values[\"speed\"]: speed: unknown"));
    assertThat(
            Refused.by(() ->
                    services
                        .whatIf()
                        .seekDesigns(
                            SeekDesignsRequest.newBuilder().setParent(campaign.getName()).build()))
                .violations())
        .containsExactly("wishes: wishes: none (expected: at least one)");
  }
}
