package org.percola.benchmarks.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import org.percola.benchmarks.problem.Yardstick;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `benchmarks/run study-report`: tables and pictures of what was raced.
@Command(
    name = "study-report",
    mixinStandardHelpOptions = true,
    description = "Tables and pictures of the races that `study` ran.")
public final class StudyReportCommand implements Callable<Integer> {
  private static final String HEAD =
      """
      # Regret, problem by problem

      Written by `benchmarks/run study-report --page docs/regret.md --pictures docs/pictures` from the lines that
      `benchmarks/run study` left in `benchmarks/results/regret`; [benchmarks.md](benchmarks.md) says what the
      problems and planners are, and what to make of the figures.

      """;

  @Option(names = "--problems", split = ",", description = "Names; all where none is given.")
  private List<String> problems = Problems.names();

  @Option(names = "--results", defaultValue = RaceOptions.RESULTS, description = "Lines of races.")
  private Path results = Path.of(RaceOptions.RESULTS);

  @Option(names = "--page", description = "File for the tables; printed where none is given.")
  private @Nullable Path page;

  @Option(names = "--pictures", description = "Folder for one picture per problem.")
  private @Nullable Path pictures;

  @Override
  public Integer call() throws IOException {
    System.setProperty("java.awt.headless", "true");
    List<String> contenders = Contenders.all(Path.of("")).stream().map(Contender::name).toList();
    StringBuilder text = new StringBuilder(HEAD);
    for (String name : problems) {
      ProblemReport report = ProblemReport.of(Problems.named(name), contenders, results);
      if (!report.empty()) {
        text.append(report.markdown());
        TopDesigns.of(report).ifPresent(text::append);
        if (pictures != null) {
          draw(report, contenders, pictures.resolve("regret-" + name + ".png"));
          text.append("![Regret on %s](pictures/regret-%s.png)\n\n".formatted(name, name));
        }
      }
    }
    if (page == null) {
      System.out.print(text);
    } else {
      Files.writeString(page, text.toString().stripTrailing() + "\n", UTF_8);
    }
    return 0;
  }

  private static void draw(ProblemReport report, List<String> contenders, Path file)
      throws IOException {
    Problem problem = report.problem();
    boolean amounts =
        problem.yardstick() instanceof Yardstick.BestValue one && one.unit().startsWith("%");
    RegretPlot plot = new RegretPlot(problem.name(), problem.yardstick().unit(), !amounts);
    for (Curve curve : report.curves()) {
      String name = curve.contender().replaceFirst(ProblemReport.AMONG_MEASURED, "");
      String planner = RaceName.contender(name);
      int colour = contenders.indexOf(planner);
      if (name.equals(curve.contender())) {
        boolean waits = name.equals(planner);
        plot.add(curve, colour, waits ? RegretPlot.Line.SOLID : RegretPlot.Line.DOTTED);
      } else if (name.equals(planner)) {
        plot.add(curve, colour, RegretPlot.Line.DASHED);
      }
    }
    plot.write(file);
  }
}
