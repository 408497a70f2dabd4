package org.percola.server.grpc;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.percola.server.convert.RequestId;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;

/// How calls are answered: once each, and a repeated change with the same answer.
final class Answers {
  private final CampaignStore store;

  Answers(CampaignStore store) {
    this.store = store;
  }

  /// Sends the one answer of a call.
  static <A> void send(StreamObserver<A> caller, Supplier<A> answer) {
    caller.onNext(answer.get());
    caller.onCompleted();
  }

  /// Makes a change, unless the request was answered before.
  <A extends Message> A once(
      MethodDescriptor<?, A> method, Message request, Function<CampaignChanges, A> work) {
    ChangeRequest change = RequestId.of(method, request);
    return read(method, store.change(change, changes -> work.apply(changes).toByteArray()));
  }

  /// The answer that a request got before, or null when it is new.
  <A extends Message> @Nullable A before(MethodDescriptor<?, A> method, Message request) {
    byte[] answer = store.answered(RequestId.of(method, request));
    return answer == null ? null : read(method, answer);
  }

  private static <A> A read(MethodDescriptor<?, A> method, byte[] answer) {
    return method.parseResponse(new ByteArrayInputStream(answer));
  }
}
