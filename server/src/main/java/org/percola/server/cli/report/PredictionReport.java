package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.v1.Assessment;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Design;
import org.percola.v1.DesignForecast;
import org.percola.v1.ForecastTable.ConstraintColumns;
import org.percola.v1.ForecastTable.OutcomeColumns;
import org.percola.v1.ForecastTable.TargetColumn;
import org.percola.v1.PredictDesignsResponse;
import org.percola.v1.Prediction;
import org.percola.v1.TargetChance;

/// What is believed of designs that somebody asked about.
public final class PredictionReport {
  private final Campaign campaign;
  private final List<Design> designs;
  private final PredictDesignsResponse answer;

  /// A report on designs of a campaign, in the order asked.
  public PredictionReport(Campaign campaign, List<Design> designs, PredictDesignsResponse answer) {
    this.campaign = campaign;
    this.designs = List.copyOf(designs);
    this.answer = answer;
  }

  /// Writes the report.
  public void write(Page page) {
    CampaignSpec spec = campaign.getSpec();
    page.title("Predictions of " + new CampaignHead(campaign).title());
    List<ForecastColumn> columns = new ArrayList<>(DesignColumns.of(spec));
    columns.addAll(BeliefColumns.of(spec));
    List<ForecastRow> rows = rows();
    page.blank().table(new ForecastTable("#", columns, rows));
    new StackReport(spec, rows).write(page);
    page.blank();
    page.paragraph(
        "", "Intervals hold the design's true value with 90 %, measurement noise aside.");
    page.dim("seed " + answer.getSeed() + " · revision " + answer.getRevision());
  }

  private List<ForecastRow> rows() {
    List<ForecastRow> rows = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      DesignForecast forecast = forecast(i);
      rows.add(ForecastRow.of(String.valueOf(i + 1), forecast, remarks(forecast)));
    }
    return rows;
  }

  private DesignForecast forecast(int row) {
    DesignForecast.Builder forecast = DesignForecast.newBuilder().setDesign(designs.get(row));
    if (answer.getForecasts().getProbabilityFeasibleCount() > row) {
      forecast.setProbabilityFeasible(answer.getForecasts().getProbabilityFeasible(row));
    }
    for (OutcomeColumns c : answer.getForecasts().getOutcomesList()) {
      forecast.addPredictions(
          Prediction.newBuilder()
              .setOutcome(c.getOutcome())
              .setUnit(c.getUnit())
              .setMean(c.getMean(row))
              .setStandardDeviation(c.getStandardDeviation(row))
              .setLower(c.getLower(row))
              .setMedian(c.getMedian(row))
              .setUpper(c.getUpper(row))
              .setPriorMean(c.getPriorMean(row)));
    }
    for (TargetColumn c : answer.getForecasts().getTargetsList()) {
      forecast.addTargets(
          TargetChance.newBuilder().setTarget(c.getTarget()).setProbability(c.getProbability(row)));
    }
    for (ConstraintColumns c : answer.getForecasts().getConstraintsList()) {
      forecast.addAssessments(
          Assessment.newBuilder()
              .setConstraint(c.getConstraint())
              .setUnit(c.getUnit())
              .setLimit(c.getLimit())
              .setValue(c.getValue(row))
              .setMargin(c.getMargin(row))
              .setSatisfied(c.getSatisfied(row)));
    }
    if (row < answer.getForecasts().getApplicabilityCount()) {
      forecast.setApplicability(answer.getForecasts().getApplicability(row));
    }
    return forecast.build();
  }

  private List<Paragraph> remarks(DesignForecast forecast) {
    List<Paragraph> remarks = new ArrayList<>(ForecastRemarks.trust(forecast));
    new BeyondSpace(campaign.getSpec().getSpace())
        .of(forecast.getDesign())
        .forEach(text -> remarks.add(ForecastRemarks.outside(text)));
    remarks.addAll(ForecastRemarks.beyond(campaign.getSpec(), forecast));
    return remarks;
  }
}
