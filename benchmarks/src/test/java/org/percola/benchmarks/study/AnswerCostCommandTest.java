package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AnswerCostCommandTest {

  @Test
  void everyPlannerAnswersTheSameResultsAndIsComparedToTheFirst() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    int status;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      status =
          new CommandLine(new AnswerCostCommand())
              .execute(
                  "--problems=gramacy,crossed-barrel",
                  "--contenders=sobol,botorch-default",
                  "--results=6",
                  "--rounds=2",
                  "--warm-up=0");
    } finally {
      System.setOut(before);
    }

    assertThat(status).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines().skip(1))
        .hasSize(4)
        .allMatch(line -> line.matches("  (gramacy|crossed-barrel) .* 6 results .* ms .* of sobol"))
        .anyMatch(line -> line.matches("  gramacy .* sobol .* 1\\.0 of sobol"))
        .anyMatch(line -> line.matches("  crossed-barrel .* botorch-default .*"));
  }
}
