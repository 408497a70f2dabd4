package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RaceNameTest {
  @TempDir private Path results = Path.of("");

  @Test
  void onlyRoundsOfSeveralAreNamed() {
    assertThat(RaceName.of(new RandomContender(), 1)).isEqualTo("random");
    assertThat(RaceName.of(new RandomContender(), 4)).isEqualTo("random-by-4");
    assertThat(RaceName.contender("random-by-12")).isEqualTo("random");
    assertThat(RaceName.contender("random")).isEqualTo("random");
  }

  @Test
  void racesAreFoundByContenderAndThenBySizeOfRounds() throws IOException {
    for (String file : List.of("ax-by-4.csv", "ax-by-12.csv", "ax.csv", "sobol.csv", "else.csv")) {
      Files.createDirectories(results.resolve("branin"));
      Files.writeString(results.resolve("branin").resolve(file), "");
    }

    assertThat(RaceName.raced(results, "branin", List.of("sobol", "ax")))
        .containsExactly("sobol", "ax", "ax-by-4", "ax-by-12");
    assertThat(RaceName.raced(results, "hartmann6", List.of("ax"))).isEmpty();
  }
}
