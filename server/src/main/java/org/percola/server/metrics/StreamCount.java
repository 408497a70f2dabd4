package org.percola.server.metrics;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the streams that are open.
final class StreamCount implements ServerInterceptor {
  private final AtomicInteger open = new AtomicInteger();

  int open() {
    return open.get();
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    ServerCall.Listener<Q> listener = next.startCall(call, headers);
    if (call.getMethodDescriptor().getType() == MethodType.UNARY) {
      return listener;
    }
    open.incrementAndGet();
    return new SimpleForwardingServerCallListener<>(listener) {
      @Override
      public void onCancel() {
        open.decrementAndGet();
        super.onCancel();
      }

      @Override
      public void onComplete() {
        open.decrementAndGet();
        super.onComplete();
      }
    };
  }
}
