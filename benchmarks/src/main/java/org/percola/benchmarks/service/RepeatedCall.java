package org.percola.benchmarks.service;

import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.longrunning.OperationsGrpc.OperationsBlockingStub;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import java.util.List;
import java.util.UUID;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListCampaignsRequest;
import org.percola.v1.PlanningServiceGrpc;

/// One request under one id, to be sent as often as one likes.
final class RepeatedCall {
  private static final List<ServiceDescriptor> SERVICES =
      List.of(
          CampaignServiceGrpc.getServiceDescriptor(),
          ExperimentServiceGrpc.getServiceDescriptor(),
          PlanningServiceGrpc.getServiceDescriptor());

  private final Lab lab;
  private final MethodDescriptor<Message, Message> method;
  private final Message request;
  private final Message other;
  private final Campaign campaign;

  RepeatedCall(Lab lab, String name, Message.Builder request, Campaign campaign) {
    this.lab = lab;
    this.method = method(name);
    this.campaign = campaign;
    FieldDescriptor id = request.getDescriptorForType().findFieldByName("request_id");
    this.request = request.setField(id, UUID.randomUUID().toString()).build();
    this.other = changed(this.request);
  }

  /// Sends it and returns the answer.
  Message send(int connection) {
    return ClientCalls.blockingUnaryCall(
        lab.channel(connection), method, CallOptions.DEFAULT, request);
  }

  /// Sends it with another body, and returns whether it was refused for that.
  boolean refusedWhenChanged(int connection) {
    try {
      ClientCalls.blockingUnaryCall(lab.channel(connection), method, CallOptions.DEFAULT, other);
      return false;
    } catch (StatusRuntimeException e) {
      return reason(e).equals("REQUEST_ID_REUSED");
    }
  }

  /// What all of it came to once all that was started has ended: the campaign's revision, how many
  /// operations it has, and how many campaigns were made from it.
  String effect() {
    int operations = endedOperations();
    long revision =
        lab.campaigns()
            .getCampaign(GetCampaignRequest.newBuilder().setName(campaign.getName()).build())
            .getRevision();
    long copies =
        lab
            .campaigns()
            .listCampaigns(ListCampaignsRequest.newBuilder().setPageSize(1_000).build())
            .getCampaignsList()
            .stream()
            .filter(one -> one.getDisplayName().equals(MutatingCalls.copy(campaign)))
            .count();
    return revision + " " + operations + " " + copies;
  }

  private int endedOperations() {
    OperationsBlockingStub operations = OperationsGrpc.newBlockingStub(lab.channel(0));
    List<Operation> all =
        operations
            .listOperations(ListOperationsRequest.newBuilder().setName(campaign.getName()).build())
            .getOperationsList();
    for (Operation one : all) {
      operations.waitOperation(WaitOperationRequest.newBuilder().setName(one.getName()).build());
    }
    return all.size();
  }

  private static String reason(StatusRuntimeException refusal) {
    com.google.rpc.Status status = StatusProto.fromThrowable(refusal);
    for (Any detail : status == null ? List.<Any>of() : status.getDetailsList()) {
      if (detail.is(ErrorInfo.class)) {
        try {
          return detail.unpack(ErrorInfo.class).getReason();
        } catch (InvalidProtocolBufferException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return "";
  }

  // Another text in the first field that may hold any: the request stays one that could be taken.
  private static Message changed(Message request) {
    for (String name :
        List.of("reason", "station", "display_name", "campaign_id", "experiment_id")) {
      FieldDescriptor field = request.getDescriptorForType().findFieldByName(name);
      if (field != null) {
        return request.toBuilder().setField(field, "other").build();
      }
    }
    for (String name : List.of("budget", "folds", "etag")) {
      FieldDescriptor field = request.getDescriptorForType().findFieldByName(name);
      if (field != null) {
        Object value = field.getJavaType() == FieldDescriptor.JavaType.INT ? 7 : "other";
        return request.toBuilder().setField(field, value).build();
      }
    }
    FieldDescriptor field = request.getDescriptorForType().findFieldByName("campaign");
    Campaign.Builder inside = ((Campaign) request.getField(field)).toBuilder();
    return request.toBuilder().setField(field, inside.setDisplayName("other").build()).build();
  }

  @SuppressWarnings("unchecked") // every method of these services takes and answers messages
  private static MethodDescriptor<Message, Message> method(String name) {
    for (ServiceDescriptor service : SERVICES) {
      for (MethodDescriptor<?, ?> one : service.getMethods()) {
        if (name.equals(one.getBareMethodName())) {
          return (MethodDescriptor<Message, Message>) one;
        }
      }
    }
    throw new IllegalArgumentException(name + ": unknown call");
  }
}
