package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ForetoldCommandTest {
  private static final Surprise RIGHT = new Surprise(0.5, false);
  private static final Surprise WRONG = new Surprise(-3, true);

  @TempDir private Path folder = Path.of("");

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
            new Told(4, true, WRONG),
            new Told(4, false, RIGHT),
            new Told(5, true, RIGHT),
            new Told(9, true, WRONG));
    assertThat(table.line("one", one))
        .isEqualTo("| one | 100 % of 1 | 0 % of 1 | 50 % of 2 | – | – | – |\n");
    table.line("other", List.of(new Told(0, true, RIGHT), new Told(10, false, WRONG)));
    assertThat(table.average()).isEqualTo("| average | 50 % | 0 % | 50 % | – | – | 100 % |\n");
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
