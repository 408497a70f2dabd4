package org.percola.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.percola.benchmarks.calibration.PoolCalibration;
import org.percola.benchmarks.calibration.PoolTuning;
import org.percola.benchmarks.service.ChaosPostgres;
import org.percola.benchmarks.service.ChaosSqlite;
import org.percola.benchmarks.service.Load;
import org.percola.benchmarks.service.Overload;
import org.percola.benchmarks.service.ReplayedCalls;
import org.percola.benchmarks.service.ResultsPerSecond;
import org.percola.benchmarks.service.SameSuggestions;
import org.percola.benchmarks.service.ServeStart;
import org.percola.benchmarks.service.StationsRace;
import org.percola.benchmarks.service.Watchers;
import org.percola.benchmarks.service.powercut.PowerCuts;
import org.percola.benchmarks.stopping.FirstDesigns;
import org.percola.benchmarks.stopping.WhenToStop;
import org.percola.benchmarks.study.AnswerCostCommand;
import org.percola.benchmarks.study.ForetoldCommand;
import org.percola.benchmarks.study.RecommendAgainCommand;
import org.percola.benchmarks.study.StudyCommand;
import org.percola.benchmarks.study.StudyOverviewCommand;
import org.percola.benchmarks.study.StudyReportCommand;
import org.percola.benchmarks.transfer.Transfer;
import org.percola.benchmarks.wanted.FirstInTarget;
import org.percola.benchmarks.wanted.NearestToLimits;
import org.percola.benchmarks.wanted.TradeOff;
import org.percola.benchmarks.wanted.WishesReached;
import org.percola.benchmarks.wanted.WrittenFormulas;
import picocli.CommandLine;

/// Runs benchmarks by name, or lists them.
public final class Benchmarks {
  private static final Map<String, Benchmark> ALL = all();
  private static final Map<String, Callable<Integer>> COMMANDS = commands();

  private Benchmarks() {}

  private static final String QUICK = "quick";

  /// Runs the benchmarks named by the arguments, in their order; `quick` after a name runs less of
  /// it.
  public static void main(String[] names) throws Exception {
    if (names.length == 0) {
      System.out.println("Benchmarks:");
      ALL.forEach((name, benchmark) -> System.out.println("  " + name));
      System.out.println("With options of their own, see --help:");
      COMMANDS.forEach((name, command) -> System.out.println("  " + name));
      return;
    }
    Callable<Integer> command = COMMANDS.get(names[0]);
    if (command != null) {
      System.exit(
          new CommandLine(command)
              .setCaseInsensitiveEnumValuesAllowed(true)
              .execute(Arrays.copyOfRange(names, 1, names.length)));
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
    benchmarks.put("suggest-speed", new SuggestSpeed());
    benchmarks.put("candidate-list", new CandidateList());
    benchmarks.put("cold-command", new ColdCommand());
    benchmarks.put("unknown-observations", new UnknownObservations());
    benchmarks.put("failed-designs", new FailedDesigns());
    benchmarks.put("many-designs", new ManyDesigns());
    benchmarks.put("pool-calibration", new PoolCalibration());
    benchmarks.put("pool-tuning", new PoolTuning());
    benchmarks.put("transfer", new Transfer());
    benchmarks.put("wrong-physics", new WrongPhysics());
    benchmarks.put("physics-belief", new PhysicsBelief());
    benchmarks.put("when-to-stop", new WhenToStop());
    benchmarks.put("first-designs", new FirstDesigns());
    benchmarks.put("whole-scales", new WholeScales());
    benchmarks.put("surrogate-speed", new SurrogateSpeed());
    benchmarks.put("large-campaign", new LargeCampaign());
    benchmarks.put("virtual-lab", new VirtualLab());
    benchmarks.put("virtual-lab-optima", new LabOptima());
    benchmarks.put("first-in-target", new FirstInTarget());
    benchmarks.put("nearest-to-limits", new NearestToLimits());
    benchmarks.put("wishes-reached", new WishesReached());
    benchmarks.put("trade-off", new TradeOff());
    benchmarks.put("written-formulas", new WrittenFormulas());
    benchmarks.put("load", new Load());
    benchmarks.put("overload", new Overload());
    benchmarks.put("stations", new StationsRace());
    benchmarks.put("replayed-calls", new ReplayedCalls());
    benchmarks.put("watchers", new Watchers());
    benchmarks.put("power-cuts", new PowerCuts());
    benchmarks.put("results-per-second", new ResultsPerSecond());
    benchmarks.put("serve-start", new ServeStart());
    benchmarks.put("same-suggestions", new SameSuggestions());
    benchmarks.put("chaos-sqlite", new ChaosSqlite());
    benchmarks.put("chaos-postgres", new ChaosPostgres());
    return benchmarks;
  }

  private static Map<String, Callable<Integer>> commands() {
    Map<String, Callable<Integer>> commands = new LinkedHashMap<>();
    commands.put("study", new StudyCommand());
    commands.put("study-report", new StudyReportCommand());
    commands.put("study-overview", new StudyOverviewCommand());
    commands.put("recommend-again", new RecommendAgainCommand());
    commands.put("foretold", new ForetoldCommand());
    commands.put("answer-cost", new AnswerCostCommand());
    return commands;
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
