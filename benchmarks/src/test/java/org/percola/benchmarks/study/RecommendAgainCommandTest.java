package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import picocli.CommandLine;

class RecommendAgainCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aPlannerThatWasNotChangedRecommendsTheSameAgain() {
    Races.run(folder, "branin", "percola");

    List<String> lines = table(again("--problems=branin", "--after=0,1,2,3"));

    assertThat(lines)
        .hasSize(6)
        .startsWith("| after | seeds | then | now | better | worse | value | outside |");
    assertThat(lines.subList(2, 6))
        .allMatch(line -> line.matches("\\| \\d \\| 2 \\| (\\S+) \\| \\1 \\| 0 \\| 0 \\| [+-].*"))
        .extracting(line -> line.substring(0, 4))
        .containsExactly("| 0 ", "| 1 ", "| 2 ", "| 3 ");
  }

  @Test
  void whatTheRaceDidNotComeToIsLeftOut() {
    Races.run(folder, "branin", "random");

    assertThat(
            table(again("--problems=branin", "--contender=random", "--seeds=1", "--after=3,0,20")))
        .hasSize(4)
        .startsWith("| after | seeds | then | now | better | worse |")
        .anyMatch(line -> line.startsWith("| 3 | 1 |"))
        .noneMatch(line -> line.startsWith("| 20 |"));
  }

  @Test
  void averagesOfReplicatesAreNoTruthsToHoldABeliefAgainst() {
    Races.run(folder, "p3ht-cnt", "percola");

    assertThat(table(again("--problems=p3ht-cnt", "--after=0")).getFirst())
        .isEqualTo("| after | seeds | then | now | better | worse |");
  }

  @Test
  void aRaceOverAProblemThatWasChangedSinceIsNotAskedAgain() {
    Problem branin = Problems.named("branin");
    Step start = new Step(0, 0, null, "", null, 1, null, 1, 0);
    Step other = new Step(0, 1, branin.starts(0).getFirst(), "{}", null, 1, null, 1, 0);
    List.of(start, other).forEach(Logbook.of(folder, "branin", "random")::append);

    assertThat(fault("--problems=branin", "--contender=random", "--after=0"))
        .contains("branin, seed 0, step 1: {\"value\":", "(expected: {}, as the race recorded)");
  }

  @Test
  void aFaultNamesWhatWasGivenAndWhatWasExpected() {
    Races.run(folder, "branin", "random");

    assertThat(fault("--problems=nowhere")).contains("problem: nowhere (expected: one of [branin,");
    assertThat(fault("--problems=branin", "--contender=nobody"))
        .contains("contender: nobody (expected: one of [percola,");
    assertThat(fault("--problems=branin", "--contender=sobol"))
        .contains(
            "results: " + folder.resolve("branin").resolve("sobol.csv"),
            "(expected: lines of races, as benchmarks/run study leaves them)");
    assertThat(fault("--problems=branin", "--contender=random", "--seeds=7-9"))
        .contains("seeds: 7-9 (expected: some of [0, 1], raced in " + folder);
    assertThat(fault("--problems=branin", "--contender=random", "--after=5,-1"))
        .contains("after: -1 (expected: 0 or more experiments)");
    assertThat(fault("--problems=zdt1")).contains("problem: zdt1 (expected: one objective");
  }

  private String again(String... options) {
    return Races.printed(new RecommendAgainCommand(), with(options));
  }

  private String fault(String... options) {
    StringWriter said = new StringWriter();
    assertThat(
            new CommandLine(new RecommendAgainCommand())
                .setErr(new PrintWriter(said))
                .execute(with(options)))
        .isNotZero();
    return said.toString();
  }

  private String[] with(String... options) {
    return Stream.concat(Arrays.stream(options), Stream.of("--results=" + folder))
        .toArray(String[]::new);
  }

  private static List<String> table(String printed) {
    return printed.lines().filter(line -> line.startsWith("|")).toList();
  }
}
