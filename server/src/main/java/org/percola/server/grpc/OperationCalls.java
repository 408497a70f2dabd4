package org.percola.server.grpc;

import com.google.longrunning.CancelOperationRequest;
import com.google.longrunning.DeleteOperationRequest;
import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Empty;
import io.grpc.Context;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import org.percola.server.convert.OperationConverter;
import org.percola.server.convert.OperationRequests;
import org.percola.server.operations.Operations;
import org.percola.server.security.Caller;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.OperationName;

/// The standard calls about operations.
public final class OperationCalls extends OperationsGrpc.OperationsImplBase {
  private final Operations operations;

  public OperationCalls(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void listOperations(
      ListOperationsRequest request, StreamObserver<ListOperationsResponse> caller) {
    OperationRequests.Page page = OperationRequests.read(request);
    Answers.send(
        caller,
        () ->
            OperationConverter.toProto(
                operations.reads().list(page.campaignId(), page.after(), page.size()),
                page.size()));
  }

  @Override
  public void getOperation(GetOperationRequest request, StreamObserver<Operation> caller) {
    OperationName name = OperationRequests.readName(request.getName());
    Answers.send(caller, () -> OperationConverter.toProto(operations.reads().find(name)));
  }

  @Override
  public void waitOperation(WaitOperationRequest request, StreamObserver<Operation> caller) {
    OperationName name = OperationRequests.readName(request.getName());
    Duration most = OperationRequests.readTimeout(request);
    Context call = Context.current();
    Answers.send(
        caller, () -> OperationConverter.toProto(operations.await(name, most, call::isCancelled)));
  }

  @Override
  public void cancelOperation(CancelOperationRequest request, StreamObserver<Empty> caller) {
    OperationName name = OperationRequests.readName(request.getName());
    operations.cancel(name, unnamed(OperationsGrpc.getCancelOperationMethod()));
    Answers.send(caller, Empty::getDefaultInstance);
  }

  @Override
  public void deleteOperation(DeleteOperationRequest request, StreamObserver<Empty> caller) {
    OperationName name = OperationRequests.readName(request.getName());
    operations.delete(name, unnamed(OperationsGrpc.getDeleteOperationMethod()));
    Answers.send(caller, Empty::getDefaultInstance);
  }

  private static ChangeRequest unnamed(MethodDescriptor<?, ?> method) {
    return new ChangeRequest(Caller.current().name(), method.getFullMethodName(), "", "");
  }
}
