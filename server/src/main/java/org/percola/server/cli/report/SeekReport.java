package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.OutcomeConstraint;
import org.percola.v1.SeekDesignsRequest;
import org.percola.v1.SeekDesignsResponse;
import org.percola.v1.SeekDesignsResponse.LikelyDesign;

/// The designs that most likely reach what is wished.
public final class SeekReport {
  private final Campaign campaign;
  private final CampaignSpec wishing;
  private final SeekDesignsRequest request;
  private final SeekDesignsResponse answer;

  /// A report on designs of a campaign.
  public SeekReport(Campaign campaign, SeekDesignsRequest request, SeekDesignsResponse answer) {
    this.campaign = campaign;
    this.request = request;
    this.answer = answer;
    CampaignSpec.Builder spec = campaign.getSpec().toBuilder();
    request.getWishesList().stream()
        .filter(wish -> !campaign.getSpec().getOutcomeConstraintsList().contains(wish))
        .distinct()
        .forEach(spec::addOutcomeConstraints);
    this.wishing = spec.build();
  }

  /// Writes the report.
  public void write(Page page) {
    page.title("What reaches a wish in " + new CampaignHead(campaign).title());
    page.paragraph("wished  ", words(request.getWishesList()));
    page.paragraph("limits  ", words(campaign.getSpec().getOutcomeConstraintsList()));
    page.paragraph("answer  ", verdict());
    List<ForecastRow> rows = new ArrayList<>();
    Map<String, Double> chances = new LinkedHashMap<>();
    if (answer.hasBest()) {
      add("best", answer.getBest(), rows, chances);
    }
    for (int i = 0; i < answer.getLikeliestCount(); i++) {
      String label = i == 0 ? "likeliest" : "or #" + (i + 1);
      add(label, answer.getLikeliest(i), rows, chances);
    }
    List<ForecastColumn> columns = new ArrayList<>(DesignColumns.of(wishing));
    columns.addAll(BeliefColumns.of(wishing));
    if (wishing.getOutcomeConstraintsCount() > 1) {
      columns.add(
          new ForecastColumn(
              Heading.right("P(all)"),
              row -> Figures.chance(chances.getOrDefault(row.label(), 0.0))));
    }
    page.blank().table(new ForecastTable("", columns, rows));
    new StackReport(wishing, rows).write(page);
    page.blank();
    page.paragraph(
        "", "Intervals hold the design's true value with 90 %, measurement noise aside.");
    if (!unknown()) {
      page.paragraph(
          "",
          "Designs picked for their chance are flattered by it, most of all far from results: ask for"
              + " more than is needed, or make one and see.");
    }
    page.dim("seed " + answer.getSeed() + " · revision " + answer.getRevision());
  }

  private String words(List<OutcomeConstraint> limits) {
    OutcomeWords words = new OutcomeWords(wishing);
    return limits.stream().map(words::limit).collect(Collectors.joining(", "));
  }

  private static void add(
      String label, LikelyDesign one, List<ForecastRow> rows, Map<String, Double> chances) {
    chances.put(label, one.getProbability());
    rows.add(ForecastRow.of(label, one.getForecast(), ForecastRemarks.trust(one.getForecast())));
  }

  private String verdict() {
    if (unknown()) {
      return "nothing is known yet: there are no results of what is wished";
    }
    String enough = Figures.chance(request.getChance());
    double most =
        answer.getLikeliestList().stream()
            .mapToDouble(LikelyDesign::getProbability)
            .max()
            .orElse(0);
    return answer.hasBest()
        ? "yes: of the designs that reach it with a chance of about "
            + enough
            + " or more, the first one below is believed best"
        : "no design was found that reaches it with a chance of %s: the likeliest has %s"
            .formatted(enough, Figures.chance(most));
  }

  private boolean unknown() {
    OutcomeWords words = new OutcomeWords(wishing);
    return answer.getLikeliestList().stream()
        .anyMatch(one ->
            request.getWishesList().stream()
                .anyMatch(wish -> words.unknown(wish.getOutcome(), one.getForecast())));
  }
}
