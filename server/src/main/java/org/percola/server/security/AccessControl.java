package org.percola.server.security;

import com.google.protobuf.Message;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import org.percola.server.metrics.CallNote;

/// Lets nobody call who is not known or may not: stands before every service, so that a new call is
/// guarded without anyone thinking of it.
///
/// Who calls is found out before the request is read. A stream asks again before every message, so
/// that a key that is over ends the streams that it opened.
public final class AccessControl implements ServerInterceptor {
  private final Authentication authentication;
  private final AccessRules rules;

  public AccessControl(Authentication authentication, AccessRules rules) {
    this.authentication = authentication;
    this.rules = rules;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Caller caller = authentication.of(headers);
    CallNote.principal(caller.name());
    ServerCall<Q, A> guarded =
        call.getMethodDescriptor().getType().serverSendsOneMessage()
            ? call
            : new GuardedStream<>(call, headers);
    Context context = caller.in(Context.current());
    ServerCall.Listener<Q> listener = Contexts.interceptCall(context, guarded, headers, next);
    return new SimpleForwardingServerCallListener<>(listener) {
      @Override
      public void onMessage(Q request) {
        Authorizer.check(
            caller,
            call.getMethodDescriptor().getFullMethodName(),
            rules.of(call.getMethodDescriptor(), (Message) request));
        super.onMessage(request);
      }
    };
  }

  /// A stream that ends when whoever opened it may no longer call.
  private final class GuardedStream<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final Metadata headers;

    GuardedStream(ServerCall<Q, A> call, Metadata headers) {
      super(call);
      this.headers = headers;
    }

    @Override
    public void sendMessage(A message) {
      authentication.of(headers);
      super.sendMessage(message);
    }
  }
}
