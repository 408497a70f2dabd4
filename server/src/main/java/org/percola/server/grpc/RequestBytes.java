package org.percola.server.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.InputStream;
import java.util.List;
import org.percola.server.convert.InvalidRequestException;
import org.percola.server.convert.Violation;

/// Refuses bytes that are no message like any other bad input. Left to gRPC they are read before
/// anybody can say what is wrong with them, and the caller is told UNKNOWN.
///
/// It stands outside of all others, for they see messages only; what watches calls hears of a
/// refusal through the call that [#heard] found inside of it.
public final class RequestBytes implements ServerInterceptor {
  private static final Context.Key<Ending<?, ?>> ENDING = Context.key("ending of a call");

  /// Leaves bytes as they are, for the service to read.
  private static final Marshaller<InputStream> UNREAD =
      new Marshaller<>() {
        @Override
        public InputStream stream(InputStream bytes) {
          return bytes;
        }

        @Override
        public InputStream parse(InputStream bytes) {
          return bytes;
        }
      };

  private RequestBytes() {}

  /// The same service; what guards and watches it sees messages only.
  public static ServerServiceDefinition readBy(ServerServiceDefinition service) {
    return ServerInterceptors.intercept(
        ServerInterceptors.useMarshalledMessages(service, UNREAD), new RequestBytes());
  }

  /// Stands right inside of what watches calls, so that it sees bytes being refused too.
  public static ServerInterceptor heard() {
    return new ServerInterceptor() {
      @Override
      public <Q, A> ServerCall.Listener<Q> interceptCall(
          ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Ending<?, ?> ending = ENDING.get();
        if (ending != null) {
          ending.watched = call;
        }
        return next.startCall(call, headers);
      }
    };
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Ending<Q, A> ending = new Ending<>(call);
    Context context = Context.current().withValue(ENDING, ending);
    return new SimpleForwardingServerCallListener<>(
        Contexts.interceptCall(context, ending, headers, next)) {
      private boolean read = true;

      @Override
      public void onMessage(Q bytes) {
        try {
          super.onMessage(bytes);
        } catch (StatusRuntimeException e) {
          if (!(e.getCause() instanceof InvalidProtocolBufferException fault)) {
            throw e;
          }
          read = false;
          ending.refuse(fault);
        }
      }

      @Override
      public void onHalfClose() {
        if (read) {
          super.onHalfClose();
        }
      }
    };
  }

  /// A call that ends once: whoever may not call is told that, whatever was sent.
  private static final class Ending<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private boolean ended;

    /// The same call, seen from inside of what watches it.
    private ServerCall<?, ?> watched = this;

    Ending(ServerCall<Q, A> call) {
      super(call);
    }

    @Override
    public void close(Status status, Metadata trailers) {
      ended = true;
      super.close(status, trailers);
    }

    void refuse(InvalidProtocolBufferException fault) {
      if (!ended) {
        Violation violation =
            new Violation(
                "request",
                "bytes that %s cannot read: %s (expected: its request as a Protocol Buffers message, texts in UTF-8)"
                    .formatted(getMethodDescriptor().getFullMethodName(), fault.getMessage()));
        StatusRuntimeException status =
            ErrorMapping.statusOf(new InvalidRequestException(List.of(violation)));
        Metadata trailers = status.getTrailers();
        watched.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
      }
    }
  }
}
