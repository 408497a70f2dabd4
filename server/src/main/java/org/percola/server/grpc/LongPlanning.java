package org.percola.server.grpc;

import com.google.longrunning.Operation;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.percola.server.convert.OperationConverter;
import org.percola.server.operations.LongWork;
import org.percola.server.operations.Operations;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.NewOperation;
import org.percola.server.store.OperationName;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.SuggestExperimentsRequest;

/// How suggestions and diagnoses are begun as operations: what cannot be answered is refused at
/// once, all else is added to the store and done when its turn comes.
public final class LongPlanning {
  private final Answers answers;
  private final SuggestProtocol suggestions;
  private final DiagnoseProtocol diagnoses;
  private final Operations operations;

  private LongPlanning(
      Answers answers,
      SuggestProtocol suggestions,
      DiagnoseProtocol diagnoses,
      Operations operations) {
    this.answers = answers;
    this.suggestions = suggestions;
    this.diagnoses = diagnoses;
    this.operations = operations;
  }

  /// Over a store.
  ///
  /// @param atATime operations that this process does side by side
  public static LongPlanning over(
      CampaignStore store,
      Answers answers,
      EventFeeds feeds,
      ComputePool compute,
      SuggestProtocol suggestions,
      int atATime) {
    DiagnoseProtocol diagnoses = new DiagnoseProtocol(store, compute);
    Map<String, LongWork> works =
        Map.of(
            PlanningServiceGrpc.getStartSuggestExperimentsMethod().getFullMethodName(),
            new SuggestWork(suggestions, feeds),
            PlanningServiceGrpc.getStartDiagnoseCampaignMethod().getFullMethodName(),
            new DiagnoseWork(diagnoses));
    Operations operations = new Operations(store, works, new OperationResults(), atATime);
    return new LongPlanning(answers, suggestions, diagnoses, operations);
  }

  /// Those that were begun.
  public Operations operations() {
    return operations;
  }

  DiagnoseProtocol diagnoses() {
    return diagnoses;
  }

  Operation start(SuggestExperimentsRequest request, String id) {
    return start(
        PlanningServiceGrpc.getStartSuggestExperimentsMethod(),
        request,
        id,
        Math.max(1, request.getCount()),
        () -> suggestions.check(request, id));
  }

  Operation start(DiagnoseCampaignRequest request, String id) {
    return start(
        PlanningServiceGrpc.getStartDiagnoseCampaignMethod(),
        request,
        id,
        0,
        () -> diagnoses.check(request, id));
  }

  private <Q extends Message> Operation start(
      MethodDescriptor<Q, Operation> method, Q request, String id, int wanted, Runnable check) {
    Operation before = answers.before(method, request);
    if (before != null) {
      return before;
    }
    check.run();
    NewOperation asked =
        new NewOperation(method.getFullMethodName(), request.toByteArray(), wanted);
    AtomicReference<OperationName> made = new AtomicReference<>();
    Operation operation =
        answers.once(
            method,
            request,
            id,
            changes -> {
              var added = changes.operations(id).add(asked);
              made.set(added.name());
              return OperationConverter.toProto(added);
            });
    OperationName name = made.get();
    if (name != null) {
      operations.added(name);
    }
    return operation;
  }
}
