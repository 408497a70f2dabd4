package org.percola.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/// Runs benchmarks by name, or lists them.
public final class Benchmarks {
  private static final Map<String, Benchmark> ALL = all();

  private Benchmarks() {}

  /// Runs the benchmarks named by the arguments, in their order.
  public static void main(String[] names) throws Exception {
    if (names.length == 0) {
      System.out.println("Benchmarks:");
      ALL.forEach((name, benchmark) -> System.out.println("  " + name));
      return;
    }
    for (String name : names) {
      Benchmark benchmark = ALL.get(name);
      if (benchmark == null) {
        System.err.println("benchmark: " + name + " (expected: one of " + ALL.keySet() + ")");
        System.exit(2);
        return;
      }
      benchmark.run();
    }
  }

  private static Map<String, Benchmark> all() {
    Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
    benchmarks.put("warm-suggestion", new WarmSuggestion());
    benchmarks.put("cold-command", new ColdCommand());
    benchmarks.put("unknown-observations", new UnknownObservations());
    benchmarks.put("failed-designs", new FailedDesigns());
    benchmarks.put("many-designs", new ManyDesigns());
    benchmarks.put("wrong-physics", new WrongPhysics());
    benchmarks.put("surrogate-speed", new SurrogateSpeed());
    benchmarks.put("large-campaign", new LargeCampaign());
    return benchmarks;
  }

  /// One measurement that prints its figures.
  interface Benchmark {
    void run() throws Exception;
  }
}
