package org.percola.server.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.InfeasibleSpaceException;
import org.percola.server.convert.InvalidRequestException;
import org.percola.server.convert.RequestId;
import org.percola.server.security.AccessException;
import org.percola.server.security.ForbiddenException;
import org.percola.server.security.LimitException;
import org.percola.server.security.UnauthenticatedException;
import org.percola.server.store.AlreadyExistsException;
import org.percola.server.store.BusyException;
import org.percola.server.store.NotFoundException;
import org.percola.server.store.OutcomeUnknownException;
import org.percola.server.store.PreconditionException;
import org.percola.server.store.Refusal;
import org.percola.server.store.RequestIdReusedException;
import org.percola.server.store.StaleException;
import org.percola.server.store.StoppingException;
import org.percola.server.store.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what a call throws into its status: the only place that does.
///
/// | thrown | status |
/// | --- | --- |
/// | [InvalidRequestException] | INVALID_ARGUMENT, every violation as `google.rpc.BadRequest` |
/// | [NotFoundException] | NOT_FOUND |
/// | [AlreadyExistsException] | ALREADY_EXISTS |
/// | [PreconditionException], [InfeasibleSpaceException] | FAILED_PRECONDITION |
/// | [StaleException], [OutcomeUnknownException] | ABORTED |
/// | [RequestIdReusedException] | INVALID_ARGUMENT |
/// | [UnauthenticatedException] | UNAUTHENTICATED |
/// | [ForbiddenException] | PERMISSION_DENIED |
/// | [LimitException] | RESOURCE_EXHAUSTED with `google.rpc.RetryInfo` |
/// | [StoppingException] | UNAVAILABLE |
/// | [BusyException] | RESOURCE_EXHAUSTED with `google.rpc.RetryInfo` |
/// | [UnavailableException] | UNAVAILABLE with `google.rpc.RetryInfo`; the log has the cause |
/// | [OutOfMemoryError] of a call | RESOURCE_EXHAUSTED; what the call held is free again |
/// | anything else | INTERNAL with an id; what happened is only in the log, under that id |
public final class ErrorMapping implements ServerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);
  private static final String DOMAIN = "percola.org";

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    try {
      return new Guarded<>(next.startCall(call, headers), call);
    } catch (RuntimeException e) {
      close(call, statusOf(e));
      return new ServerCall.Listener<>() {};
    }
  }

  private static void close(ServerCall<?, ?> call, StatusRuntimeException status) {
    Metadata trailers = status.getTrailers();
    call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
  }

  /// Ends a call whose request throws, and hands it nothing more.
  private static final class Guarded<Q> extends SimpleForwardingServerCallListener<Q> {
    private final ServerCall<Q, ?> call;
    private @Nullable Message request;
    private boolean over;

    Guarded(ServerCall.Listener<Q> listener, ServerCall<Q, ?> call) {
      super(listener);
      this.call = call;
    }

    @Override
    public void onMessage(Q message) {
      request = message instanceof Message told ? told : null;
      attempt(() -> super.onMessage(message));
    }

    @Override
    public void onHalfClose() {
      attempt(super::onHalfClose);
      request = null; // it may be large, and a stream's call goes on
    }

    private void attempt(Runnable step) {
      if (over) {
        return;
      }
      try {
        step.run();
      } catch (RuntimeException e) {
        over = true;
        close(call, statusOf(request == null ? e : RequestId.besides(e, request)));
      } catch (OutOfMemoryError e) {
        over = true;
        close(call, outOfMemory(e));
      }
    }
  }

  /// The status of what a call threw, for a stream that has begun already.
  static StatusRuntimeException statusOf(RuntimeException thrown) {
    return switch (thrown) {
      case InvalidRequestException e ->
          build(
              Status.Code.INVALID_ARGUMENT,
              e,
              info("INVALID_REQUEST"),
              RefusalText.badRequest(e.violations()));
      case Refusal e -> status(e);
      case AccessException e -> status(e);
      case InfeasibleSpaceException e ->
          build(Status.Code.FAILED_PRECONDITION, e, info("NO_FEASIBLE_DESIGN"));
      case CancellationException e -> build(Status.Code.CANCELLED, e, info("CANCELLED"));
      default -> internal(thrown);
    };
  }

  private static StatusRuntimeException status(Refusal refusal) {
    ErrorInfo info = info(refusal.reason());
    return switch (refusal) {
      case NotFoundException e -> build(Status.Code.NOT_FOUND, e, info);
      case AlreadyExistsException e -> build(Status.Code.ALREADY_EXISTS, e, info);
      case PreconditionException e -> build(Status.Code.FAILED_PRECONDITION, e, info);
      case StaleException e -> build(Status.Code.ABORTED, e, info);
      case RequestIdReusedException e -> build(Status.Code.INVALID_ARGUMENT, e, info);
      case StoppingException e -> build(Status.Code.UNAVAILABLE, e, info);
      case BusyException e ->
          build(Status.Code.RESOURCE_EXHAUSTED, e, info, retryAfter(e.retryAfter()));
      case UnavailableException e -> unavailable(e, info);
      case OutcomeUnknownException e -> build(Status.Code.ABORTED, e, info);
    };
  }

  private static StatusRuntimeException status(AccessException refusal) {
    ErrorInfo info = info(refusal.reason());
    return switch (refusal) {
      case UnauthenticatedException e -> build(Status.Code.UNAUTHENTICATED, e, info);
      case ForbiddenException e -> build(Status.Code.PERMISSION_DENIED, e, info);
      case LimitException e ->
          build(Status.Code.RESOURCE_EXHAUSTED, e, info, retryAfter(e.retryAfter()));
    };
  }

  private static StatusRuntimeException unavailable(UnavailableException thrown, ErrorInfo info) {
    LOG.warn("{}: {}", thrown.getMessage(), root(thrown).toString());
    return build(Status.Code.UNAVAILABLE, thrown, info, retryAfter(thrown.retryAfter()));
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static StatusRuntimeException internal(RuntimeException thrown) {
    String id = UUID.randomUUID().toString();
    LOG.error("call failed, error {}", id, thrown);
    return build(
        Status.Code.INTERNAL,
        new IllegalStateException("the server failed; its log has more under error " + id),
        info("INTERNAL").toBuilder().putMetadata("error", id).build());
  }

  // One request that is too large for this server is no reason to end it: the large arrays are the
  // request's own. Transactions undo themselves on errors too.
  static StatusRuntimeException outOfMemory(OutOfMemoryError thrown) {
    LOG.info("a call or an operation ran out of memory", thrown); // its status is told
    return build(
        Status.Code.RESOURCE_EXHAUSTED,
        new IllegalStateException(MemoryText.ofProcess()),
        info("OUT_OF_MEMORY"));
  }

  private static StatusRuntimeException build(
      Status.Code code, RuntimeException thrown, Message... details) {
    com.google.rpc.Status.Builder status =
        com.google.rpc.Status.newBuilder()
            .setCode(code.value())
            .setMessage(RefusalText.message(String.valueOf(thrown.getMessage())));
    for (Message detail : details) {
      status.addDetails(Any.pack(detail));
    }
    return StatusProto.toStatusRuntimeException(status.build());
  }

  private static ErrorInfo info(String reason) {
    return ErrorInfo.newBuilder().setReason(reason).setDomain(DOMAIN).build();
  }

  private static RetryInfo retryAfter(Duration delay) {
    return RetryInfo.newBuilder()
        .setRetryDelay(
            com.google.protobuf.Duration.newBuilder()
                .setSeconds(delay.getSeconds())
                .setNanos(delay.getNano()))
        .build();
  }
}
