package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
    int status =
        new CommandLine(new StudyCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(
                "--problems=branin",
                "--contenders=percola",
                "--seeds=0-1",
                "--steps=3",
                "--results=" + folder);
    assertThat(status).isZero();

    assertThat(foretold("--problems=branin").lines().skip(4))
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
    assertThat(command().setErr(new PrintWriter(said)).execute("--problems=p3ht-cnt")).isNotZero();
    assertThat(said.toString())
        .contains("problem: p3ht-cnt (expected: one whose truths are exact)");
  }

  private static CommandLine command() {
    return new CommandLine(new ForetoldCommand());
  }

  private String foretold(String problems) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertThat(command().execute(problems, "--results=" + folder)).isZero();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
