package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Experiment;
import org.percola.v1.GetBestResponse;
import org.percola.v1.Objective;
import org.percola.v1.Outcome;
import org.percola.v1.Prediction;

/// The best experiment so far beside the design believed best.
public final class BestReport {
  private final Campaign campaign;
  private final GetBestResponse best;

  /// A report on the best of a campaign.
  public BestReport(Campaign campaign, GetBestResponse best) {
    this.campaign = campaign;
    this.best = best;
  }

  /// Writes the report.
  public void write(Page page) {
    CampaignSpec spec = campaign.getSpec();
    CampaignHead head = new CampaignHead(campaign);
    page.title("Best of " + head.title());
    page.paragraph("wanted  ", head.wanted());
    page.paragraph("basis   ", head.basis());
    List<ForecastColumn> columns = new ArrayList<>(DesignColumns.of(spec));
    columns.addAll(BeliefColumns.of(spec));
    List<ForecastRow> rows = rows();
    page.blank().table(new ForecastTable("", columns, rows));
    new StackReport(spec, rows).write(page);
    page.blank();
    new TradeOffReport(spec, best).write(page);
    writeOutlook(page, campaign, best);
    page.paragraph(
        "", "Intervals hold the design's true value with 90 %, measurement noise aside.");
    page.dim("seed " + best.getSeed() + " · revision " + best.getRevision());
  }

  /// Writes whether it is worth going on; nothing with several objectives.
  public static void writeOutlook(Page page, Campaign campaign, GetBestResponse best) {
    if (nothingKnown(campaign, best)) {
      page.paragraph("go on?  ", "nothing is known yet: there are no results of what is wanted.");
    } else if (best.hasRemaining()) {
      RemainingGainWords words =
          new RemainingGainWords(campaign.getSpec(), best.getRemaining(), best.getRecommended());
      page.paragraph("go on?  ", words.prospects());
      page.paragraph("        ", words.verdict());
    }
  }

  private static boolean nothingKnown(Campaign campaign, GetBestResponse best) {
    OutcomeWords words = new OutcomeWords(campaign.getSpec());
    return campaign.getSpec().getObjectivesList().stream()
        .allMatch(objective -> words.unknown(objective.getOutcome(), best.getRecommended()));
  }

  private List<ForecastRow> rows() {
    List<ForecastRow> rows = new ArrayList<>();
    if (best.hasBestExperiment()) {
      Experiment experiment = best.getBestExperiment();
      rows.add(
          new ForecastRow(
              ResourceName.id(experiment.getName()),
              experiment,
              best.getBestExperimentForecast(),
              OptionalDouble.empty(),
              List.of(
                  Paragraph.of("measured  ", measured(experiment)),
                  Paragraph.of(
                      "          ",
                      best.getBestExperimentNearest()
                          ? "the experiment that comes nearest: none meets every limit so far"
                          : "the best experiment so far"))));
    }
    rows.add(
        new ForecastRow(
            "believed best",
            Experiment.getDefaultInstance(),
            best.getRecommended(),
            OptionalDouble.empty(),
            believed()));
    return rows;
  }

  private List<Paragraph> believed() {
    return nothingKnown(campaign, best)
        ? List.of(
            Paragraph.of(
                "",
                "as good as any other, for all that is known: no results of what is wanted yet"))
        : List.of(
            Paragraph.of(
                "",
                best.getRecommendedNearest()
                    ? "no design is likely to meet every limit, by what is believed so far: of the whole space this one is expected to come nearest"
                    : "the design believed best over the whole space, counting risk" + ofSeveral()),
            Paragraph.of("as likely as not  ", halfIntervals()));
  }

  // Nobody should take it for the best in all that is wanted.
  private String ofSeveral() {
    List<Objective> objectives = campaign.getSpec().getObjectivesList();
    return objectives.size() == 1
        ? ""
        : "; best in %s, the first of %d objectives"
            .formatted(
                new OutcomeWords(campaign.getSpec()).name(objectives.getFirst().getOutcome()),
                objectives.size());
  }

  /// The intervals that hold the design's true value with 50 %, of what is wanted.
  private String halfIntervals() {
    OutcomeWords words = new OutcomeWords(campaign.getSpec());
    List<String> intervals = new ArrayList<>();
    for (Prediction p : best.getRecommended().getPredictionsList()) {
      boolean wanted =
          campaign.getSpec().getObjectivesList().stream()
              .anyMatch(objective -> objective.getOutcome().equals(p.getOutcome()));
      if (wanted && Double.isNaN(p.getLowerQuartile())) {
        intervals.add(words.name(p.getOutcome()) + " has no value");
      } else if (wanted && p.hasLowerQuartile()) {
        intervals.add(
            "%s %s to %s"
                .formatted(
                    words.name(p.getOutcome()),
                    words.value(p.getOutcome(), p.getLowerQuartile()),
                    words.valueAndUnit(p.getOutcome(), p.getUpperQuartile())));
      }
    }
    boolean unknown =
        campaign.getSpec().getOutcomeConstraintsList().stream()
            .anyMatch(target -> words.unknown(target.getOutcome(), best.getRecommended()));
    if (unknown) {
      intervals.add("nothing is known yet of whether it meets every limit");
    } else if (best.hasRemaining() && best.getRemaining().getProbabilityInTarget() < 1) {
      intervals.add(
          "every limit met with a chance of "
              + Figures.chance(best.getRemaining().getProbabilityInTarget()));
    }
    return String.join(" · ", intervals);
  }

  private String measured(Experiment experiment) {
    OutcomeWords words = new OutcomeWords(campaign.getSpec());
    List<String> values = new ArrayList<>();
    for (Outcome outcome : campaign.getSpec().getOutcomesList()) {
      String value = MeasuredText.of(words, experiment, outcome.getName());
      if (!value.isEmpty()) {
        String text = words.name(outcome.getName()) + " " + value;
        values.add((text + " " + words.unit(outcome.getName())).strip());
      }
    }
    return String.join(" · ", values);
  }
}
