package org.percola.server.cli.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  private final OtherFiles others = new OtherFiles();
  private final Map<String, Beside> experiments = new HashMap<>();

  /// What of an experiment is yet to be compared, row by row.
  private record Beside(Iterator<Finding> findings, KnownSteps steps) {}

  private SheetNews(Retelling retelling) {
    this.retelling = retelling;
  }

  /// What is new of each row.
  ///
  /// @param experiments all that the campaign has
  public static List<RowNews> of(
      List<SheetRow> rows, List<Experiment> experiments, Retelling retelling) {
    if (retelling == Retelling.ALL) {
      return rows.stream()
          .map(row -> new RowNews(row.told(), false, false, List.of(), List.of()))
          .toList();
    }
    SheetNews news = new SheetNews(retelling);
    news.find(rows, experiments);
    return rows.stream().map(news::of).toList();
  }

  private void find(List<SheetRow> rows, List<Experiment> all) {
    Map<String, List<Measurement>> said = new HashMap<>();
    for (SheetRow row : rows) {
      said.computeIfAbsent(row.experiment().getName(), _ -> new ArrayList<>())
          .addAll(row.told().measurements());
    }
    List<Findings> found = new ArrayList<>();
    Set<String> earlier = new HashSet<>();
    for (Experiment experiment : all) {
      List<Measurement> values = said.getOrDefault(experiment.getName(), List.of());
      Findings findings = Findings.of(values, experiment);
      earlier.addAll(findings.sources());
      found.add(findings);
    }
    for (int i = 0; i < all.size(); i++) {
      Findings findings = found.get(i);
      findings.findRelabelled(earlier);
      others.told(findings.missing());
      experiments.put(
          all.get(i).getName(), new Beside(findings.all().iterator(), new KnownSteps(all.get(i))));
    }
  }

  private RowNews of(SheetRow row) {
    Told told = row.told();
    Beside beside = Objects.requireNonNull(experiments.get(row.experiment().getName()));
    ValueNews values = new ValueNews(told.place(), retelling);
    boolean elsewhere = false;
    for (int i = 0; i < told.measurements().size(); i++) {
      Finding finding = beside.findings().next();
      values.add(finding);
      elsewhere |= finding instanceof Finding.Known(KnownValue value) && others.told(value);
    }
    boolean step = beside.steps().take(told);
    return of(row, values, step, elsewhere);
  }

  private RowNews of(SheetRow row, ValueNews values, boolean step, boolean elsewhere) {
    KnownMaking making = new KnownMaking(row.experiment(), row.told());
    List<InputFault> questions = new ArrayList<>(values.questions());
    if (retelling != Retelling.CORRECT) {
      questions.addAll(making.questions());
    }
    List<InputFault> remarks = new ArrayList<>(values.remarks());
    Told fresh = row.told().withMeasurements(values.fresh());
    boolean known = step && making.known() && values.fresh().isEmpty();
    if (known) {
      KnownStation station = new KnownStation(row.experiment(), row.told());
      remarks.addAll(station.remarks());
      if (station.missing()) {
        return new RowNews(station.alone(fresh), false, elsewhere, questions, remarks);
      }
    }
    return new RowNews(fresh, known, elsewhere, questions, remarks);
  }
}
