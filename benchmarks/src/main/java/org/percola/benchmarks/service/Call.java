package org.percola.benchmarks.service;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;

/// One request, ready to be sent.
record Call<Q, A>(MethodDescriptor<Q, A> method, Q request) {

  /// Sends it. What follows the answer is done by the thread that reads from the network, for every
  /// change of threads would cost the processors that the server needs.
  void send(Channel channel, StreamObserver<Object> answered) {
    ClientCalls.asyncUnaryCall(
        channel.newCall(method, CallOptions.DEFAULT.withExecutor(Runnable::run)),
        request,
        new StreamObserver<A>() {
          @Override
          public void onNext(A answer) {
            answered.onNext(answer);
          }

          @Override
          public void onError(Throwable refusal) {
            answered.onError(refusal);
          }

          @Override
          public void onCompleted() {
            answered.onCompleted();
          }
        });
  }
}
