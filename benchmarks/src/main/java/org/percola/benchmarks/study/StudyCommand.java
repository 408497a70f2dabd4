package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `benchmarks/run study`: races of contenders over problems.
///
/// One line per step is appended to `benchmarks/results/regret/PROBLEM/CONTENDER.csv`, in rounds of
/// four to `CONTENDER-by-4.csv`; what is there already is not run again.
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = "Races of planners over problems with known answers.")
public final class StudyCommand implements Callable<Integer> {
  @Option(names = "--problems", split = ",", description = "Names; all where none is given.")
  private List<String> problems = Problems.names();

  @Option(
      names = "--contenders",
      split = ",",
      defaultValue = "percola,percola-no-physics,botorch-default,genetic,sobol,random",
      description = "Names; those written in Java where none is given.")
  private List<String> contenders = List.of();

  @Option(names = "--steps", description = "Experiments chosen after the start.")
  private @Nullable Integer steps;

  @Option(
      names = "--batch",
      defaultValue = "1",
      description = "Experiments that are chosen and made together.")
  private int batch = 1;

  @Option(names = "--size", defaultValue = "minutes", description = "${COMPLETION-CANDIDATES}")
  private StudySize size = StudySize.MINUTES;

  @Mixin private RaceOptions options = new RaceOptions();

  @Mixin private Entrants entrants = new Entrants();

  @Override
  public Integer call() throws Exception {
    if (batch < 1) {
      throw new IllegalArgumentException("batch: " + batch + " (expected: 1 or more experiments)");
    }
    List<Contender> racing = entrants.named(contenders);
    List<Problem> asked = problems.stream().map(Problems::named).toList();
    try (ExecutorService executor = Executors.newFixedThreadPool(options.threads())) {
      List<Future<?>> races = new ArrayList<>();
      AtomicInteger done = new AtomicInteger();
      for (Problem problem : asked) {
        for (Contender contender : racing) {
          if (contender.plays(problem) && (batch == 1 || contender.makesBatches())) {
            for (Race race : races(problem, contender)) {
              races.add(executor.submit(() -> run(race, done, races)));
            }
          } else {
            System.err.println(
                RaceName.of(contender, batch) + " cannot be asked about " + problem.name());
          }
        }
      }
      for (Future<?> race : races) {
        race.get();
      }
    } finally {
      racing.forEach(Contender::close);
    }
    System.err.println();
    return 0;
  }

  private List<Race> races(Problem problem, Contender contender) {
    SeedRange range = Objects.requireNonNullElse(options.seeds(), size.seeds());
    int count = steps == null ? size.steps() : steps;
    return range.all().stream()
        .map(seed -> new Race(problem, contender, seed, count, batch))
        .toList();
  }

  private void run(Race race, AtomicInteger done, List<Future<?>> all) {
    Logbook book = Logbook.of(options.results(), race.problem().name(), race.name());
    List<Step> before;
    synchronized (this) {
      before = book.read(race.seed());
    }
    race.run(
        before,
        step -> {
          synchronized (this) {
            book.append(step);
          }
        });
    System.err.printf(
        "\r%d of %d races: %s, %s, seed %d          ",
        done.incrementAndGet(), all.size(), race.problem().name(), race.name(), race.seed());
  }
}
