package org.percola.server.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.UnitText;
import org.percola.v1.Campaign;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.Component;

/// How well the beliefs of a campaign foretell what they have not seen, beside plainer models; what
/// matters to them; what they learned.
public final class DiagnosisReport {
  // The usual limit of R-hat.
  private static final double SETTLED = 1.05;

  private final Campaign campaign;
  private final DiagnoseCampaignResponse diagnosis;
  private final List<OutcomeDiagnosis> outcomes;
  private final OutcomeWords words;

  /// A report on a diagnosis of a campaign.
  public DiagnosisReport(Campaign campaign, DiagnoseCampaignResponse diagnosis) {
    this.campaign = campaign;
    this.diagnosis = diagnosis;
    this.outcomes = diagnosis.getOutcomesList();
    this.words = new OutcomeWords(campaign.getSpec());
  }

  /// Writes the report.
  public void write(Page page) {
    page.title("How far the beliefs of " + new CampaignHead(campaign).title() + " can be trusted");
    page.paragraph("", protocol());
    scores(page);
    if (outcomes.stream().anyMatch(o -> o.getInputsCount() > 0)) {
      relevances(page);
    }
    outcomes.forEach(outcome -> learned(page, outcome));
    page.blank();
    outcomes.forEach(outcome -> notes(page, outcome));
    page.dim("seed " + diagnosis.getSeed() + " · revision " + diagnosis.getRevision());
  }

  private void notes(Page page, OutcomeDiagnosis outcome) {
    String name = words.name(outcome.getOutcome()) + ": ";
    for (String text : outcome.getMessagesList()) {
      page.paragraph("note  ", name + UnitText.forPeople(text));
    }
    @Nullable String far = new FarResults(campaign, words, outcome).text();
    if (far != null) {
      page.paragraph("note  ", name + far);
    }
    double reduction = outcome.getMixing().getPotentialScaleReduction();
    boolean told =
        outcome.getMessagesList().stream().anyMatch(text -> text.contains("not settled"));
    if (reduction > SETTLED && !told) {
      page.paragraph(
          "note  ",
          "%sthe draws are not settled (R-hat %s, above %s): trust the width of intervals less."
              .formatted(name, Figures.fixed(reduction, 3), Figures.setting(SETTLED)));
    }
  }

  private String protocol() {
    int folds = diagnosis.getFolds();
    return folds == diagnosis.getExperiments()
        ? "Every experiment is foretold from the others, with everything refitted."
        : "The %d experiments are foretold in %d groups, each from all others, with everything refitted."
            .formatted(diagnosis.getExperiments(), folds);
  }

  private void scores(Page page) {
    for (OutcomeDiagnosis outcome : outcomes) {
      if (outcome.hasRootMeanSquareError()) {
        page.blank().table(new ScoreTable(words, outcome).table());
      } else {
        page.blank().paragraph(words.name(outcome.getOutcome()) + "  ", "no results yet");
      }
    }
    if (outcomes.stream().anyMatch(o -> o.getLeftOutCount() > 0)) {
      page.blank().table(new LeftOutTable(words, outcomes).table());
      page.blank().table(new ResidualTable(words, outcomes).table());
      explainScores(page);
    }
  }

  private static void explainScores(Page page) {
    page.blank();
    page.paragraph("RMSE       ", "root mean square of the errors");
    page.paragraph("width      ", "mean width of the 90 % intervals, measurement noise included");
    page.paragraph(
        "CRPS       ",
        "continuous ranked probability score: how far the whole prediction is off; small is good");
    page.paragraph("covered    ", "results inside their 90 % interval; nine in ten are right");
    page.paragraph(
        "log score  ", "mean logarithm of the predicted probability density; large is good");
    page.paragraph(
        "residuals  ",
        "(observed - foretold) / predicted standard deviation; mean 0 and sd 1 are right, a larger sd"
            + " means too sure");
  }

  private void relevances(Page page) {
    page.blank().table(new RelevanceTable(words, outcomes).table());
    page.blank();
    page.paragraph(
        "relevance     ",
        "share of the variation of the expected outcome over the design space that is still there when"
            + " all other inputs are held: 0 never matters, 1 nothing else matters; physics and data"
            + " both count (total-effect Sobol index)");
    page.paragraph(
        "length scale  ",
        "distance over which the correction by the data changes, in widths of the input's range; long"
            + " means that the correction does not depend on it");
  }

  private void learned(Page page, OutcomeDiagnosis outcome) {
    if (outcome.getParametersCount() + outcome.getScalesCount() > 0) {
      LearnedTable table = new LearnedTable(words, outcome);
      page.blank().table(table.table());
      page.paragraph("as before the data  ", table.untouched());
    }
    if (outcome.hasMixing()) {
      page.paragraph(
          "draws  ",
          "worth %s independent ones; R-hat %s (1 is right, above %s is not settled)"
              .formatted(
                  Figures.fixed(outcome.getMixing().getEffectiveDraws(), 0),
                  Figures.fixed(outcome.getMixing().getPotentialScaleReduction(), 3),
                  Figures.setting(SETTLED)));
    }
    for (Component component : outcome.getComponentsList()) {
      page.paragraph("blend  ", blend(component));
    }
  }

  private static String blend(Component component) {
    String share = Figures.percent(component.getWeight(), 0) + " % " + component.getName();
    return component.hasMeanLogScore()
        ? share + ", log score " + Figures.fixed(component.getMeanLogScore(), 2)
        : share;
  }
}
