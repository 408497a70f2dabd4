package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerCostCommandTest {

  @Test
  void everyPlannerAnswersTheSameResultsAndIsComparedToTheFirst() {
    String printed =
        Races.printed(
            new AnswerCostCommand(),
            "--problems=gramacy,crossed-barrel",
            "--contenders=sobol,botorch-default",
            "--results=6",
            "--rounds=2",
            "--warm-up=0");

    assertThat(printed.lines().skip(1))
        .hasSize(4)
        .allMatch(line -> line.matches("  (gramacy|crossed-barrel) .* 6 results .* ms .* of sobol"))
        .anyMatch(line -> line.matches("  gramacy .* sobol .* 1\\.0 of sobol"))
        .anyMatch(line -> line.matches("  crossed-barrel .* botorch-default .*"));
  }
}
