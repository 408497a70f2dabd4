package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `benchmarks/run recommend-again`: what a planner as it is now recommends after the experiments
/// of races that `study` ran earlier, and how far the truth lies from what it believes of that.
///
/// Makes no new experiment, so a change of what is learned or recommended shows without that of
/// what is tried.
@Command(
    name = "recommend-again",
    mixinStandardHelpOptions = true,
    description = "What is recommended now after the experiments of earlier races.")
public final class RecommendAgainCommand implements Callable<Integer> {
  @Option(
      names = "--problems",
      split = ",",
      defaultValue = "cathode-energy",
      description = "Names: ${DEFAULT-VALUE}.")
  private List<String> problems = List.of();

  @Option(
      names = "--contender",
      defaultValue = "percola",
      description = "Whose races, and who is asked: ${DEFAULT-VALUE}.")
  private String contender = "";

  @Option(
      names = "--after",
      split = ",",
      defaultValue = "0,5,10,20",
      description = "Numbers of experiments after the start: ${DEFAULT-VALUE}.")
  private List<Integer> after = List.of();

  @Mixin private RaceOptions options = new RaceOptions();

  @Mixin private Entrants entrants = new Entrants();

  @Override
  public Integer call() throws Exception {
    after.forEach(RecommendAgainCommand::check);
    Contender asked = entrants.named(List.of(contender)).getFirst();
    SeedRange range = options.seeds();
    List<List<RecordedRace>> all =
        problems.stream()
            .map(Problems::named)
            .map(problem -> RecordedRace.all(options.results(), problem, contender, range))
            .toList();
    try (asked;
        ExecutorService executor = Executors.newFixedThreadPool(options.threads())) {
      for (List<RecordedRace> races : all) {
        System.out.print(opinions(races, asked, executor).markdown());
      }
    }
    return 0;
  }

  private static void check(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("after: " + count + " (expected: 0 or more experiments)");
    }
  }

  private SecondOpinions opinions(
      List<RecordedRace> races, Contender asked, ExecutorService executor) throws Exception {
    List<Callable<Map<Integer, SecondOpinion>>> questions = new ArrayList<>();
    races.forEach(race -> questions.add(() -> race.ask(asked, after)));
    Map<Integer, List<SecondOpinion>> opinions = new LinkedHashMap<>();
    for (Future<Map<Integer, SecondOpinion>> race : executor.invokeAll(questions)) {
      race.get()
          .forEach((count, opinion) ->
              opinions.computeIfAbsent(count, _ -> new ArrayList<>()).add(opinion));
    }
    Problem problem = races.getFirst().problem();
    after.stream()
        .filter(count -> !opinions.containsKey(count))
        .forEach(count ->
            System.err.printf("%s: no race came to %d experiments%n", problem.name(), count));
    return new SecondOpinions(problem, contender, opinions);
  }
}
