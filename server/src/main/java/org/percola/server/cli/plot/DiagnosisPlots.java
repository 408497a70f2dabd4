package org.percola.server.cli.plot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.report.OutcomeWords;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.OutcomeDiagnosis;

/// A diagnosis in pictures: results against what was foretold, residuals, what was learned, what
/// matters.
public final class DiagnosisPlots {
  private final OutcomeWords words;
  private final List<OutcomeDiagnosis> outcomes;

  /// Pictures of a diagnosis of a campaign.
  public DiagnosisPlots(CampaignSpec spec, DiagnoseCampaignResponse diagnosis) {
    this.words = new OutcomeWords(spec);
    this.outcomes = diagnosis.getOutcomesList();
  }

  /// Writes every picture that there is something to show on, and returns their paths.
  ///
  /// @param folder is made if it does not exist
  public List<Path> write(Path folder, PlotFormat format) {
    Pictures.withoutDisplay();
    return Pictures.write(pictures(), folder, format);
  }

  private List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    List<OutcomeDiagnosis> judged =
        outcomes.stream().filter(outcome -> outcome.getLeftOutCount() > 0).toList();
    for (OutcomeDiagnosis outcome : judged) {
      add(pictures, "observed-" + outcome.getOutcome(), new ObservedPlot(words, outcome).sheet());
    }
    if (!judged.isEmpty()) {
      add(pictures, "residuals", new ResidualPlot(judged).sheet());
    }
    for (OutcomeDiagnosis outcome : outcomes) {
      if (!LearnedPlot.shown(outcome).isEmpty()) {
        add(pictures, "learned-" + outcome.getOutcome(), new LearnedPlot(outcome).sheet());
      }
    }
    List<OutcomeDiagnosis> related =
        outcomes.stream().filter(outcome -> outcome.getInputsCount() > 0).toList();
    if (!related.isEmpty()) {
      add(pictures, "relevance", new RelevancePlot(related).sheet());
    }
    return pictures;
  }

  private static void add(List<Picture> pictures, String name, Sheet sheet) {
    pictures.add(new Picture(name.replace('_', '-'), sheet.chart()));
  }
}
