package org.percola.server.cli.report;

import java.util.List;
import java.util.stream.Collectors;
import org.percola.v1.CampaignEvent;

/// What happened to a campaign, in one line.
public final class EventText {
  /// Enough to say which; a whole import would fill the screen.
  private static final int NAMED = 4;

  private EventText() {}

  /// The revision, when, and what.
  public static String of(CampaignEvent event) {
    return "%5d  %s  %s"
        .formatted(event.getRevision(), TimeText.seconds(event.getTime()), what(event));
  }

  private static String what(CampaignEvent event) {
    return switch (event.getKind()) {
      case KIND_CAMPAIGN_CREATED -> "campaign created";
      case KIND_CAMPAIGN_REDEFINED -> "campaign changed";
      case KIND_CAMPAIGN_DELETED -> "campaign deleted";
      case KIND_CAMPAIGN_UNDELETED -> "campaign brought back";
      case KIND_EXPERIMENTS_ADDED -> "added " + experiments(event.getExperimentsList());
      case KIND_EXPERIMENTS_CHANGED -> experiments(event.getExperimentsList());
      case KIND_UNSPECIFIED, UNRECOGNIZED -> "something this version does not know";
    };
  }

  // A reason that several experiments share is said once.
  private static String experiments(List<CampaignEvent.ExperimentChange> changes) {
    List<String> reasons =
        changes.stream().map(CampaignEvent.ExperimentChange::getReason).distinct().toList();
    boolean shared = changes.size() > 1 && reasons.size() == 1;
    String named =
        changes.stream()
            .limit(NAMED)
            .map(change -> shared ? what(change) : what(change) + why(change.getReason()))
            .collect(Collectors.joining(", "));
    String more = changes.size() > NAMED ? " and " + (changes.size() - NAMED) + " more" : "";
    return named + more + (shared ? why(reasons.getFirst()) : "");
  }

  private static String what(CampaignEvent.ExperimentChange change) {
    String where = change.getStation().isEmpty() ? "" : " @ " + change.getStation();
    return ResourceName.id(change.getName()) + " " + StateWords.of(change.getState()) + where;
  }

  private static String why(String reason) {
    return reason.isEmpty() ? "" : " (" + reason + ")";
  }
}
