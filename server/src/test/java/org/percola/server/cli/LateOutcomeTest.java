package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A limit on an outcome whose results come months after those of the others.
class LateOutcomeTest {
  private static final String CAMPAIGN =
      """
      campaign:
        spec:
          space:
            parameters:
              - name: celsius
                continuous: {unit: Cel, lower: 20, upper: 80}
          outcomes:
            - {name: strength, unit: MPa, measured: {}}
            - {name: life, unit: h, measured: {}}
          objectives:
            - {outcome: strength, goal: GOAL_MAXIMIZE}
          outcome_constraints:
            - {outcome: life, relation: RELATION_AT_LEAST, limit: 1000}
      """;
  private static final String STRENGTHS = "celsius,strength\n20,1\n30,2\n40,3\n50,4\n60,3\n70,2\n";

  @TempDir Path folder;

  @BeforeEach
  void strengthsAreKnown() throws IOException {
    Files.writeString(folder.resolve("late.yaml"), CAMPAIGN);
    Files.writeString(folder.resolve("strengths.csv"), STRENGTHS);
    assertThat(percola("create", "late.yaml", "--id=late").code()).isZero();
    assertThat(percola("add", "--from=strengths.csv").code()).isZero();
  }

  private Run percola(String... arguments) {
    return Run.in(folder, arguments);
  }

  @Test
  void isUnknownUntilTheFirstOneComes() {
    String before = percola("suggest", "--count=1", "--seed=1", "--dry-run").out();
    assertThat(before)
        .contains("unknown")
        .containsPattern("nothing is known yet of\\s+whether life ≥ 1000 h")
        .doesNotContain("out of reach");
    assertThat(percola("best", "--seed=1").out())
        .contains("nothing is known yet of whether it meets every limit");
    assertThat(percola("tell", "e4", "life=1500").code()).isZero();
    assertThat(percola("suggest", "--count=1", "--seed=1", "--dry-run").out())
        .doesNotContain("unknown")
        .doesNotContain("nothing is known");
  }
}
