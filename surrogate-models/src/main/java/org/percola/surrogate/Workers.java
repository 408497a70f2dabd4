package org.percola.surrogate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Whoever computes independent parts of a fit or of a prediction.
///
/// Parts draw from random keys of their own and results come in the order of the parts, so that the
/// number of threads changes no bit.
public interface Workers {

  /// The calling thread, one part after another.
  Workers ONE =
      new Workers() {
        @Override
        public <T> List<T> all(List<Supplier<T>> parts) {
          List<T> results = new ArrayList<>(parts.size());
          parts.forEach(part -> results.add(part.get()));
          return results;
        }
      };

  /// The results of all parts, in their order.
  <T> List<T> all(List<Supplier<T>> parts);

  /// The calling thread and those who help it. It does every part that nobody else has begun, so
  /// that helpers who are busy elsewhere, or never come, cost time and stop nothing; and parts may
  /// have parts.
  ///
  /// @param helpers run what they are given when they can; they may drop it
  /// @param most helpers that are asked
  static Workers helpedBy(Executor helpers, int most) {
    return new Workers() {
      @Override
      public <T> List<T> all(List<Supplier<T>> parts) {
        List<FutureTask<T>> tasks = new ArrayList<>(parts.size());
        parts.forEach(part -> tasks.add(new FutureTask<>(part::get)));
        // A task that somebody has begun ignores being run again.
        Runnable rest = () -> tasks.forEach(FutureTask::run);
        for (int i = 0; i < Math.min(most, parts.size() - 1); i++) {
          helpers.execute(rest);
        }
        rest.run();
        List<T> results = new ArrayList<>(parts.size());
        tasks.forEach(task -> results.add(result(task)));
        return results;
      }
    };
  }

  // A part is short; whoever was interrupted learns of it after the last one.
  private static <T> T result(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unchecked(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new IllegalStateException(e);
    };
  }
}
