package org.percola.benchmarks.service;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceProto;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.DeleteCampaignRequest;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceProto;
import org.percola.v1.ExperimentState;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.PlanningServiceProto;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.ReleaseLeaseRequest;
import org.percola.v1.RenewLeaseRequest;
import org.percola.v1.SetExperimentStateRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.UndeleteCampaignRequest;
import org.percola.v1.UpdateCampaignRequest;

/// A request for every call that changes something, ready to be sent to a campaign of its own.
final class MutatingCalls {
  private static final String STATION = "press-1";

  /// Shares its request with the call that starts one, and changes nothing.
  private static final String DIAGNOSIS = "DiagnoseCampaign";

  private final Lab lab;
  private final Map<String, Function<Campaign, Message.Builder>> requests = new LinkedHashMap<>();

  MutatingCalls(Lab lab) {
    this.lab = lab;
    requests.put(
        "CreateCampaign",
        campaign -> CreateCampaignRequest.newBuilder().setCampaign(Lab.spec(copy(campaign))));
    requests.put("UpdateCampaign", campaign -> update(campaign));
    requests.put(
        "DeleteCampaign",
        campaign -> DeleteCampaignRequest.newBuilder().setName(campaign.getName()));
    requests.put("UndeleteCampaign", this::undelete);
    requests.put("CreateExperiment", campaign -> create(campaign, 1));
    requests.put(
        "BatchCreateExperiments",
        campaign ->
            BatchCreateExperimentsRequest.newBuilder()
                .setParent(campaign.getName())
                .addRequests(CreateExperimentRequest.newBuilder().setExperiment(Lab.design(1)))
                .addRequests(CreateExperimentRequest.newBuilder().setExperiment(Lab.design(2))));
    requests.put(
        "RecordResults",
        campaign ->
            RecordResultsRequest.newBuilder()
                .setName(queued(campaign))
                .addMeasurements(Lab.result(0.5)));
    requests.put(
        "SetExperimentState",
        campaign ->
            SetExperimentStateRequest.newBuilder()
                .setName(queued(campaign))
                .setState(ExperimentState.EXPERIMENT_STATE_RUNNING));
    requests.put(
        "SuggestExperiments",
        campaign -> SuggestExperimentsRequest.newBuilder().setParent(campaign.getName()));
    requests.put(
        "StartSuggestExperiments",
        campaign -> SuggestExperimentsRequest.newBuilder().setParent(campaign.getName()));
    requests.put(
        "StartDiagnoseCampaign",
        campaign -> DiagnoseCampaignRequest.newBuilder().setName(campaign.getName()));
    requests.put("LeaseExperiments", this::lease);
    requests.put(
        "RenewLease",
        campaign -> RenewLeaseRequest.newBuilder().setName(leased(campaign)).setStation(STATION));
    requests.put(
        "ReleaseLease",
        campaign -> ReleaseLeaseRequest.newBuilder().setName(leased(campaign)).setStation(STATION));
    checkComplete();
  }

  /// The calls that change something, by the name of their method.
  List<String> names() {
    return List.copyOf(requests.keySet());
  }

  /// A request without an id, after which the campaign is as the call needs it.
  Message.Builder request(String name, Campaign campaign) {
    return requireNonNull(requests.get(name), name).apply(campaign);
  }

  /// The display name of the campaign that `CreateCampaign` makes beside this one.
  static String copy(Campaign campaign) {
    return campaign.getDisplayName() + " copied";
  }

  // A call that somebody adds must be tried here too.
  private void checkComplete() {
    TreeSet<String> declared = new TreeSet<>();
    methods()
        .forEach((name, method) -> {
          if (method.getInputType().findFieldByName("request_id") != null
              && !name.equals(DIAGNOSIS)) {
            declared.add(name);
          }
        });
    if (!declared.equals(new TreeSet<>(requests.keySet()))) {
      throw new IllegalStateException("calls with a request_id: " + declared);
    }
  }

  private static Map<String, MethodDescriptor> methods() {
    Map<String, MethodDescriptor> methods = new LinkedHashMap<>();
    for (var file :
        List.of(
            CampaignServiceProto.getDescriptor(),
            ExperimentServiceProto.getDescriptor(),
            PlanningServiceProto.getDescriptor())) {
      file.getServices()
          .forEach(service -> service.getMethods().forEach(m -> methods.put(m.getName(), m)));
    }
    return methods;
  }

  private static Message.Builder update(Campaign campaign) {
    return UpdateCampaignRequest.newBuilder()
        .setCampaign(
            Campaign.newBuilder().setName(campaign.getName()).setDisplayName("another name"));
  }

  private Message.Builder undelete(Campaign campaign) {
    lab.campaigns()
        .deleteCampaign(DeleteCampaignRequest.newBuilder().setName(campaign.getName()).build());
    return UndeleteCampaignRequest.newBuilder().setName(campaign.getName());
  }

  private static CreateExperimentRequest.Builder create(Campaign campaign, int number) {
    return CreateExperimentRequest.newBuilder()
        .setParent(campaign.getName())
        .setExperiment(Lab.design(number));
  }

  private LeaseExperimentsRequest.Builder lease(Campaign campaign) {
    queued(campaign);
    return LeaseExperimentsRequest.newBuilder().setParent(campaign.getName()).setStation(STATION);
  }

  private String queued(Campaign campaign) {
    Experiment queued = lab.experiments().createExperiment(create(campaign, 1).build());
    return queued.getName();
  }

  private String leased(Campaign campaign) {
    return lab.experiments().leaseExperiments(lease(campaign).build()).getExperiments(0).getName();
  }
}
