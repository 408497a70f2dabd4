package org.percola.benchmarks.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Yardstick;

/// What races over one problem say, as Markdown.
record ProblemReport(Problem problem, Map<String, List<Step>> steps) {
  private static final String OURS = "percola";
  private static final String RIVAL = "botorch-default";
  static final String AMONG_MEASURED = ", among measured";
  private static final int EVERY = 5;

  /// Reads what was raced over a problem.
  ///
  /// @param contenders in the order of the report
  static ProblemReport of(Problem problem, List<String> contenders, Path results)
      throws IOException {
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    for (String name : RaceName.raced(results, problem.name(), contenders)) {
      steps.put(name, Logbook.of(results, problem.name(), name).read());
    }
    return new ProblemReport(problem, steps);
  }

  boolean empty() {
    return steps.isEmpty();
  }

  /// The curves to show: what a contender recommends, and what it recommends among the measured
  /// where that is something else.
  List<Curve> curves() {
    List<Curve> curves = new ArrayList<>();
    steps.forEach((contender, raced) -> {
      curves.add(Curve.of(contender, raced, Step::regret));
      boolean free = raced.stream().anyMatch(s -> s.regret() != s.measuredRegret());
      if (free) {
        curves.add(Curve.of(contender + AMONG_MEASURED, raced, Step::measuredRegret));
      }
    });
    return curves;
  }

  String markdown() {
    List<Curve> curves = curves();
    int last = curves.stream().mapToInt(Curve::steps).max().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append("### ").append(problem.name()).append("\n\n");
    medians(text, curves, last);
    differences(text, curves);
    areas(text, curves);
    return text.toString();
  }

  private void medians(StringBuilder text, List<Curve> curves, int last) {
    text.append("Median regret, ").append(problem.yardstick().unit());
    text.append(", after a number of experiments chosen by the planner (90 % interval).\n\n");
    text.append("| planner | seeds |");
    for (int step = 0; step <= last; step += EVERY) {
      text.append(' ').append(step).append(" |");
    }
    text.append(" s per answer |\n| --- | --- |");
    text.append(" --- |".repeat(last / EVERY + 1)).append(" --- |\n");
    for (Curve curve : curves) {
      text.append("| ").append(curve.contender());
      text.append(" | ").append(curve.regrets().size()).append(" |");
      for (int step = 0; step <= last; step += EVERY) {
        double[] regrets = curve.after(step);
        boolean most = 2 * regrets.length > curve.regrets().size();
        text.append(' ').append(most ? Interval.ofMedian(regrets).text() : "–").append(" |");
      }
      text.append(' ').append(seconds(curve.contender())).append(" |\n");
    }
    text.append('\n');
  }

  private String seconds(String contender) {
    List<Step> raced = steps.get(contender);
    return raced == null
        ? ""
        : Interval.number(
            Curve.median(
                raced.stream().filter(s -> s.step() > 0).mapToDouble(Step::seconds).toArray()));
  }

  private void differences(StringBuilder text, List<Curve> curves) {
    boolean told = false;
    for (Curve curve : curves) {
      Curve ours = named(curves, standard(curve.contender()));
      int step = ours == null ? 0 : Math.min(ours.steps(), curve.steps());
      List<Long> seeds = ours == null ? List.of() : ours.shared(curve, step);
      if (ours != null && seeds.size() > 1 && step > 0) {
        double[] gaps =
            seeds.stream().mapToDouble(s -> curve.at(s, step) - ours.at(s, step)).toArray();
        long better = seeds.stream().filter(s -> ours.at(s, step) < curve.at(s, step)).count();
        long worse = seeds.stream().filter(s -> ours.at(s, step) > curve.at(s, step)).count();
        text.append(told ? "" : "Median of the paired differences to percola, seed by seed:\n\n");
        told = true;
        text.append("- ").append(curve.contender()).append(" − ").append(ours.contender());
        text.append(" after ").append(step).append(": ").append(Interval.ofMedian(gaps).text());
        text.append("; ").append(ours.contender()).append(" is better on ");
        text.append(better).append(" and worse on ");
        text.append(worse).append(" of ").append(seeds.size()).append(" seeds\n");
      }
    }
    text.append(told ? "\n" : "");
  }

  /// Whom a contender is compared with: Percola in rounds of the same size, and those rounds with
  /// Percola that waits for every result.
  private static String standard(String contender) {
    String alone = RaceName.contender(contender);
    if (alone.startsWith(OURS)) {
      return alone.equals(OURS) && !contender.equals(OURS) ? OURS : "";
    }
    return OURS + contender.substring(alone.length());
  }

  /// The area under the curves of this problem, relative to that of BoTorch's default model.
  private void areas(StringBuilder text, List<Curve> curves) {
    Curve rival = named(curves, RIVAL);
    if (rival == null || problem.yardstick() instanceof Yardstick.DominatedVolume) {
      return;
    }
    boolean told = false;
    for (Curve curve : curves) {
      int step = Math.min(rival.steps(), curve.steps());
      List<Long> seeds = rival.shared(curve, step);
      if (!curve.contender().equals(RIVAL) && seeds.size() > 1 && step > 0) {
        double[] own = seeds.stream().mapToDouble(s -> curve.area(s, step)).toArray();
        double[] other = seeds.stream().mapToDouble(s -> rival.area(s, step)).toArray();
        Interval ratio = Interval.of(own.length, at -> sum(own, at) / sum(other, at));
        text.append(told ? "" : "Area under the curve, relative to " + RIVAL + ":\n\n");
        told = true;
        text.append("- ").append(curve.contender()).append(": ").append(ratio.text()).append('\n');
      }
    }
    text.append(told ? "\n" : "");
  }

  private static double sum(double[] values, int[] positions) {
    double sum = 0;
    for (int position : positions) {
      sum += values[position];
    }
    return sum;
  }

  private static @Nullable Curve named(List<Curve> curves, String name) {
    return curves.stream().filter(c -> c.contender().equals(name)).findFirst().orElse(null);
  }
}
