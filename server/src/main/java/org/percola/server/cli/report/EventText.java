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

  private static String experiments(List<CampaignEvent.ExperimentChange> changes) {
    String named =
        changes.stream().limit(NAMED).map(EventText::change).collect(Collectors.joining(", "));
    return changes.size() > NAMED ? named + " and " + (changes.size() - NAMED) + " more" : named;
  }

  private static String change(CampaignEvent.ExperimentChange change) {
    String text = ResourceName.id(change.getName()) + " " + StateWords.of(change.getState());
    String where = change.getStation().isEmpty() ? "" : " @ " + change.getStation();
    String why = change.getReason().isEmpty() ? "" : " (" + change.getReason() + ")";
    return text + where + why;
  }
}
