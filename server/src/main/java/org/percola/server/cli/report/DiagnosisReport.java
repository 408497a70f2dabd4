package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.Campaign;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.LeftOut;
import org.percola.v1.OutcomeDiagnosis.ModelScore;

/// How well the beliefs of a campaign foretell what they have not seen, beside plainer models.
public final class DiagnosisReport {
  private static final String OWN = "this campaign's belief";

  private final Campaign campaign;
  private final DiagnoseCampaignResponse diagnosis;
  private final OutcomeWords words;

  /// A report on a diagnosis of a campaign.
  public DiagnosisReport(Campaign campaign, DiagnoseCampaignResponse diagnosis) {
    this.campaign = campaign;
    this.diagnosis = diagnosis;
    this.words = new OutcomeWords(campaign.getSpec());
  }

  /// Writes the report.
  public void write(Page page) {
    page.title("How far the beliefs of " + new CampaignHead(campaign).title() + " can be trusted");
    page.paragraph("", "Every experiment is foretold from the others, with everything refitted.");
    for (OutcomeDiagnosis outcome : diagnosis.getOutcomesList()) {
      if (outcome.hasRootMeanSquareError()) {
        page.blank().table(scores(outcome));
      } else {
        page.blank().paragraph(words.name(outcome.getOutcome()) + "  ", "no results yet");
      }
    }
    if (diagnosis.getOutcomesList().stream().anyMatch(o -> o.getLeftOutCount() > 0)) {
      page.blank().table(new LeftOutTable(words, diagnosis.getOutcomesList()).table());
      explain(page);
    }
    diagnosis
        .getOutcomesList()
        .forEach(o -> o.getMessagesList().forEach(text -> page.paragraph("note  ", text)));
    page.dim("seed " + diagnosis.getSeed() + " · revision " + diagnosis.getRevision());
  }

  private static void explain(Page page) {
    page.blank();
    page.paragraph("RMSE       ", "root mean square of the errors");
    page.paragraph("width      ", "mean width of the 90 % intervals, measurement noise included");
    page.paragraph(
        "CRPS       ",
        "continuous ranked probability score: how far the whole prediction is off; small is good");
    page.paragraph("covered    ", "results inside their 90 % interval; nine in ten are right");
    page.paragraph(
        "log score  ", "mean logarithm of the predicted probability density; large is good");
  }

  private TextTable scores(OutcomeDiagnosis outcome) {
    String unit = words.unit(outcome.getOutcome());
    String name = words.name(outcome.getOutcome());
    TextTable table =
        new TextTable(
            List.of(
                new Heading(name, "", false),
                Heading.right("RMSE", unit),
                Heading.right("width", unit),
                Heading.right("CRPS", unit),
                Heading.right("covered"),
                Heading.right("log score")));
    List<ModelScore> scores = new ArrayList<>(List.of(own(outcome)));
    scores.addAll(outcome.getComparisonsList());
    scores.forEach(score -> table.row(cells(outcome.getOutcome(), score)));
    return table;
  }

  private List<Cell> cells(String outcome, ModelScore score) {
    String covered = score.getCovered90() + " of " + score.getObservations();
    Cell model = Cell.of(score.getModel());
    return List.of(
        score.getModel().equals(OWN) ? Cell.strong(score.getModel()) : model,
        Cell.of(words.value(outcome, score.getRootMeanSquareError())),
        Cell.of(words.value(outcome, score.getMeanIntervalWidth90())),
        Cell.of(words.value(outcome, score.getMeanRankedProbabilityScore())),
        Cell.of(covered),
        Cell.of(Figures.fixed(score.getMeanLogDensity(), 2)));
  }

  private static ModelScore own(OutcomeDiagnosis outcome) {
    return ModelScore.newBuilder()
        .setModel(OWN)
        .setObservations(outcome.getLeftOutCount())
        .setRootMeanSquareError(outcome.getRootMeanSquareError())
        .setMeanIntervalWidth90(outcome.getMeanIntervalWidth90())
        .setMeanRankedProbabilityScore(outcome.getMeanRankedProbabilityScore())
        .setCovered90(outcome.getCovered90())
        .setMeanLogDensity(outcome.getMeanLogDensity())
        .build();
  }

  /// Results beside what the other experiments foretell of them: one row per result, one pair of
  /// columns per outcome.
  private record LeftOutTable(OutcomeWords words, List<OutcomeDiagnosis> outcomes) {
    // More pairs of columns than these do not fit a page.
    private static final int MOST_OUTCOMES = 3;

    TextTable table() {
      List<OutcomeDiagnosis> shown =
          outcomes.stream().filter(o -> o.getLeftOutCount() > 0).limit(MOST_OUTCOMES).toList();
      List<Heading> headings = new ArrayList<>(List.of(Heading.left("experiment")));
      for (OutcomeDiagnosis outcome : shown) {
        String name = words.name(outcome.getOutcome());
        headings.add(Heading.right(name, words.unit(outcome.getOutcome())));
        headings.add(Heading.right("foretold", "[90 %]"));
      }
      TextTable table = new TextTable(headings);
      int rows = shown.stream().mapToInt(OutcomeDiagnosis::getLeftOutCount).max().orElse(0);
      for (int row = 0; row < rows; row++) {
        table.row(cells(shown, row));
      }
      return table;
    }

    private List<Cell> cells(List<OutcomeDiagnosis> shown, int row) {
      List<Cell> cells = new ArrayList<>();
      String experiment = "";
      for (OutcomeDiagnosis outcome : shown) {
        if (row < outcome.getLeftOutCount()) {
          LeftOut left = outcome.getLeftOut(row);
          experiment = ResourceName.id(left.getExperiment());
          cells.add(Cell.of(words.value(outcome.getOutcome(), left.getObserved())));
          cells.add(foretold(outcome.getOutcome(), left));
        } else {
          cells.addAll(List.of(Cell.NONE, Cell.NONE));
        }
      }
      cells.addFirst(Cell.strong(experiment));
      return cells;
    }

    private Cell foretold(String outcome, LeftOut left) {
      boolean inside =
          left.getLower() <= left.getObserved() && left.getObserved() <= left.getUpper();
      String text = words.interval(outcome, left.getPredicted(), left.getLower(), left.getUpper());
      return new Cell(text, inside ? Ink.Style.NORMAL : Ink.Style.WARNING);
    }
  }
}
