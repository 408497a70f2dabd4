package org.percola.server.grpc;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.percola.server.convert.Etag;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.LeaseRequests;
import org.percola.server.convert.ResourceName;
import org.percola.server.convert.ResultRequests;
import org.percola.server.convert.StateRequests;
import org.percola.server.convert.ToldConverter;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
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
  private final Answers answers;
  private final LeaseProtocol leases;
  private final ExperimentAdditions additions;
  private final ExperimentReads reads;

  public ExperimentCalls(
      CampaignStore store, Answers answers, LeaseProtocol leases, RecentAnswers recent) {
    this.answers = answers;
    this.leases = leases;
    additions = new ExperimentAdditions(answers);
    reads = new ExperimentReads(store, recent);
  }

  @Override
  public void createExperiment(CreateExperimentRequest request, StreamObserver<Experiment> caller) {
    Answers.send(caller, () -> additions.create(request));
  }

  @Override
  public void batchCreateExperiments(
      BatchCreateExperimentsRequest request,
      StreamObserver<BatchCreateExperimentsResponse> caller) {
    Answers.send(caller, () -> additions.create(request));
  }

  @Override
  public void getExperiment(GetExperimentRequest request, StreamObserver<Experiment> caller) {
    Answers.send(caller, () -> reads.get(request));
  }

  @Override
  public void listExperiments(
      ListExperimentsRequest request, StreamObserver<ListExperimentsResponse> caller) {
    Answers.send(caller, () -> reads.list(request));
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
        (present, changes) ->
            become(present, changes, LeaseRequests.read(request, present, changes.now())));
  }

  @Override
  public void releaseLease(ReleaseLeaseRequest request, StreamObserver<Experiment> caller) {
    change(
        caller,
        ExperimentServiceGrpc.getReleaseLeaseMethod(),
        new Subject(request, request.getName(), request.getEtag()),
        (present, changes) ->
            become(present, changes, LeaseRequests.read(request, present, changes.now())));
  }

  @Override
  public void recordResults(RecordResultsRequest request, StreamObserver<Experiment> caller) {
    change(
        caller,
        ExperimentServiceGrpc.getRecordResultsMethod(),
        new Subject(request, request.getName(), request.getEtag()),
        (present, changes) -> told(request, present, changes));
  }

  private static Experiment told(
      RecordResultsRequest request, StoredExperiment present, CampaignChanges changes) {
    var campaign = changes.campaign(present.campaignId()).definition();
    var told = ResultRequests.read(request, campaign, present.experiment(), changes.now());
    return ToldConverter.toProto(
        replaced(present, changes, told),
        campaign,
        request.getMeasurementsList(),
        present.experiment().measurements());
  }

  @Override
  public void setExperimentState(
      SetExperimentStateRequest request, StreamObserver<Experiment> caller) {
    change(
        caller,
        ExperimentServiceGrpc.getSetExperimentStateMethod(),
        new Subject(request, request.getName(), request.getEtag()),
        (present, changes) ->
            become(
                present,
                changes,
                StateRequests.read(request, present.experiment(), changes.now())));
  }

  /// A request to change one experiment, and the etag it must have.
  private record Subject(Message request, String name, String etag) {}

  private void change(
      StreamObserver<Experiment> caller,
      MethodDescriptor<?, Experiment> method,
      Subject subject,
      BiFunction<StoredExperiment, CampaignChanges, Experiment> step) {
    ResourceName.Experiment name = ExperimentReads.name(subject.name());
    Function<CampaignChanges, Experiment> work =
        changes -> {
          StoredExperiment present = changes.experiment(name.campaignId(), name.id());
          Etag.check(subject.etag(), present);
          return step.apply(present, changes);
        };
    Answers.send(caller, () -> answers.once(method, subject.request(), name.campaignId(), work));
  }

  private static Experiment become(
      StoredExperiment present,
      CampaignChanges changes,
      org.percola.optimizer.campaign.Experiment next) {
    return ExperimentConverter.toProto(replaced(present, changes, next));
  }

  // What is as it was is no revision.
  private static StoredExperiment replaced(
      StoredExperiment present,
      CampaignChanges changes,
      org.percola.optimizer.campaign.Experiment next) {
    return next.equals(present.experiment())
        ? present
        : changes.replace(present.campaignId(), next);
  }
}
