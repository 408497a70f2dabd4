package org.percola.server.grpc;

import io.grpc.Context;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

/// Waiting in line that ends when the call does.
final class CallWait {
  private CallWait() {}

  /// Takes one of the places, in the order of asking.
  ///
  /// @param what is waited for, such as `to plan`
  /// @throws CancellationException when the call was cancelled or its deadline has passed
  static void forPlace(Semaphore places, String what) {
    Context call = Context.current();
    Thread self = Thread.currentThread();
    Context.CancellationListener gone = context -> self.interrupt();
    call.addListener(gone, Runnable::run);
    try {
      places.acquire();
    } catch (InterruptedException e) {
      throw new CancellationException("cancelled while waiting " + what);
    } finally {
      call.removeListener(gone);
    }
  }
}
