package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `benchmarks/run foretold`: how often the truth lies outside of the 90 % interval that stands
/// beside a suggestion, for the experiments of races that `study` ran earlier; and how often limits
/// are met, by the chance that stands beside it.
///
/// Suggestions go where much is believed possible, which is where a belief errs; designs drawn by
/// chance are foretold from the same results beside them.
@Command(
    name = "foretold",
    mixinStandardHelpOptions = true,
    description = "How true the intervals and chances are that stand beside suggestions.")
public final class ForetoldCommand implements Callable<Integer> {
  @Option(
      names = "--problems",
      split = ",",
      required = true,
      description = "Names, with one objective and exact truths.")
  private List<String> problems = List.of();

  @Mixin private RaceOptions options = new RaceOptions();

  @Override
  public Integer call() throws Exception {
    SeedRange range = options.seeds();
    List<Problem> all = problems.stream().map(Problems::named).toList();
    all.forEach(ForetoldCommand::check);
    Foretold table = new Foretold();
    Promises promises = new Promises();
    System.out.print(Foretold.HEAD);
    try (ExecutorService executor = Executors.newFixedThreadPool(options.threads())) {
      for (Problem problem : all) {
        List<RecordedRace> races = RecordedRace.all(options.results(), problem, "percola", range);
        List<Told> told = told(races, executor);
        System.out.print(table.line(problem.name(), told));
        promises.add(problem.name(), told);
      }
    }
    System.out.print(table.average());
    System.out.print(promises.markdown());
    return 0;
  }

  private static void check(Problem problem) {
    if (!problem.exact()) {
      throw new IllegalArgumentException(
          "problem: %s (expected: one whose truths are exact)".formatted(problem.name()));
    }
  }

  private static List<Told> told(List<RecordedRace> races, ExecutorService executor)
      throws Exception {
    List<Callable<List<Told>>> questions = new ArrayList<>();
    races.forEach(race -> questions.add(() -> new ForetoldRace(race).all()));
    List<Told> all = new ArrayList<>();
    for (Future<List<Told>> race : executor.invokeAll(questions)) {
      all.addAll(race.get());
    }
    return all;
  }
}
