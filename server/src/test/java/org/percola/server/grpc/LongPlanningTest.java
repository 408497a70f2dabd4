package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.Operation;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.testing.Refused;
import org.percola.v1.Campaign;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.Experiment;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// A long call comes to what the short one comes to, and is made once.
@Timeout(120)
final class LongPlanningTest extends LongPlanningFixture {
  @Test
  void theAnswerIsThatOfTheShortCallToTheLastBit() throws Exception {
    SuggestExperimentsRequest tryOut = suggest(2).setSeed(7).setValidateOnly(true).build();
    assertThat(suggested(end(services.planning().startSuggestExperiments(tryOut))))
        .isEqualTo(services.planning().suggestExperiments(tryOut));

    DiagnoseCampaignRequest diagnose = diagnose().setSeed(7).build();
    assertThat(
            end(services.planning().startDiagnoseCampaign(diagnose))
                .getResponse()
                .unpack(DiagnoseCampaignResponse.class))
        .isEqualTo(services.planning().diagnoseCampaign(diagnose));
  }

  @Test
  void whatIsStoredIsWhatTheShortCallWouldHaveStored() throws Exception {
    SuggestExperimentsRequest request = suggest(2).setSeed(7).build();
    List<Experiment> tried =
        services
            .planning()
            .suggestExperiments(request.toBuilder().setValidateOnly(true).build())
            .getExperimentsList();
    SuggestExperimentsResponse answer =
        suggested(end(services.planning().startSuggestExperiments(request)));
    assertThat(answer.getExperimentsList())
        .extracting(Experiment::getName)
        .containsExactly(CAMPAIGN + "/experiments/e3", CAMPAIGN + "/experiments/e4");
    assertThat(answer.getExperimentsList())
        .extracting(Experiment::getPlannedDesign)
        .isEqualTo(tried.stream().map(Experiment::getPlannedDesign).toList());
    assertThat(answer.getExperimentsList())
        .extracting(one -> one.getSuggestion().getForecast())
        .isEqualTo(tried.stream().map(one -> one.getSuggestion().getForecast()).toList());
    assertThat(store.events("three-powders", 3, 10)).as("one change of the campaign").hasSize(1);
  }

  @Test
  void anOperationEndsWithTheErrorThatTheShortCallWouldHave() throws Exception {
    String etag = get(campaign).getEtag();
    store.overtake(
        1, changes -> changes.redefine(changes.snapshot("three-powders").withDisplayName("x")));
    Operation ended =
        end(services.planning().startSuggestExperiments(suggest(1).setEtag(etag).build()));
    assertThat(ended.getError().getCode()).isEqualTo(Status.Code.ABORTED.value());
    assertThat(ended.getError().getDetails(0).unpack(ErrorInfo.class).getReason())
        .isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void theSameRequestIsTheSameOperation() {
    SuggestExperimentsRequest request =
        suggest(1).setRequestId(UUID.randomUUID().toString()).build();
    Operation first = services.planning().startSuggestExperiments(request);
    assertThat(services.planning().startSuggestExperiments(request)).isEqualTo(first);
    end(first);
    assertThat(services.planning().startSuggestExperiments(request)).isEqualTo(first);
    assertThat(experiments()).containsExactly("e1", "e2", "e3");
    assertThat(list().getOperationsList()).hasSize(1);
    Refused refused =
        Refused.by(() ->
            services.planning().startSuggestExperiments(request.toBuilder().setCount(2).build()));
    assertThat(refused.reason()).isEqualTo("REQUEST_ID_REUSED");

    DiagnoseCampaignRequest diagnose =
        diagnose().setRequestId(UUID.randomUUID().toString()).build();
    Operation diagnosis = services.planning().startDiagnoseCampaign(diagnose);
    assertThat(services.planning().startDiagnoseCampaign(diagnose)).isEqualTo(diagnosis);
  }

  private Campaign get(Campaign present) {
    return services
        .campaigns()
        .getCampaign(GetCampaignRequest.newBuilder().setName(present.getName()).build());
  }
}
