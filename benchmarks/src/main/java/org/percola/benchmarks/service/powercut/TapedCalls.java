package org.percola.benchmarks.service.powercut;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import org.jspecify.annotations.Nullable;

/// Puts every request on a tape before it is sent, and every answer when it has come.
final class TapedCalls implements ClientInterceptor {
  private final Tape tape;

  TapedCalls(Tape tape) {
    this.tape = tape;
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    return new Taped<>(method, next.newCall(method, options));
  }

  private final class Taped<Q, A> extends SimpleForwardingClientCall<Q, A> {
    private final MethodDescriptor<Q, A> method;
    private @Nullable Call sent;

    Taped(MethodDescriptor<Q, A> method, ClientCall<Q, A> call) {
      super(call);
      this.method = method;
    }

    @Override
    @SuppressWarnings("unchecked") // every call of the services sends and answers messages
    public void sendMessage(Q request) {
      sent = new Call((MethodDescriptor<Message, Message>) method, (Message) request);
      tape.add(new Entry.Sent(sent));
      super.sendMessage(request);
    }

    @Override
    public void start(Listener<A> listener, Metadata headers) {
      super.start(
          new SimpleForwardingClientCallListener<A>(listener) {
            @Override
            public void onMessage(A answer) {
              if (sent != null) {
                tape.add(new Entry.Acknowledged(sent, (Message) answer));
              }
              super.onMessage(answer);
            }
          },
          headers);
    }
  }
}
