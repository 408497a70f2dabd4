package org.percola.server.grpc;

import com.google.longrunning.CancelOperationRequest;
import com.google.longrunning.DeleteOperationRequest;
import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import com.google.longrunning.Operation;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.percola.server.testing.OvertakingStore;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.OperationProgress;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// A campaign with two results, whose next experiments are planned in operations.
abstract class LongPlanningFixture {
  static final String CAMPAIGN = "campaigns/three-powders";

  final OvertakingStore store = new OvertakingStore(Services.memory());
  final Services services = Services.over(store);
  Campaign campaign;

  @BeforeEach
  void create() {
    campaign = services.sample();
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
    services.add(campaign, Samples.completed(Samples.solventDesign(0.3, 0.5, 0.2, 120), 0.8, 2.3));
  }

  @AfterEach
  void close() {
    services.close();
  }

  Operation end(Operation begun) {
    return services
        .operations()
        .waitOperation(WaitOperationRequest.newBuilder().setName(begun.getName()).build());
  }

  Operation get(String name) {
    return services
        .operations()
        .getOperation(GetOperationRequest.newBuilder().setName(name).build());
  }

  void cancel(String name) {
    services
        .operations()
        .cancelOperation(CancelOperationRequest.newBuilder().setName(name).build());
  }

  void delete(String name) {
    services
        .operations()
        .deleteOperation(DeleteOperationRequest.newBuilder().setName(name).build());
  }

  ListOperationsResponse list() {
    return services
        .operations()
        .listOperations(ListOperationsRequest.newBuilder().setName(CAMPAIGN).build());
  }

  List<String> experiments() {
    return store.experiments("three-powders", Set.of(), 0, 100).stream()
        .map(one -> one.experiment().id())
        .toList();
  }

  static SuggestExperimentsResponse suggested(Operation ended)
      throws InvalidProtocolBufferException {
    return ended.getResponse().unpack(SuggestExperimentsResponse.class);
  }

  static OperationProgress progress(Operation operation) throws InvalidProtocolBufferException {
    return operation.getMetadata().unpack(OperationProgress.class);
  }

  static SuggestExperimentsRequest.Builder suggest(int count) {
    return SuggestExperimentsRequest.newBuilder().setParent(CAMPAIGN).setCount(count);
  }

  static DiagnoseCampaignRequest.Builder diagnose() {
    return DiagnoseCampaignRequest.newBuilder().setName(CAMPAIGN);
  }
}
