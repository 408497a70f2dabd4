package org.percola.server.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Design;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;
import org.percola.v1.Outcome;
import org.percola.v1.Parameter;

/// Experiments as comma-separated values: one row per measured value of any outcome's replicate.
///
/// The first row of an experiment holds the first value of each outcome, further rows the further
/// values. Designs are as made. Units are in the parameters' and outcomes' own.
public final class ExperimentCsv {
  private ExperimentCsv() {}

  /// Writes a header and the rows.
  ///
  /// @throws IOException when the writer does
  public static void write(CampaignSpec spec, List<Experiment> experiments, Writer out)
      throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(header(spec));
    for (Experiment experiment : experiments) {
      int rows = Math.max(1, mostValues(spec, experiment));
      for (int row = 0; row < rows; row++) {
        csv.writeRecord(row(spec, experiment, row));
      }
    }
    csv.flush();
  }

  private static List<String> header(CampaignSpec spec) {
    List<String> header = new ArrayList<>(List.of("experiment", "state", "reason", "station"));
    spec.getSpace().getParametersList().stream().map(Parameter::getName).forEach(header::add);
    for (Outcome outcome : spec.getOutcomesList()) {
      header.add(outcome.getName());
      header.add(outcome.getName() + "_sd");
    }
    return header;
  }

  private static List<String> row(CampaignSpec spec, Experiment experiment, int row) {
    List<String> cells = new ArrayList<>();
    cells.add(ResourceName.id(experiment.getName()));
    cells.add(StateWords.of(experiment.getState()));
    cells.add(experiment.getStateReason());
    cells.add(experiment.getStation());
    Design design =
        experiment.hasAsMadeDesign() ? experiment.getAsMadeDesign() : experiment.getPlannedDesign();
    for (Parameter parameter : spec.getSpace().getParametersList()) {
      DesignValue value = design.getValuesMap().get(parameter.getName());
      String text = DesignColumns.text(value);
      cells.add(text == null ? "" : text);
    }
    for (Outcome outcome : spec.getOutcomesList()) {
      List<Measurement> values = values(experiment, outcome.getName());
      cells.add(row < values.size() ? value(values.get(row)) : "");
      cells.add(row < values.size() ? error(values.get(row)) : "");
    }
    return cells;
  }

  private static int mostValues(CampaignSpec spec, Experiment experiment) {
    return spec.getOutcomesList().stream()
        .mapToInt(outcome -> values(experiment, outcome.getName()).size())
        .max()
        .orElse(0);
  }

  private static List<Measurement> values(Experiment experiment, String outcome) {
    return MeasuredText.valid(experiment).stream()
        .filter(m -> m.getOutcome().equals(outcome))
        .toList();
  }

  private static String value(Measurement m) {
    return switch (m.getValueCase()) {
      case EXACT -> Figures.whole(m.getExact());
      case AT_LEAST -> ">=" + Figures.whole(m.getAtLeast());
      case AT_MOST -> "<=" + Figures.whole(m.getAtMost());
      case VALUE_NOT_SET -> "";
    };
  }

  private static String error(Measurement m) {
    return m.hasStandardError() ? Figures.whole(m.getStandardError()) : "";
  }
}
