package org.percola.server.grpc;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.convert.Etag;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.ExperimentRequests;
import org.percola.server.convert.LeaseRequests;
import org.percola.server.convert.PageToken;
import org.percola.server.convert.ResourceName;
import org.percola.server.convert.ResultRequests;
import org.percola.server.convert.StateConverter;
import org.percola.server.convert.StateRequests;
import org.percola.server.convert.Violations;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.NewExperiment;
import org.percola.server.store.StoredCampaign;
import org.percola.server.store.StoredExperiment;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.BatchCreateExperimentsResponse;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.GetExperimentRequest;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.LeaseExperimentsResponse;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.ListExperimentsResponse;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.ReleaseLeaseRequest;
import org.percola.v1.RenewLeaseRequest;
import org.percola.v1.SetExperimentStateRequest;

/// The calls that queue experiments and take their results.
public final class ExperimentCalls extends ExperimentServiceGrpc.ExperimentServiceImplBase {
  private final CampaignStore store;
  private final Answers answers;
  private final LeaseProtocol leases;
  private final RecentAnswers recent;

  public ExperimentCalls(
      CampaignStore store, Answers answers, LeaseProtocol leases, RecentAnswers recent) {
    this.recent = recent;
    this.store = store;
    this.answers = answers;
    this.leases = leases;
  }

  @Override
  public void createExperiment(CreateExperimentRequest request, StreamObserver<Experiment> caller) {
    String parent = parent(request.getParent());
    Answers.send(
        caller,
        () ->
            answers.once(
                ExperimentServiceGrpc.getCreateExperimentMethod(),
                request,
                parent,
                changes -> {
                  StoredCampaign campaign = campaign(changes, parent, request.getEtag());
                  String freeId = FreeIds.experiments(changes, parent, 1).getFirst();
                  org.percola.optimizer.campaign.Experiment asked =
                      ExperimentRequests.read(
                          request, campaign.definition(), freeId, changes.now());
                  return ExperimentConverter.toProto(
                      changes.add(parent, List.of(new NewExperiment(asked, null))).getFirst());
                }));
  }

  @Override
  public void batchCreateExperiments(
      BatchCreateExperimentsRequest request,
      StreamObserver<BatchCreateExperimentsResponse> caller) {
    String parent = batchParent(request);
    Answers.send(
        caller,
        () ->
            answers.once(
                ExperimentServiceGrpc.getBatchCreateExperimentsMethod(),
                request,
                parent,
                changes -> {
                  StoredCampaign campaign = campaign(changes, parent, request.getEtag());
                  List<String> freeIds =
                      FreeIds.experiments(changes, parent, request.getRequestsCount());
                  List<NewExperiment> asked =
                      ExperimentRequests.read(
                              request, campaign.definition(), freeIds, changes.now())
                          .stream()
                          .map(experiment -> new NewExperiment(experiment, null))
                          .toList();
                  return BatchCreateExperimentsResponse.newBuilder()
                      .addAllExperiments(
                          changes.add(parent, asked).stream()
                              .map(ExperimentConverter::toProto)
                              .toList())
                      .build();
                }));
  }

  @Override
  public void getExperiment(GetExperimentRequest request, StreamObserver<Experiment> caller) {
    ResourceName.Experiment name = name(request.getName());
    Answers.send(
        caller,
        () ->
            recent.of(
                name.campaignId(),
                request,
                Experiment.class,
                () -> ExperimentConverter.toProto(store.experiment(name.campaignId(), name.id()))));
  }

  @Override
  public void listExperiments(
      ListExperimentsRequest request, StreamObserver<ListExperimentsResponse> caller) {
    Violations at = Violations.ofRequest();
    String parent = ResourceName.readCampaign("parent", request.getParent(), at);
    int size = PageToken.size(request.getPageSize(), at);
    long after = PageToken.readOrdinal(request.getPageToken(), at);
    Set<ExperimentState> states = states(request, at);
    at.refuse();
    Answers.send(
        caller,
        () ->
            recent.of(
                parent,
                request,
                ListExperimentsResponse.class,
                () -> page(store.experiments(parent, states, after, size), size)));
  }

  private static ListExperimentsResponse page(List<StoredExperiment> page, int size) {
    ListExperimentsResponse.Builder answer = ListExperimentsResponse.newBuilder();
    page.forEach(stored -> answer.addExperiments(ExperimentConverter.toProto(stored)));
    if (page.size() == size) {
      answer.setNextPageToken(PageToken.write(Long.toString(page.getLast().ordinal())));
    }
    return answer.build();
  }

  @Override
  public void leaseExperiments(
      LeaseExperimentsRequest request, StreamObserver<LeaseExperimentsResponse> caller) {
    Answers.send(caller, () -> leases.lease(request));
  }

  @Override
  public void renewLease(RenewLeaseRequest request, StreamObserver<Experiment> caller) {
    change(
        caller,
        ExperimentServiceGrpc.getRenewLeaseMethod(),
        new Subject(request, request.getName(), request.getEtag()),
        (present, changes) -> LeaseRequests.read(request, present, changes.now()));
  }

  @Override
  public void releaseLease(ReleaseLeaseRequest request, StreamObserver<Experiment> caller) {
    change(
        caller,
        ExperimentServiceGrpc.getReleaseLeaseMethod(),
        new Subject(request, request.getName(), request.getEtag()),
        (present, changes) -> LeaseRequests.read(request, present, changes.now()));
  }

  @Override
  public void recordResults(RecordResultsRequest request, StreamObserver<Experiment> caller) {
    change(
        caller,
        ExperimentServiceGrpc.getRecordResultsMethod(),
        new Subject(request, request.getName(), request.getEtag()),
        (present, changes) ->
            ResultRequests.read(
                request,
                changes.campaign(present.campaignId()).definition(),
                present.experiment(),
                changes.now()));
  }

  @Override
  public void setExperimentState(
      SetExperimentStateRequest request, StreamObserver<Experiment> caller) {
    change(
        caller,
        ExperimentServiceGrpc.getSetExperimentStateMethod(),
        new Subject(request, request.getName(), request.getEtag()),
        (present, changes) -> StateRequests.read(request, present.experiment(), changes.now()));
  }

  /// A request to change one experiment, and the etag it must have.
  private record Subject(Message request, String name, String etag) {}

  private void change(
      StreamObserver<Experiment> caller,
      MethodDescriptor<?, Experiment> method,
      Subject subject,
      BiFunction<StoredExperiment, CampaignChanges, org.percola.optimizer.campaign.Experiment>
          become) {
    ResourceName.Experiment name = name(subject.name());
    Function<CampaignChanges, Experiment> work =
        changes -> {
          StoredExperiment present = changes.experiment(name.campaignId(), name.id());
          Etag.check(subject.etag(), present);
          return ExperimentConverter.toProto(
              changes.replace(name.campaignId(), become.apply(present, changes)));
        };
    Answers.send(caller, () -> answers.once(method, subject.request(), name.campaignId(), work));
  }

  private static StoredCampaign campaign(CampaignChanges changes, String id, String etag) {
    StoredCampaign campaign = changes.campaign(id);
    Etag.check(etag, id, campaign.definition().revision());
    return campaign;
  }

  private static Set<ExperimentState> states(ListExperimentsRequest request, Violations at) {
    Set<ExperimentState> states = EnumSet.noneOf(ExperimentState.class);
    for (int i = 0; i < request.getStatesCount(); i++) {
      ExperimentState state =
          StateConverter.fromProto(request.getStates(i), "states[" + i + "]", at);
      if (state == null) {
        at.add("states[" + i + "]", request.getStates(i), "a state");
      } else {
        states.add(state);
      }
    }
    return states;
  }

  private static String batchParent(BatchCreateExperimentsRequest request) {
    Violations at = Violations.ofRequest();
    String parent = ResourceName.readCampaign("parent", request.getParent(), at);
    int count = request.getRequestsCount();
    if (count < 1 || count > ExperimentRequests.MAX_BATCH) {
      at.add("requests", count + " requests", "1 to " + ExperimentRequests.MAX_BATCH);
    }
    at.refuse();
    return parent;
  }

  private static String parent(String name) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readCampaign("parent", name, at);
    at.refuse();
    return id;
  }

  private static ResourceName.Experiment name(String name) {
    Violations at = Violations.ofRequest();
    ResourceName.Experiment parsed = ResourceName.readExperiment("name", name, at);
    at.refuse();
    return parsed;
  }
}
