package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;

/// What the published tables are made from still is what the problems say.
class PublishedRacesTest {
  private static final Path REGRET = Path.of("results", "regret");
  private static final Path FURTHER = Path.of("results", "further");
  private static final Path MADE_UP = Path.of("results", "made-up");
  private static final Offset<Double> ROUNDING = within(1e-9);

  /// Formulas and pools; each truth of the virtual lab takes seconds, and a hash guards that.
  static Stream<Arguments> racedProblems() {
    return Stream.of(REGRET, FURTHER, MADE_UP)
        .flatMap(results ->
            Problems.names().stream()
                .filter(name -> !name.startsWith("cathode-"))
                .filter(name -> Files.isDirectory(results.resolve(name)))
                .map(name -> Arguments.of(results, name)));
  }

  @ParameterizedTest
  @MethodSource("racedProblems")
  void everyContendersRegretIsWhatTheProblemSaysOfItsDesigns(Path results, String name)
      throws IOException {
    List<String> contenders = Contenders.all(Path.of("")).stream().map(Contender::name).toList();

    assertThat(RaceName.raced(results, name, contenders))
        .isNotEmpty()
        .allSatisfy(contender -> check(results, Problems.named(name), contender));
  }

  private static void check(Path results, Problem problem, String contender) {
    Logbook book = Logbook.of(results, problem.name(), contender);
    for (long seed : book.read().stream().map(Step::seed).distinct().toList()) {
      check(new RecordedRace(problem, seed, book.read(seed)));
    }
  }

  private static void check(RecordedRace race) {
    List<Trial> trials = race.trials();
    Regrets regrets = new Regrets(race.problem());
    assertThat(race.steps().getFirst().observed()).as("observed before any step").isEmpty();
    for (Step step : race.steps()) {
      List<Trial> known = race.known(trials, step);
      assertThat(step.regret())
          .as("regret, seed %d, step %d", race.seed(), step.step())
          .isCloseTo(regrets.of(step.recommended(), known), ROUNDING);
      assertThat(step.measuredRegret())
          .as("regret of the measured, seed %d, step %d", race.seed(), step.step())
          .isCloseTo(regrets.of(step.measured(), known), ROUNDING);
    }
  }
}
