package org.percola.server.security;

import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Lets nobody call so often, or keep so many streams open, that others have to wait; and no
/// request through whose texts are too long.
public final class CallLimits implements ServerInterceptor {
  /// The most streams that one caller may have open: one for every campaign that a person looks at.
  public static final int STREAMS = 20;

  private static final Duration STREAM_RETRY_AFTER = Duration.ofSeconds(5);

  private final int callsPerSecond;
  private final LongSupplier nanoTime;
  private final Consumer<Message> texts;
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final Places streams = new Places("open streams", STREAMS, STREAM_RETRY_AFTER);

  /// @param nanoTime such as `System::nanoTime`
  /// @param texts refuses requests whose texts are too long
  public CallLimits(int callsPerSecond, LongSupplier nanoTime, Consumer<Message> texts) {
    this.callsPerSecond = callsPerSecond;
    this.nanoTime = nanoTime;
    this.texts = texts;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Caller caller = Caller.current();
    pass(caller);
    Places.Place place =
        call.getMethodDescriptor().getType() == MethodType.UNARY ? () -> {} : streams.take(caller);
    return new Limited<>(next.startCall(call, headers), place, texts);
  }

  private void pass(Caller caller) {
    if (!caller.known()) {
      return;
    }
    long wait =
        buckets
            .computeIfAbsent(caller.name(), name -> new TokenBucket(callsPerSecond, nanoTime))
            .pass();
    if (wait > 0) {
      throw new LimitException("calls per second", callsPerSecond, Duration.ofNanos(wait));
    }
  }

  /// A call that looks at its request, and gives its place back when it ends.
  private static final class Limited<Q> extends SimpleForwardingServerCallListener<Q> {
    private final Places.Place place;
    private final Consumer<Message> texts;

    Limited(ServerCall.Listener<Q> listener, Places.Place place, Consumer<Message> texts) {
      super(listener);
      this.place = place;
      this.texts = texts;
    }

    @Override
    public void onMessage(Q request) {
      texts.accept((Message) request);
      super.onMessage(request);
    }

    @Override
    public void onCancel() {
      place.close();
      super.onCancel();
    }

    @Override
    public void onComplete() {
      place.close();
      super.onComplete();
    }
  }
}
