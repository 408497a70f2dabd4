package org.percola.server.grpc;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.percola.server.convert.RequestId;
import org.percola.server.metrics.Measures;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;

/// How calls are answered: once each, and a repeated change with the same answer. Whoever watches
/// the campaign is told that something happened.
public final class Answers {
  private final CampaignStore store;
  private final EventFeeds feeds;
  private final Measures measures;

  /// Without anybody who wants to know of repeats.
  Answers(CampaignStore store, EventFeeds feeds) {
    this(store, feeds, Measures.NONE);
  }

  /// @param measures is told of requests that were answered before
  public Answers(CampaignStore store, EventFeeds feeds, Measures measures) {
    this.store = store;
    this.feeds = feeds;
    this.measures = measures;
  }

  /// Sends the one answer of a call.
  static <A> void send(StreamObserver<A> caller, Supplier<A> answer) {
    caller.onNext(answer.get());
    caller.onCompleted();
  }

  /// What would come of a change that is not made, or is taken back when the request is refused.
  static <A> A tryOut(Message request, Supplier<A> work) {
    A answer = work.get();
    RequestId.check(request);
    return answer;
  }

  /// Makes a change of a campaign, unless the request was answered before.
  <A extends Message> A once(
      MethodDescriptor<?, A> method,
      Message request,
      String campaignId,
      Function<CampaignChanges, A> work) {
    ChangeRequest change = RequestId.of(method, request);
    AtomicBoolean fresh = new AtomicBoolean();
    byte[] answer =
        store.change(
            change,
            changes -> {
              fresh.set(true);
              return tryOut(request, () -> work.apply(changes)).toByteArray();
            });
    if (!fresh.get()) {
      measures.replayed(method.getFullMethodName());
    }
    feeds.changed(campaignId);
    return read(method, answer);
  }

  /// The answer that a request got before, or null when it is new.
  <A extends Message> @Nullable A before(MethodDescriptor<?, A> method, Message request) {
    byte[] answer = store.answered(RequestId.of(method, request));
    if (answer == null) {
      return null;
    }
    measures.replayed(method.getFullMethodName());
    return read(method, answer);
  }

  private static <A> A read(MethodDescriptor<?, A> method, byte[] answer) {
    return method.parseResponse(new ByteArrayInputStream(answer));
  }
}
