package org.percola.server.cli.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.Told;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// What of the rows of a file is new to a campaign.
///
/// Nothing but what the campaign holds decides: neither the file's name nor the order of its rows,
/// and no record of earlier tellings.
public final class SheetNews {
  private final Retelling retelling;

  private SheetNews(Retelling retelling) {
    this.retelling = retelling;
  }

  /// What is new of each row.
  public static List<RowNews> of(List<SheetRow> rows, Retelling retelling) {
    if (retelling == Retelling.ALL) {
      return rows.stream()
          .map(row -> new RowNews(row.told(), false, List.of(), List.of()))
          .toList();
    }
    return new SheetNews(retelling).compare(rows);
  }

  private List<RowNews> compare(List<SheetRow> rows) {
    Map<String, List<Integer>> byExperiment = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.get(i).experiment().getName();
      byExperiment.computeIfAbsent(name, _ -> new ArrayList<>()).add(i);
    }
    Map<Integer, RowNews> news = new LinkedHashMap<>();
    byExperiment.values().forEach(indices -> compare(rows, indices, news));
    List<RowNews> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(news.getOrDefault(i, nothing(rows.get(i).told())));
    }
    return all;
  }

  private static RowNews nothing(Told told) {
    return new RowNews(told, true, List.of(), List.of());
  }

  private void compare(List<SheetRow> rows, List<Integer> indices, Map<Integer, RowNews> news) {
    Experiment experiment = rows.get(indices.getFirst()).experiment();
    List<Measurement> values =
        indices.stream().flatMap(i -> rows.get(i).told().measurements().stream()).toList();
    List<Finding> findings = Findings.of(values, experiment);
    KnownSteps steps = new KnownSteps(experiment);
    int start = 0;
    for (int i : indices) {
      Told told = rows.get(i).told();
      int end = start + told.measurements().size();
      news.put(i, news(told, experiment, findings.subList(start, end), steps));
      start = end;
    }
  }

  private RowNews news(Told told, Experiment made, List<Finding> findings, KnownSteps steps) {
    KnownMaking making = new KnownMaking(made, told);
    ValueNews values = new ValueNews(told.place(), retelling);
    findings.forEach(values::add);
    List<InputFault> questions = new ArrayList<>(values.questions());
    if (retelling != Retelling.CORRECT) {
      questions.addAll(making.questions());
    }
    boolean step = steps.take(told);
    boolean known = step && making.known() && values.fresh().isEmpty();
    Told fresh = told.withMeasurements(values.fresh());
    return known
        ? station(new KnownStation(made, told), fresh, questions, values.remarks())
        : new RowNews(fresh, false, questions, values.remarks());
  }

  private static RowNews station(
      KnownStation station, Told fresh, List<InputFault> questions, List<InputFault> remarks) {
    List<InputFault> all = new ArrayList<>(remarks);
    all.addAll(station.remarks());
    boolean missing = station.missing();
    return new RowNews(missing ? station.alone(fresh) : fresh, !missing, questions, all);
  }
}
