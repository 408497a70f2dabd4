package org.percola.surrogate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
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

  /// The threads of a pool, which may wait for parts of parts.
  static Workers of(ForkJoinPool pool) {
    return new Workers() {
      @Override
      public <T> List<T> all(List<Supplier<T>> parts) {
        List<ForkJoinTask<T>> tasks = new ArrayList<>(parts.size());
        parts.forEach(part -> tasks.add(pool.submit(part::get)));
        List<T> results = new ArrayList<>(parts.size());
        tasks.forEach(task -> results.add(task.join()));
        return results;
      }
    };
  }
}
