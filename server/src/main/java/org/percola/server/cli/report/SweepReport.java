package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Objective;
import org.percola.v1.Prediction;
import org.percola.v1.SweepDesignRequest;
import org.percola.v1.SweepDesignRequest.Rest;
import org.percola.v1.SweepDesignResponse;
import org.percola.v1.SweepDesignResponse.Point;

/// What becomes of a design when settings change.
public final class SweepReport {
  private final Campaign campaign;
  private final CampaignSpec spec;
  private final SweepDesignRequest request;
  private final SweepDesignResponse answer;
  private final SweptWords swept;

  /// A report on a design of a campaign.
  public SweepReport(Campaign campaign, SweepDesignRequest request, SweepDesignResponse answer) {
    this.campaign = campaign;
    this.spec = campaign.getSpec();
    this.request = request;
    this.answer = answer;
    this.swept = new SweptWords(spec, request);
  }

  /// Writes the report.
  public void write(Page page) {
    page.title("What becomes of a design of " + new CampaignHead(campaign).title());
    page.paragraph("changed  ", swept.names());
    page.paragraph("rest     ", rest());
    ForecastRow base = ForecastRow.of(label(), answer.getBase(), List.of());
    List<ForecastColumn> design = DesignColumns.of(spec);
    List<ForecastColumn> belief = BeliefColumns.of(spec);
    page.blank().table(new ForecastTable("from", joined(design, belief), List.of(base)));
    List<ForecastRow> rows = rows();
    List<ForecastColumn> varying =
        design.stream().filter(c -> !swept.has(c.heading().text()) && varies(c, rows)).toList();
    page.blank().table(new ForecastTable(swept.heading(), joined(varying, belief), rows));
    page.blank();
    swept.cut().forEach(text -> page.paragraph("note  ", text));
    notPossible()
        .forEach((reason, settings) ->
            page.paragraph("not possible  ", String.join(", ", settings) + ": " + reason));
    best().ifPresent(text -> page.paragraph("", text));
    page.paragraph(
        "", "Intervals hold the design's true value with 90 %, measurement noise aside.");
    page.dim("seed " + answer.getSeed() + " · revision " + answer.getRevision());
  }

  private String label() {
    if (request.hasExperiment()) {
      return ResourceName.id(request.getExperiment());
    }
    return request.hasDesign() ? "your design" : "believed best";
  }

  private String rest() {
    return request.getRest() == Rest.REST_CHOSEN
        ? "chosen anew at every step, to be best beside it"
        : "held; parts of a mixture share what is left in the proportions they had";
  }

  private List<ForecastRow> rows() {
    List<ForecastRow> rows = new ArrayList<>();
    for (Point point : answer.getPointsList()) {
      if (point.hasForecast()) {
        rows.add(row(point));
      }
    }
    return rows;
  }

  private ForecastRow row(Point point) {
    return ForecastRow.of(swept.text(point), point.getForecast(), remarks(point));
  }

  private List<Paragraph> remarks(Point point) {
    List<Paragraph> remarks = new ArrayList<>();
    point.getHindrancesList().forEach(text -> remarks.add(ForecastRemarks.outside(text)));
    remarks.addAll(ForecastRemarks.beyond(spec, point.getForecast()));
    return remarks;
  }

  /// Why there are settings without a design, each reason with all that have it.
  private Map<String, List<String>> notPossible() {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (Point point : answer.getPointsList()) {
      if (!point.hasForecast()) {
        reasons
            .computeIfAbsent(String.join("; ", point.getHindrancesList()), _ -> new ArrayList<>())
            .add(swept.text(point));
      }
    }
    return reasons;
  }

  /// Where the only objective is highest, or lowest, of the steps that may be made.
  private Optional<String> best() {
    if (spec.getObjectivesCount() != 1) {
      return Optional.empty();
    }
    Objective objective = spec.getObjectives(0);
    int sign =
        switch (objective.getGoal()) {
          case GOAL_MAXIMIZE -> 1;
          case GOAL_MINIMIZE -> -1;
          case GOAL_MATCH, GOAL_WITHIN, GOAL_UNSPECIFIED, UNRECOGNIZED -> 0;
        };
    String outcome = objective.getOutcome();
    OutcomeWords words = new OutcomeWords(spec);
    Map<String, Prediction> steps = new LinkedHashMap<>();
    for (Point point : answer.getPointsList()) {
      Prediction prediction = row(point).prediction(outcome);
      if (prediction != null
          && SweptWords.mayBeMade(point)
          && !words.unknown(outcome, point.getForecast())) {
        steps.put(swept.text(point), prediction);
      }
    }
    return steps.entrySet().stream()
        .filter(_ -> sign != 0)
        .max(Comparator.comparingDouble(step -> sign * step.getValue().getMedian()))
        .map(step ->
            "%s %s at %s: %s %s"
                .formatted(
                    sign > 0 ? "Highest" : "Lowest",
                    words.name(outcome),
                    step.getKey(),
                    words.interval(step.getValue()),
                    words.unit(outcome)));
  }

  private static boolean varies(ForecastColumn column, List<ForecastRow> rows) {
    return rows.stream().map(row -> column.cell(row).text()).distinct().count() > 1;
  }

  private static List<ForecastColumn> joined(
      List<ForecastColumn> design, List<ForecastColumn> belief) {
    List<ForecastColumn> all = new ArrayList<>(design);
    all.addAll(belief);
    return all.stream().collect(Collectors.toUnmodifiableList());
  }
}
