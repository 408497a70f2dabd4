package org.percola.server.cli.plot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.percola.server.cli.report.OutcomeWords;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Parameter;
import org.percola.v1.SweepDesignRequest;
import org.percola.v1.SweepDesignRequest.SweptParameter;
import org.percola.v1.SweepDesignResponse;

/// What becomes of a design in pictures, one per outcome that is wanted or limited.
public final class SweepPlots {
  private final CampaignSpec spec;
  private final SweepDesignRequest request;
  private final SweepDesignResponse answer;

  /// Pictures of a sweep of a campaign.
  public SweepPlots(CampaignSpec spec, SweepDesignRequest request, SweepDesignResponse answer) {
    this.spec = spec;
    this.request = request;
    this.answer = answer;
  }

  /// Writes every picture that there is something to show on, and returns their paths.
  ///
  /// @param folder is made if it does not exist
  public List<Path> write(Path folder, PlotFormat format) {
    Pictures.withoutDisplay();
    List<Picture> pictures = new ArrayList<>();
    for (String outcome : outcomes()) {
      SweptPoints points = new SweptPoints(spec, request, answer, outcome);
      if (points.any()) {
        pictures.add(new Picture(name(outcome), sheet(points).chart()));
      }
    }
    return Pictures.write(pictures, folder, format);
  }

  private Sheet sheet(SweptPoints points) {
    int across = across();
    if (across < 0) {
      return new SweepRows(points).sheet();
    }
    return request.getSweptCount() == 1
        ? new SweepBand(points).sheet()
        : new SweepLines(points, across).sheet();
  }

  /// The first parameter of numbers that changes; -1 when there is none.
  private int across() {
    for (int i = 0; i < request.getSweptCount(); i++) {
      String name = request.getSwept(i).getParameter();
      if (spec.getSpace().getParametersList().stream()
          .anyMatch(p -> p.getName().equals(name) && numeric(p))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean numeric(Parameter parameter) {
    return !parameter.hasCategorical() && !parameter.hasOrdinal();
  }

  private Set<String> outcomes() {
    Set<String> outcomes = new LinkedHashSet<>();
    spec.getObjectivesList().forEach(objective -> outcomes.add(objective.getOutcome()));
    spec.getOutcomeConstraintsList().forEach(target -> outcomes.add(target.getOutcome()));
    return outcomes;
  }

  private String name(String outcome) {
    String swept =
        request.getSweptList().stream()
            .map(SweptParameter::getParameter)
            .collect(Collectors.joining("-"));
    return "sweep-%s-%s"
        .formatted(swept, OutcomeWords.plain(outcome))
        .replaceAll("[_ ]", "-")
        .toLowerCase(Locale.ROOT);
  }
}
