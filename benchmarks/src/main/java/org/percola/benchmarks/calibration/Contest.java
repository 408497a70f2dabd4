package org.percola.benchmarks.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.percola.benchmarks.pool.Pool;

/// Puts every case to every contender, on two threads; scores come in a fixed order.
record Contest(List<Pool> pools, List<Contender> contenders, int seeds) {
  private static final int THREADS = 2;

  /// Few, some and many results of a laboratory.
  static final List<Integer> SIZES = List.of(20, 40, 80);

  List<Score> run() throws InterruptedException, ExecutionException {
    List<PoolCase> cases = cases();
    AtomicInteger done = new AtomicInteger();
    List<Score> scores = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
      List<Future<List<Score>>> pending = new ArrayList<>();
      for (PoolCase question : cases) {
        pending.add(
            executor.submit(() -> {
              List<Score> own = contenders.stream().map(each -> Score.of(question, each)).toList();
              System.err.printf("\r%d of %d cases", done.incrementAndGet(), cases.size());
              return own;
            }));
      }
      for (Future<List<Score>> each : pending) {
        scores.addAll(each.get());
      }
    }
    System.err.println();
    return List.copyOf(scores);
  }

  private List<PoolCase> cases() {
    List<PoolCase> cases = new ArrayList<>();
    for (Pool pool : pools) {
      for (int size : SIZES) {
        for (int seed = 1; seed <= seeds && PoolCase.possible(pool, size); seed++) {
          cases.add(new PoolCase(pool, size, seed));
        }
      }
    }
    return cases;
  }
}
