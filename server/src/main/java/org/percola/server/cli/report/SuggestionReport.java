package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.UnitText;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Experiment;
import org.percola.v1.Objective;
import org.percola.v1.SuggestExperimentsResponse;
import org.percola.v1.Suggestion;

/// Suggested experiments on one page: what to make, what to expect of it, why.
public final class SuggestionReport {
  private final Campaign campaign;
  private final SuggestExperimentsResponse plan;
  private final List<Experiment> experiments;

  /// A report on a plan for a campaign.
  ///
  /// @param experiments those of the campaign, to say why there is nothing to beat; not looked at
  ///   where [#saysWhatToBeat] holds
  public SuggestionReport(
      Campaign campaign, SuggestExperimentsResponse plan, List<Experiment> experiments) {
    this.campaign = campaign;
    this.plan = plan;
    this.experiments = List.copyOf(experiments);
  }

  /// Whether a plan says what its suggestions are to beat, or has no suggestions.
  public static boolean saysWhatToBeat(SuggestExperimentsResponse plan) {
    return plan.getExperimentsCount() == 0
        || plan.getExperimentsList().stream()
            .map(Experiment::getSuggestion)
            .anyMatch(Suggestion::hasIncumbent);
  }

  /// Writes the report.
  public void write(Page page) {
    CampaignHead head = new CampaignHead(campaign);
    int count = plan.getExperimentsCount();
    String experiments = count == 1 ? "1 experiment" : count + " experiments";
    page.title(experiments + " to make next for " + head.title());
    page.paragraph("wanted   ", head.wanted());
    page.paragraph("basis    ", head.basis());
    page.paragraph("to beat  ", count == 0 ? "" : incumbent());
    List<ForecastRow> rows = rows();
    page.blank().table(new ForecastTable("#", columns(), rows));
    new StackReport(campaign.getSpec(), rows).write(page);
    page.blank();
    plan.getNotesList().forEach(note -> page.paragraph("note  ", UnitText.forPeople(note)));
    page.paragraph(
        "", "Intervals hold the design's true value with 90 %, measurement noise aside.");
    page.dim(provenance());
  }

  private String incumbent() {
    Objective first = campaign.getSpec().getObjectives(0);
    String objective = first.getOutcome();
    OutcomeWords words = new OutcomeWords(campaign.getSpec());
    boolean plain =
        campaign.getSpec().getObjectivesCount() == 1
            && BeliefColumns.showsObjective(campaign.getSpec());
    String name = plain ? "" : words.name(objective) + " ";
    return plan.getExperimentsList().stream()
        .map(Experiment::getSuggestion)
        .filter(Suggestion::hasIncumbent)
        .findFirst()
        .map(s ->
            name
                + words.valueAndUnit(objective, s.getIncumbent())
                + observed(s, first)
                + ofSeveral())
        .orElseGet(() -> new NothingToBeat(campaign.getSpec(), experiments).words());
  }

  // Nobody should take the first objective for the only one that counts.
  private String ofSeveral() {
    int objectives = campaign.getSpec().getObjectivesCount();
    return objectives == 1
        ? ""
        : "; it is the first of %d objectives, and all count".formatted(objectives);
  }

  private static String observed(Suggestion suggestion, Objective objective) {
    String best = ", the best observed so far";
    if (ObjectiveWords.onTarget(objective, suggestion.getIncumbent())) {
      return best + "; it is on target, and nothing can be nearer";
    }
    if (!suggestion.getIncumbentBound()) {
      return best;
    }
    boolean least = objective.getGoal() == Objective.Goal.GOAL_MINIMIZE;
    return best + "; it is known only as a bound and may be " + (least ? "less" : "more");
  }

  private List<ForecastColumn> columns() {
    CampaignSpec spec = campaign.getSpec();
    List<ForecastColumn> columns = new ArrayList<>(DesignColumns.of(spec));
    @Nullable Double incumbent =
        plan.getExperimentsList().stream()
            .map(Experiment::getSuggestion)
            .filter(Suggestion::hasIncumbent)
            .findFirst()
            .map(Suggestion::getIncumbent)
            .filter(value -> !ObjectiveWords.onTarget(spec.getObjectives(0), value))
            .orElse(null);
    columns.addAll(BeliefColumns.of(spec, incumbent));
    return columns;
  }

  private List<ForecastRow> rows() {
    List<ForecastRow> rows = new ArrayList<>();
    FirstMentions mentions = new FirstMentions();
    for (Experiment experiment : plan.getExperimentsList()) {
      Suggestion suggestion = experiment.getSuggestion();
      OptionalDouble improvement =
          suggestion.hasProbabilityOfImprovement()
              ? OptionalDouble.of(suggestion.getProbabilityOfImprovement())
              : OptionalDouble.empty();
      String label = String.valueOf(rows.size() + 1);
      rows.add(
          new ForecastRow(
              label,
              experiment,
              suggestion.getForecast(),
              improvement,
              remarks(experiment, mentions)));
    }
    return rows;
  }

  private List<Paragraph> remarks(Experiment experiment, FirstMentions mentions) {
    Suggestion suggestion = experiment.getSuggestion();
    List<Paragraph> remarks = new ArrayList<>();
    String why = UnitText.forPeople(suggestion.getReason().getSummary());
    remarks.add(Paragraph.of("why    ", mentions.in(why)));
    ApplicabilityWords.warnings(suggestion.getForecast().getApplicability())
        .forEach(text -> remarks.add(new Paragraph("beware ", text, Ink.Style.WARNING)));
    String limits =
        new LimitWords(campaign.getSpec())
            .of(suggestion.getTightestList(), suggestion.getForecast().getDesign());
    if (!limits.isEmpty()) {
      remarks.add(Paragraph.of("limit  ", limits));
    }
    if (!experiment.getName().isEmpty()) {
      remarks.add(Paragraph.of("tell   ", ResourceName.id(experiment.getName())));
    }
    return remarks;
  }

  private String provenance() {
    return "seed "
        + plan.getSeed()
        + " · revision "
        + plan.getRevision()
        + " · model "
        + plan.getModelId();
  }
}
