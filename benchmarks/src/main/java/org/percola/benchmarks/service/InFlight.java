package org.percola.benchmarks.service;

import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps a number of calls in flight: when one ends, the next is sent.
final class InFlight implements AutoCloseable {
  private final Channel channel;
  private final CallMix mix;
  private final AtomicLong sent = new AtomicLong();
  private final Phaser open = new Phaser(1);
  private volatile Tally tally = new Tally();
  private volatile boolean stopped;

  /// Begins to call.
  InFlight(Channel channel, CallMix mix, int calls) {
    this.channel = channel;
    this.mix = mix;
    for (int i = 0; i < calls; i++) {
      open.register();
      next();
    }
  }

  /// How the calls end that end from now on.
  Tally beginTally() {
    Tally begun = new Tally();
    tallyInto(begun);
    return begun;
  }

  /// Takes down there how the calls end that end from now on.
  void tallyInto(Tally other) {
    tally = other;
  }

  /// Lets the calls that are in flight end.
  @Override
  public void close() {
    stopped = true;
    open.arriveAndAwaitAdvance();
  }

  private void next() {
    if (stopped) {
      open.arriveAndDeregister();
      return;
    }
    long begin = System.nanoTime();
    mix.call(sent.getAndIncrement())
        .send(
            channel,
            new StreamObserver<>() {
              @Override
              public void onNext(Object answer) {}

              @Override
              public void onError(Throwable refusal) {
                tally.ended(refusal, System.nanoTime() - begin);
                next();
              }

              @Override
              public void onCompleted() {
                tally.answered(System.nanoTime() - begin);
                next();
              }
            });
  }
}
