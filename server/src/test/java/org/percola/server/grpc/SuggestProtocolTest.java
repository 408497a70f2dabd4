package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.design.Design;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.NewExperiment;
import org.percola.server.testing.OvertakingStore;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

final class SuggestProtocolTest {
  private static final String ID = "three-powders";

  private final OvertakingStore store = new OvertakingStore(Services.memory());
  private final Services services = Services.over(store);

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void aPlanThatWasOvertakenByAnExperimentIsMadeAgain() {
    services.sample();
    store.overtake(1, changes -> add(changes, "rival", 0.4));
    SuggestExperimentsResponse plan = suggest("");
    assertThat(plan.getRevision()).isEqualTo(2);
    assertThat(ids()).containsExactly("rival", "e2");
  }

  @Test
  void aPlanThatIsAlwaysOvertakenIsGivenUp() {
    services.sample();
    store.overtake(3, changes -> add(changes, "rival-" + changes.lastOrdinal(ID), 0.4));
    Refused refused = Refused.by(() -> suggest(""));
    assertThat(refused.code()).isEqualTo(Status.Code.ABORTED);
    assertThat(refused.reason()).isEqualTo("CAMPAIGN_CHANGED");
    assertThat(ids()).hasSize(3).allMatch(id -> id.startsWith("rival-"));
  }

  @Test
  void aPlanThatOnlyResultsOvertakeCountsTheThirdTime() {
    services.sample();
    for (int i = 0; i < 3; i++) {
      services.experiments().createExperiment(create("pressed-" + i, 0.30 + 0.02 * i));
    }
    int[] told = {0};
    store.overtake(3, changes -> tell(changes, "pressed-" + told[0]++));
    SuggestExperimentsResponse plan = suggest("");
    assertThat(told[0]).isEqualTo(3);
    assertThat(plan.getRevision()).isEqualTo(4 + 2);
    assertThat(plan.getExperiments(0).getName()).endsWith("/e4");
  }

  @Test
  void aChangeThatNoPlanDependsOnDoesNotOvertake() {
    services.sample();
    store.overtake(
        1,
        changes -> {
          var present = changes.snapshot(ID);
          changes.redefine(
              new org.percola.optimizer.campaign.Campaign(
                  ID,
                  "Another name",
                  present.space(),
                  present.constraints(),
                  present.outcomes(),
                  present.objectives(),
                  present.outcomeConstraints(),
                  List.of(),
                  0));
        });
    assertThat(suggest("").getRevision()).isEqualTo(1);
  }

  @Test
  void withAnEtagAnyChangeRefusesThePlan() {
    Campaign campaign = services.sample();
    store.overtake(1, changes -> add(changes, "rival", 0.4));
    Refused refused = Refused.by(() -> suggest(campaign.getEtag()));
    assertThat(refused.reason()).isEqualTo("ETAG_MISMATCH");
    assertThat(ids()).containsExactly("rival");
  }

  @Test
  void aRepeatedRequestIsNotPlannedAgain() {
    services.sample();
    SuggestExperimentsRequest request =
        request("").setRequestId(UUID.randomUUID().toString()).build();
    SuggestExperimentsResponse first = services.planning().suggestExperiments(request);
    int snapshots = store.snapshots();
    assertThat(services.planning().suggestExperiments(request)).isEqualTo(first);
    assertThat(store.snapshots()).isEqualTo(snapshots);
  }

  private List<String> ids() {
    return store.experiments(ID, Set.of(), 0, 100).stream().map(e -> e.experiment().id()).toList();
  }

  private SuggestExperimentsResponse suggest(String etag) {
    return services.planning().suggestExperiments(request(etag).build());
  }

  private static SuggestExperimentsRequest.Builder request(String etag) {
    return SuggestExperimentsRequest.newBuilder().setParent("campaigns/" + ID).setEtag(etag);
  }

  private static CreateExperimentRequest create(String id, double pto) {
    return CreateExperimentRequest.newBuilder()
        .setParent("campaigns/" + ID)
        .setExperimentId(id)
        .setExperiment(
            org.percola.v1.Experiment.newBuilder()
                .setPlannedDesign(Samples.dryDesign(pto, 0.5, 0.5 - pto)))
        .build();
  }

  private static void tell(CampaignChanges changes, String id) {
    Experiment queued = changes.experiment(ID, id).experiment();
    changes.replace(
        ID,
        List.of(
            queued.after(
                new Experiment.Change(ExperimentState.FAILED, changes.now(), "broke"),
                null,
                null)));
  }

  private static void add(CampaignChanges changes, String id, double pto) {
    Design design =
        Design.empty()
            .with("process_route", "dry")
            .with("pto_mass_fraction", pto)
            .with("electrolyte_mass_fraction", 0.5)
            .with("carbon_mass_fraction", 0.1);
    List<Experiment.Change> history =
        List.of(new Experiment.Change(ExperimentState.SUGGESTED, changes.now(), ""));
    changes.add(
        ID,
        List.of(
            new NewExperiment(
                new Experiment(id, design, null, List.of(), null, Map.of(), history, null), null)));
  }
}
