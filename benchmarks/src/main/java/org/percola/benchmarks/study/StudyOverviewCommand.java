package org.percola.benchmarks.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `benchmarks/run study-overview`: many problems in one table and one picture.
@Command(
    name = "study-overview",
    mixinStandardHelpOptions = true,
    description = "A table with one row for every problem that some planners raced.")
public final class StudyOverviewCommand implements Callable<Integer> {
  @Option(names = "--problems", split = ",", description = "Names; all where none is given.")
  private List<String> problems = Problems.names();

  @Option(
      names = "--contenders",
      split = ",",
      defaultValue = "percola,botorch-default,random",
      description = "Names; the first is compared with the second.")
  private List<String> contenders = List.of();

  @Option(names = "--results", defaultValue = RaceOptions.RESULTS, description = "Lines of races.")
  private Path results = Path.of(RaceOptions.RESULTS);

  @Option(names = "--picture", description = "File for a picture of the relative areas.")
  private @Nullable Path picture;

  @Override
  public Integer call() throws IOException {
    if (contenders.size() < 2) {
      throw new IllegalArgumentException(
          "contenders: %s (expected: two or more)".formatted(contenders));
    }
    List<Problem> asked = problems.stream().map(Problems::named).toList();
    Overview overview = Overview.of(asked, contenders, results);
    if (overview.rows().isEmpty()) {
      throw new IllegalArgumentException(
          "results: no problem in %s was raced by all of %s (expected: lines of `study`)"
              .formatted(results, contenders));
    }
    System.out.print(overview.markdown());
    System.out.printf(
        "%nGeometric mean of %d areas: %s; below 1 on %d%n",
        overview.rows().size(),
        overview.together().text(),
        overview.rows().stream().filter(row -> row.area().value() < 1).count());
    if (picture != null) {
      System.setProperty("java.awt.headless", "true");
      new OverviewPlot(overview).write(picture);
    }
    return 0;
  }
}
