package org.percola.benchmarks.service.powercut;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;

/// A request that changes something, under an id of its own.
record Call(MethodDescriptor<Message, Message> method, Message request) {

  /// Its `request_id`.
  String id() {
    return (String) request.getField(request.getDescriptorForType().findFieldByName("request_id"));
  }

  /// Sends it and returns the answer.
  Message send(Channel server) {
    return ClientCalls.blockingUnaryCall(server, method, CallOptions.DEFAULT, request);
  }
}
