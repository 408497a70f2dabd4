package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.convert.SuggestionConverter;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.NewExperiment;
import org.percola.server.store.StoredExperiment;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.ReplayExperimentRequest;
import org.percola.v1.ReplayExperimentResponse;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;
import org.percola.v1.Suggestion;

final class ReplayProtocolTest {
  private final CampaignStore store = Services.memory();
  private final Services services = Services.over(store);
  private Campaign campaign = Campaign.getDefaultInstance();

  @BeforeEach
  void create() {
    campaign = services.sample();
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
    services.add(campaign, Samples.completed(Samples.dryDesign(0.3, 0.6, 0.1), 0.8, 2.2));
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void whatWasToldSinceChangesNoReplay() {
    SuggestExperimentsRequest.Builder request =
        SuggestExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setCount(2)
            .addSharedParameters("process_route")
            .setBudget(30);
    request.putFixedValues("carbon_mass_fraction", Samples.number(0.1));
    request.addSubSpaceBuilder().setParameter("pto_mass_fraction").setLower(0.3).setUpper(0.5);
    SuggestExperimentsResponse plan = services.planning().suggestExperiments(request.build());
    services.add(campaign, Samples.completed(Samples.dryDesign(0.5, 0.4, 0.1), 0.2, 2.1));
    services.add(campaign, Samples.completed(Samples.dryDesign(0.25, 0.6, 0.15), 0.9, 2.2));

    for (Experiment suggested : plan.getExperimentsList()) {
      ReplayExperimentResponse replay = replay(suggested.getName());

      assertThat(replay.getFirstDifference()).isEmpty();
      assertThat(replay.getSame()).isTrue();
      assertThat(replay.getReplayed()).isEqualTo(replay.getStored());
      assertThat(replay.getStored().getSuggestion()).isEqualTo(suggested.getSuggestion());
    }
    assertThat(replay(plan.getExperiments(0).getName()))
        .isNotEqualTo(replay(plan.getExperiments(1).getName()));
  }

  @Test
  void aSuggestionThatComesOutDifferentlyIsNotTheSame() {
    SuggestExperimentsRequest request =
        SuggestExperimentsRequest.newBuilder().setParent(campaign.getName()).setCount(1).build();
    String name = services.planning().suggestExperiments(request).getExperiments(0).getName();
    StoredExperiment kept = store.experiment("three-powders", "e3");
    add(
        kept,
        "forged",
        kept.experiment().planned().with("pto_mass_fraction", 0.21),
        kept.suggestion());

    ReplayExperimentResponse replay = replay(name.replace("e3", "forged"));

    assertThat(replay.getSame()).isFalse();
    assertThat(replay.getFirstDifference()).isEqualTo("planned_design.values");
    assertThat(replay.getStoredValue()).contains("0.21");
    assertThat(replay(name).getSame()).isTrue();
  }

  @Test
  void suggestionsFromALongListShareItAndComeOutAgain() {
    SuggestExperimentsResponse plan = fromALongList();

    for (Experiment suggested : plan.getExperimentsList()) {
      assertThat(suggested.getSerializedSize()).isLessThan(8_000);
      ReplayExperimentResponse replay = replay(suggested.getName());
      assertThat(replay.getFirstDifference()).isEmpty();
      assertThat(replay.getStored().getSuggestion()).isEqualTo(suggested.getSuggestion());
    }
    assertThat(plan.getExperimentsList())
        .extracting(e -> e.getSuggestion().getCandidateList())
        .hasSize(3)
        .containsOnly(plan.getExperiments(0).getSuggestion().getCandidateList())
        .doesNotContain("");
  }

  @Test
  void aSuggestionThatWasStoredWithItsLongListComesOutAgain() {
    Experiment suggested = fromALongList().getExperiments(1);
    StoredExperiment kept = store.experiment("three-powders", "e4");
    Suggestion.Builder whole = suggested.getSuggestion().toBuilder().clearCandidateList();
    whole.getRequestBuilder().putFields("candidates", asJson(Samples.dryDesigns(3000)));
    add(kept, "old", kept.experiment().planned(), SuggestionConverter.write(whole.build()));

    ReplayExperimentResponse replay = replay(campaign.getName() + "/experiments/old");

    assertThat(replay.getFirstDifference()).isEmpty();
    assertThat(replay.getStored().getSuggestion()).isEqualTo(whole.build());
  }

  @Test
  void theNumberOfCandidatesAloneIsRefusedAndNotTakenForTheWholeSpace() {
    SuggestExperimentsRequest.Builder request =
        SuggestExperimentsRequest.newBuilder().setParent(campaign.getName());
    request.getCandidatesBuilder().setRows(3000);

    Refused refused = Refused.by(() -> services.planning().suggestExperiments(request.build()));

    assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.violations().toString()).contains("candidates.rows[0]");
  }

  @Test
  void anExperimentChosenByHandCannotBeReplayed() {
    Refused refused = Refused.by(() -> replay(campaign.getName() + "/experiments/e1"));

    assertThat(refused.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("NOT_SUGGESTED");
  }

  private SuggestExperimentsResponse fromALongList() {
    return services
        .planning()
        .suggestExperiments(
            SuggestExperimentsRequest.newBuilder()
                .setParent(campaign.getName())
                .setCount(3)
                .setCandidates(Samples.dryDesigns(3000))
                .build());
  }

  private static Value asJson(Message message) {
    Struct.Builder json = Struct.newBuilder();
    try {
      JsonFormat.parser().merge(JsonFormat.printer().print(message), json);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
    return Value.newBuilder().setStructValue(json).build();
  }

  private void add(
      StoredExperiment like,
      String id,
      org.percola.optimizer.design.Design planned,
      @Nullable String suggestion) {
    var experiment = like.experiment();
    var forged =
        new org.percola.optimizer.campaign.Experiment(
            id,
            planned,
            null,
            List.of(),
            null,
            Map.of(),
            List.of(
                new org.percola.optimizer.campaign.Experiment.Change(
                    ExperimentState.SUGGESTED, like.created(), "")),
            experiment.provenance());
    store.change(
        new ChangeRequest("", "Test", "", ""),
        changes -> {
          changes.add("three-powders", List.of(new NewExperiment(forged, suggestion)));
          return new byte[0];
        });
  }

  private ReplayExperimentResponse replay(String name) {
    return services
        .planning()
        .replayExperiment(ReplayExperimentRequest.newBuilder().setName(name).build());
  }
}
