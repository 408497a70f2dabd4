package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.v1.Assessment;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignForecast;

/// What is said under a design that somebody asked about.
final class ForecastRemarks {
  /// What is more likely to be made is not said to be in doubt.
  private static final double DOUBTFUL = 0.95;

  private ForecastRemarks() {}

  /// Whether it can be made, what its belief rests on, and what to beware of.
  static List<Paragraph> trust(DesignForecast forecast) {
    List<Paragraph> remarks = new ArrayList<>();
    if (forecast.hasProbabilityFeasible() && forecast.getProbabilityFeasible() < DOUBTFUL) {
      String chance = Figures.chance(forecast.getProbabilityFeasible());
      remarks.add(Paragraph.of("doubtful ", "can be made with a chance of " + chance));
    }
    ApplicabilityWords.nearest(forecast.getApplicability())
        .ifPresent(text -> remarks.add(Paragraph.of("data     ", text)));
    ApplicabilityWords.warnings(forecast.getApplicability())
        .forEach(text -> remarks.add(new Paragraph("beware   ", text, Ink.Style.WARNING)));
    return remarks;
  }

  /// The limits that it does not keep, by how much.
  static List<Paragraph> beyond(CampaignSpec spec, DesignForecast forecast) {
    LimitWords words = new LimitWords(spec);
    return forecast.getAssessmentsList().stream()
        .filter(assessment -> !assessment.getSatisfied())
        .map((Assessment assessment) -> Paragraph.of("beyond   ", words.beyond(assessment)))
        .toList();
  }

  /// What no design of the space has.
  static Paragraph outside(String text) {
    return new Paragraph("outside  ", text, Ink.Style.WARNING);
  }
}
