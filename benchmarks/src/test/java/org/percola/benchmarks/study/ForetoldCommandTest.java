package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ForetoldCommandTest {
  private static final Surprise RIGHT = new Surprise(0.5, false);
  private static final Surprise WRONG = new Surprise(-3, true);

  @TempDir private Path folder = Path.of("");

  private static Told told(int experiments, boolean suggested, Surprise surprise) {
    return new Told(experiments, suggested, List.of(surprise), null);
  }

  private static Told told(boolean suggested, Promise promise) {
    return new Told(0, suggested, List.of(), promise);
  }

  @Test
  void everyExperimentThatWasChosenIsForetoldOnce() {
    Races.run(folder, "branin", "percola");

    assertThat(
            Races.printed(new ForetoldCommand(), "--problems=branin", "--results=" + folder)
                .lines()
                .skip(4))
        .hasSize(2)
        .anyMatch(line -> line.matches("\\| branin \\|( \\d+ % of 6 \\|){2}( – \\|){4}"))
        .anyMatch(line -> line.matches("\\| average \\|( \\d+ % \\|){2}( – \\|){4}"));
  }

  @Test
  void missesAreCountedByHowManyExperimentsWereMadeBefore() {
    Foretold table = new Foretold();
    List<Told> one =
        List.of(
            told(4, true, WRONG),
            told(4, false, RIGHT),
            told(5, true, RIGHT),
            told(9, true, WRONG));
    assertThat(table.line("one", one))
        .isEqualTo("| one | 100 % of 1 | 0 % of 1 | 50 % of 2 | – | – | – |\n");
    table.line("other", List.of(told(0, true, RIGHT), told(10, false, WRONG)));
    assertThat(table.average()).isEqualTo("| average | 50 % | 0 % | 50 % | – | – | 100 % |\n");
  }

  @Test
  void chancesToMeetLimitsStandBesideWhatCameOfThem() {
    Races.run(folder, "gramacy", "percola");

    assertThat(
            Races.printed(new ForetoldCommand(), "--problems=gramacy", "--results=" + folder)
                .lines()
                .filter(line -> line.startsWith("| all |")))
        .hasSize(1)
        .first(InstanceOfAssertFactories.STRING)
        .contains(" % of ");
  }

  @Test
  void suggestedDesignsThatMeetEveryLimitAreCountedByTheirChance() {
    Promises table = new Promises();
    table.add("none", List.of(told(0, true, RIGHT)));
    assertThat(table.markdown()).isEmpty();
    table.add(
        "one",
        List.of(
            told(true, new Promise(0.3, true)),
            told(true, new Promise(0.2, false)),
            told(false, new Promise(0.3, true)),
            told(true, new Promise(1, true))));
    table.add("other", List.of(told(true, new Promise(0.1, false))));
    assertThat(table.markdown())
        .endsWith(
            """
            | one | – | 50 % of 2 (25 %) | – | – | 100 % of 1 (100 %) |
            | other | 0 % of 1 (10 %) | – | – | – | – |
            | all | 0 % of 1 (10 %) | 50 % of 2 (25 %) | – | – | 100 % of 1 (100 %) |
            """);
  }

  @Test
  void averagesOfReplicatesAreNoTruths() {
    StringWriter said = new StringWriter();
    assertThat(
            new CommandLine(new ForetoldCommand())
                .setErr(new PrintWriter(said))
                .execute("--problems=p3ht-cnt"))
        .isNotZero();
    assertThat(said.toString())
        .contains("problem: p3ht-cnt (expected: one whose truths are exact)");
  }
}
