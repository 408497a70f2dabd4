package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;

class OverviewTest {
  private static final List<String> PLANNERS = List.of("percola", "random");

  @TempDir private Path results;

  @Test
  void areasAreComparedOnTheSeedsThatBothRaced() throws IOException {
    race("branin", "percola", 1, 2, 1);
    race("branin", "percola", 2, 4, 2);
    race("branin", "percola", 3, 9, 9);
    race("branin", "random", 1, 8, 6);
    race("branin", "random", 2, 4, 4);
    race("sines", "percola", 1, 1, 1);

    Overview overview = overview("branin", "sines");

    assertThat(overview.rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.problem()).isEqualTo("branin");
          assertThat(row.seeds()).isEqualTo(2);
          assertThat(row.area().value()).isCloseTo((1.5 + 3) / (7 + 4), within(1e-12));
        });
  }

  @Test
  void mediansAreThoseOfTheSeedsThatAreCompared() throws IOException {
    race("branin", "percola", 1, 2, 2, 2, 2, 1);
    race("branin", "percola", 2, 9, 9, 9, 9, 9);
    race("branin", "random", 1, 8, 8, 8, 8, 6);

    assertThat(overview("branin").markdown()).contains("| branin | 1 | 1.0, –, – | 6.0, –, – |");
  }

  @Test
  void racesInRoundsDoNotCount() throws IOException {
    race("branin", "percola", 1, 2, 1);
    race("branin", "percola-by-4", 1, 9, 9);
    race("branin", "random", 1, 8, 6);

    Overview overview = overview("branin");

    assertThat(overview.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.area().value()).isCloseTo(3.0 / 14, within(1e-12)));
    assertThat(overview.markdown()).contains("| branin | 1 | –, –, – | –, –, – |");
  }

  @Test
  void problemsCountAlikeTogether() throws IOException {
    race("branin", "percola", 1, 200, 200);
    race("branin", "random", 1, 100, 100);
    race("sines", "percola", 1, 1, 1);
    race("sines", "random", 1, 8, 8);

    assertThat(overview("branin", "sines").together().value()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void thePictureIsDrawn() throws IOException {
    race("branin", "percola", 1, 2, 1);
    race("branin", "random", 1, 8, 6);
    Path picture = results.resolve("pictures").resolve("overview.png");

    new OverviewPlot(overview("branin")).write(picture);

    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void nothingIsLeftOfALongerPictureThatIsReplaced() throws IOException {
    race("branin", "percola", 1, 2, 1);
    race("branin", "random", 1, 8, 6);
    Path first = results.resolve("first.png");
    Path replaced = results.resolve("replaced.png");
    Files.write(replaced, new byte[1_000_000]);

    new OverviewPlot(overview("branin")).write(first);
    new OverviewPlot(overview("branin")).write(replaced);

    assertThat(replaced).hasSameBinaryContentAs(first);
  }

  private Overview overview(String... problems) throws IOException {
    List<Problem> named = List.of(problems).stream().map(Problems::named).toList();
    return Overview.of(named, PLANNERS, results);
  }

  private void race(String problem, String planner, long seed, double... regrets)
      throws IOException {
    Files.createDirectories(results.resolve(problem));
    Logbook book = Logbook.of(results, problem, planner);
    book.append(new Step(seed, 0, null, "", null, 10, null, 10, 0));
    for (int step = 1; step <= regrets.length; step++) {
      double regret = regrets[step - 1];
      book.append(new Step(seed, step, null, "", null, regret, null, regret, 0));
    }
  }
}
