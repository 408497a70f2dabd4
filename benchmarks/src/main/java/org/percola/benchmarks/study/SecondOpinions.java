package org.percola.benchmarks.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.campaign.Outcome;

/// What is recommended now in all races over one problem, as Markdown.
///
/// @param opinions by the number of experiments, at least one each
record SecondOpinions(
    Problem problem, String contender, Map<Integer, List<SecondOpinion>> opinions) {
  SecondOpinions {
    opinions = new TreeMap<>(opinions);
  }

  String markdown() {
    List<String> outcomes = outcomes();
    StringBuilder text = new StringBuilder();
    text.append("### ").append(problem.name()).append(", ").append(contender).append("\n\n");
    text.append("Median regret, ").append(problem.yardstick().unit());
    text.append(", of the recommended design after a number of experiments");
    if (!outcomes.isEmpty()) {
      text.append("; its truth less belief in standard deviations, median,\n");
      text.append("and how many truths lie outside of the belief's 90 % interval");
    }
    text.append(".\n\n| after | seeds | then | now | better | worse |");
    outcomes.forEach(outcome -> text.append(' ').append(outcome).append(" | outside |"));
    text.append("\n|").append(" --- |".repeat(6 + 2 * outcomes.size())).append('\n');
    opinions.forEach((count, all) -> text.append(line(count, all, outcomes)));
    return text.append('\n').toString();
  }

  /// The outcomes of which truth and belief are known, in the order of the campaign.
  private List<String> outcomes() {
    return problem.campaign().outcomes().stream()
        .map(Outcome::name)
        .filter(name ->
            opinions.values().stream()
                .flatMap(List::stream)
                .anyMatch(opinion -> opinion.surprises().containsKey(name)))
        .toList();
  }

  private static String line(int count, List<SecondOpinion> all, List<String> outcomes) {
    StringBuilder line = new StringBuilder();
    line.append("| %d | %d |".formatted(count, all.size()));
    line.append(" %s |".formatted(Interval.number(median(all, SecondOpinion::then))));
    line.append(" %s |".formatted(Interval.number(median(all, SecondOpinion::now))));
    line.append(" %d |".formatted(all.stream().filter(SecondOpinion::better).count()));
    line.append(" %d |".formatted(all.stream().filter(SecondOpinion::worse).count()));
    for (String outcome : outcomes) {
      List<Surprise> own =
          all.stream().map(o -> o.surprises().get(outcome)).filter(Objects::nonNull).toList();
      line.append(
          String.format(
              Locale.ROOT,
              " %+.2f | %d |",
              median(own, Surprise::deviations),
              own.stream().filter(Surprise::outside).count()));
    }
    return line.append('\n').toString();
  }

  private static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
    return Curve.median(all.stream().mapToDouble(figure).toArray());
  }
}
