package org.percola.server.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One change that waits to be made, and the promise to its asker, kept after the commit.
final class Change<T> {
  private final @Nullable ChangeRequest request;
  private final boolean repeatable;
  private final Function<UnitOfWork, T> work;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private final long since = System.nanoTime();
  private Runnable reply = () -> {};

  private Change(
      @Nullable ChangeRequest request, boolean repeatable, Function<UnitOfWork, T> work) {
    this.request = request;
    this.repeatable = repeatable;
    this.work = work;
  }

  /// One that a caller asked for.
  static Change<byte[]> of(ChangeRequest request, Function<CampaignChanges, byte[]> work) {
    return request.repeatable()
        ? new Change<>(request, true, unit -> unit.answer(request, work))
        : new Change<>(request, false, unit -> unit.change(request, work));
  }

  /// One that needs statements of its own.
  ///
  /// @param repeatable whether it finds, done a second time, that it was done before
  static <T> Change<T> of(boolean repeatable, Function<UnitOfWork, T> work) {
    return new Change<>(null, repeatable, work);
  }

  /// The request that it answers, where that is kept.
  Optional<ChangeRequest> answered() {
    return Optional.ofNullable(request).filter(ChangeRequest::repeatable);
  }

  /// Whether a caller asked for it, rather than statements of the store's own.
  boolean asked() {
    return request != null;
  }

  /// Whether a caller asked for it and finds, asking again, that it was made.
  boolean askedForOnce() {
    return answered().isPresent();
  }

  /// Whether it finds, done a second time, that it was done before.
  boolean repeatable() {
    return repeatable;
  }

  long waitedNanos() {
    return System.nanoTime() - since;
  }

  /// Makes it, or takes note that it is refused.
  void make(UnitOfWork unit) {
    T result = unit.piece(() -> work.apply(unit));
    reply = () -> answer.complete(result);
  }

  /// What it is to be answered.
  void refuse(Throwable refusal) {
    reply = () -> answer.completeExceptionally(refusal);
  }

  /// Answers it.
  void reply() {
    reply.run();
  }

  /// Waits for the answer.
  T await() {
    return Futures.await(answer);
  }
}
