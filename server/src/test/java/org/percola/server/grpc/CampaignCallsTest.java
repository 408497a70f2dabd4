package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.grpc.Status;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.DeleteCampaignRequest;
import org.percola.v1.Design;
import org.percola.v1.DesignSpace;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListCampaignsRequest;
import org.percola.v1.ListCampaignsResponse;
import org.percola.v1.UndeleteCampaignRequest;
import org.percola.v1.UpdateCampaignRequest;

final class CampaignCallsTest {
  private final Services services = Services.inMemory();

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void whatWasCreatedIsWhatIsRead() {
    Campaign created = services.sample();
    assertThat(get()).isEqualTo(created);
    assertThat(created.getRevision()).isEqualTo(1);
    assertThat(created.getSpec().getSpace().getMixturesList())
        .isEqualTo(Samples.campaign().getSpec().getSpace().getMixturesList());
    assertThat(created.hasDeleteTime()).isFalse();
  }

  @Test
  void idsComeFromTheDisplayNameAndAreNeverTakenTwice() {
    services.sample();
    assertThat(services.sample().getName()).isEqualTo("campaigns/three-powders-2");
    CreateCampaignRequest named =
        CreateCampaignRequest.newBuilder()
            .setCampaign(Samples.campaign())
            .setCampaignId("mine")
            .build();
    assertThat(services.campaigns().createCampaign(named).getName()).isEqualTo("campaigns/mine");
    Refused again = Refused.by(() -> services.campaigns().createCampaign(named));
    assertThat(again.code()).isEqualTo(Status.Code.ALREADY_EXISTS);
    assertThat(again.reason()).isEqualTo("CAMPAIGN_ALREADY_EXISTS");
  }

  @Test
  void aRequestThatIsOnlyValidatedStoresNothing() {
    CreateCampaignRequest request =
        CreateCampaignRequest.newBuilder()
            .setCampaign(Samples.campaign())
            .setValidateOnly(true)
            .build();
    assertThat(services.campaigns().createCampaign(request).getName())
        .isEqualTo("campaigns/three-powders");
    assertThat(list(0, "").getCampaignsList()).isEmpty();
  }

  @Test
  void aFaultyCampaignIsRefusedWithEveryFieldAndStoresNothing() {
    CreateCampaignRequest.Builder request = CreateCampaignRequest.newBuilder();
    request.getCampaignBuilder().setSpec(Samples.spec());
    request.getCampaignBuilder().getSpecBuilder().getObjectivesBuilder(0).setOutcome("yield");
    request
        .getCampaignBuilder()
        .getSpecBuilder()
        .getOutcomeConstraintsBuilder(0)
        .setLimit(Double.NaN);
    Refused refused = Refused.by(() -> services.campaigns().createCampaign(request.build()));
    assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.reason()).isEqualTo("INVALID_REQUEST");
    assertThat(refused.violations())
        .containsExactlyInAnyOrder(
            "campaign.spec.outcome_constraints[0].limit: limit: NaN (expected: a finite number)",
            "campaign.spec.objectives[0].outcome: yield: unknown (expected: one of [utilization,"
                + " average_voltage])");
    assertThat(list(0, "").getCampaignsList()).isEmpty();
  }

  @Test
  void onlyMaskedFieldsChange() {
    Campaign campaign = services.sample();
    UpdateCampaignRequest request =
        UpdateCampaignRequest.newBuilder()
            .setCampaign(campaign.toBuilder().setDisplayName("Other").clearSpec())
            .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
            .build();
    Campaign changed = services.campaigns().updateCampaign(request);
    assertThat(changed.getDisplayName()).isEqualTo("Other");
    assertThat(changed.getSpec()).isEqualTo(campaign.getSpec());
    assertThat(changed.getRevision()).isEqualTo(2);
    Refused stale = Refused.by(() -> services.campaigns().updateCampaign(request));
    assertThat(stale.code()).isEqualTo(Status.Code.ABORTED);
    assertThat(stale.reason()).isEqualTo("ETAG_MISMATCH");
    assertThat(stale.message())
        .isEqualTo("campaigns/three-powders: etag 'r1' (expected: the current 'r2')");
  }

  @Test
  void aSpecThatHasNoPlaceForWhatWasMadeIsRefusedOncePerFault() {
    Campaign campaign = services.sample();
    for (int i = 0; i < 3; i++) {
      Design design = Samples.dryDesign(0.4, 0.4 - 0.01 * i, 0.2 + 0.01 * i);
      services.add(campaign, Samples.completed(design, 0.7, 2.2));
    }
    Campaign.Builder other = campaign.toBuilder().clearEtag();
    other.getSpecBuilder().getOutcomesBuilder(1).setName("voltage");
    other.getSpecBuilder().getOutcomeConstraintsBuilder(0).setOutcome("voltage");
    other.getSpecBuilder().getSpaceBuilder().addParameters(Samples.continuous("p", "MPa", 1, 2, 0));
    assertThat(refused(other).violations())
        .containsExactly(
            "campaign.spec.space.parameters[5]: p: not set in 3 experiments, such as e1 (expected:"
                + " only parameters that the experiments there are have; a new campaign can have p"
                + " and learn from this one, as one of its earlier_campaigns, by saying what it was"
                + " here)",
            "campaign.spec.outcomes: average_voltage in V in 3 experiments, such as e1 (expected:"
                + " to stay an outcome, for it was measured)");
    assertThat(get().getSpec()).isEqualTo(campaign.getSpec());
  }

  @Test
  void whatWasMadeWithStays() {
    Campaign campaign = services.sample();
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
    services.add(campaign, Samples.completed(Samples.solventDesign(0.4, 0.4, 0.2, 99), 0.7, 2.2));
    Campaign.Builder other = campaign.toBuilder().clearEtag();
    DesignSpace.Builder space = other.getSpecBuilder().getSpaceBuilder();
    space.removeParameters(4).removeParameters(3);
    space.getMixturesBuilder(0).clearComponents().setTotal(0.7);
    space
        .getMixturesBuilder(0)
        .addComponents("pto_mass_fraction")
        .addComponents("electrolyte_mass_fraction");
    space
        .getParametersBuilder(0)
        .getCategoricalBuilder()
        .clearLabels()
        .addLabels("solvent")
        .addLabels("melt");
    assertThat(refused(other).violations())
        .extracting(violation -> violation.replace("campaign.spec.space.", ""))
        .containsExactly(
            "parameters: carbon_mass_fraction: removed, and set in 2 experiments, such as e1"
                + " (expected: carbon_mass_fraction to stay a parameter, for designs were made with"
                + " it)",
            "parameters[0]: process_route: dry in experiment e1 (expected: one of [solvent, melt];"
                + " a label that was used stays one, and is no longer suggested once it is"
                + " out_of_stock)",
            "mixtures: electrode: [pto_mass_fraction, electrolyte_mass_fraction] sum to 0.800000 in 2"
                + " experiments, such as e1 (expected: 0.7)",
            "parameters: anneal_celsius: removed, and set in experiment e2 (expected:"
                + " anneal_celsius to stay a parameter, for designs were made with it)");
  }

  @Test
  void aRepeatedCreationCreatesOnceAndAnotherBodyIsRefused() {
    CreateCampaignRequest request =
        CreateCampaignRequest.newBuilder()
            .setCampaign(Samples.campaign())
            .setRequestId(UUID.randomUUID().toString())
            .build();
    Campaign first = services.campaigns().createCampaign(request);
    assertThat(services.campaigns().createCampaign(request)).isEqualTo(first);
    assertThat(list(0, "").getCampaignsList()).containsExactly(first);
    CreateCampaignRequest.Builder other = request.toBuilder();
    other.getCampaignBuilder().setDisplayName("Other");
    Refused refused = Refused.by(() -> services.campaigns().createCampaign(other.build()));
    assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.reason()).isEqualTo("REQUEST_ID_REUSED");
  }

  @Test
  void aRequestIdMustBeAUuid() {
    Refused refused =
        Refused.by(() ->
            services
                .campaigns()
                .createCampaign(
                    CreateCampaignRequest.newBuilder()
                        .setCampaign(Samples.campaign())
                        .setRequestId("1")
                        .build()));
    assertThat(refused.violations())
        .containsExactly("request_id: request_id: '1' (expected: a UUID)");
  }

  @Test
  void aRequestIdIsTheSameInCapitals() {
    CreateCampaignRequest request =
        CreateCampaignRequest.newBuilder()
            .setCampaign(Samples.campaign())
            .setRequestId("6f9619ff-8b86-d011-b42d-00c04fc964ff")
            .build();
    Campaign first = services.campaigns().createCampaign(request);
    CreateCampaignRequest again =
        request.toBuilder().setRequestId("6F9619FF-8B86-D011-B42D-00C04FC964FF").build();
    assertThat(services.campaigns().createCampaign(again)).isEqualTo(first);
  }

  @Test
  void aNameForPeopleHasNoControlCharacters() {
    Campaign named = Samples.campaign().toBuilder().setDisplayName("a\u0000b\u001b[2J").build();
    Refused refused =
        Refused.by(() ->
            services
                .campaigns()
                .createCampaign(CreateCampaignRequest.newBuilder().setCampaign(named).build()));
    assertThat(refused.violations())
        .containsExactly(
            "campaign.display_name: display_name: 'a\uFFFDb\uFFFD[2J' (expected: no control"
                + " characters, shown here as \uFFFD)");
  }

  @Test
  void aDeletedCampaignCanBeUndeleted() {
    Campaign campaign = services.sample();
    Campaign deleted =
        services
            .campaigns()
            .deleteCampaign(
                DeleteCampaignRequest.newBuilder()
                    .setName(campaign.getName())
                    .setEtag(campaign.getEtag())
                    .build());
    assertThat(deleted.hasDeleteTime()).isTrue();
    assertThat(list(0, "").getCampaignsList()).isEmpty();
    Refused refused =
        Refused.by(() ->
            services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2)));
    assertThat(refused.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("CAMPAIGN_DELETED");
    Campaign back =
        services
            .campaigns()
            .undeleteCampaign(
                UndeleteCampaignRequest.newBuilder().setName(campaign.getName()).build());
    assertThat(back.hasDeleteTime()).isFalse();
    assertThat(list(0, "").getCampaignsList()).containsExactly(back);
  }

  @Test
  void pagesCoverAllCampaignsByName() {
    Campaign first = services.sample();
    Campaign second = services.sample();
    Campaign third = services.sample();
    ListCampaignsResponse page = list(2, "");
    assertThat(page.getCampaignsList()).containsExactly(first, second);
    ListCampaignsResponse rest = list(2, page.getNextPageToken());
    assertThat(rest.getCampaignsList()).containsExactly(third);
    assertThat(rest.getNextPageToken()).isEmpty();
    Refused refused = Refused.by(() -> list(1_001, "!"));
    assertThat(refused.violations()).hasSize(2);
  }

  private Campaign get() {
    return services
        .campaigns()
        .getCampaign(GetCampaignRequest.newBuilder().setName("campaigns/three-powders").build());
  }

  private ListCampaignsResponse list(int size, String token) {
    return services
        .campaigns()
        .listCampaigns(
            ListCampaignsRequest.newBuilder().setPageSize(size).setPageToken(token).build());
  }

  private Refused refused(Campaign.Builder other) {
    return Refused.by(() ->
        services
            .campaigns()
            .updateCampaign(UpdateCampaignRequest.newBuilder().setCampaign(other).build()));
  }
}
