package org.percola.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.percola.benchmarks.calibration.PoolCalibration;
import org.percola.benchmarks.calibration.PoolTuning;
import org.percola.benchmarks.transfer.Transfer;
import org.percola.benchmarks.wanted.FirstInTarget;
import org.percola.benchmarks.wanted.TradeOff;
import org.percola.benchmarks.wanted.WrittenFormulas;

/// Runs benchmarks by name, or lists them.
public final class Benchmarks {
  private static final Map<String, Benchmark> ALL = all();

  private Benchmarks() {}

  private static final String QUICK = "quick";

  /// Runs the benchmarks named by the arguments, in their order; `quick` after a name runs less of
  /// it.
  public static void main(String[] names) throws Exception {
    if (names.length == 0) {
      System.out.println("Benchmarks:");
      ALL.forEach((name, benchmark) -> System.out.println("  " + name));
      return;
    }
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      Benchmark benchmark = ALL.get(name);
      if (benchmark == null) {
        System.err.println("benchmark: " + name + " (expected: one of " + ALL.keySet() + ")");
        System.exit(2);
        return;
      }
      if (i + 1 < names.length && names[i + 1].equals(QUICK)) {
        benchmark.quick();
        i++;
      } else {
        benchmark.run();
      }
    }
  }

  private static Map<String, Benchmark> all() {
    Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
    benchmarks.put("warm-suggestion", new WarmSuggestion());
    benchmarks.put("cold-command", new ColdCommand());
    benchmarks.put("unknown-observations", new UnknownObservations());
    benchmarks.put("failed-designs", new FailedDesigns());
    benchmarks.put("many-designs", new ManyDesigns());
    benchmarks.put("pool-calibration", new PoolCalibration());
    benchmarks.put("pool-tuning", new PoolTuning());
    benchmarks.put("transfer", new Transfer());
    benchmarks.put("wrong-physics", new WrongPhysics());
    benchmarks.put("physics-belief", new PhysicsBelief());
    benchmarks.put("surrogate-speed", new SurrogateSpeed());
    benchmarks.put("large-campaign", new LargeCampaign());
    benchmarks.put("first-in-target", new FirstInTarget());
    benchmarks.put("trade-off", new TradeOff());
    benchmarks.put("written-formulas", new WrittenFormulas());
    return benchmarks;
  }

  /// One measurement that prints its figures.
  public interface Benchmark {
    void run() throws Exception;

    /// As much of it as shows whether it works; all of it where it has nothing to leave out.
    default void quick() throws Exception {
      run();
    }
  }
}
