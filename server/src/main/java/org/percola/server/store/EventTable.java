package org.percola.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.percola.optimizer.campaign.Experiment;

/// The rows of what happened.
final class EventTable {
  private static final String INSERT =
      """
      INSERT INTO event (campaign_id, revision, kind, experiments, body, actor, request_id,
        at_micros)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Handle handle;
  private final Documents documents;

  EventTable(Handle handle, Documents documents) {
    this.handle = handle;
    this.documents = documents;
  }

  void insert(List<PendingRow.Happened> happened) {
    PlainSql.batch(handle, INSERT, happened, EventTable::values);
  }

  private static Object[] values(PendingRow.Happened happened) {
    CampaignEvent event = happened.event();
    return new Object[] {
      event.campaignId(),
      event.revision(),
      event.kind().name(),
      writeIds(event.experiments()),
      JsonList.join(happened.body()),
      event.actor(),
      event.requestId(),
      Micros.of(event.at())
    };
  }

  List<CampaignEvent> list(String campaign, long afterRevision, int limit) {
    return handle
        .createQuery(
            """
            SELECT * FROM event WHERE campaign_id = :campaign AND revision > :after
            ORDER BY revision LIMIT :limit
            """)
        .bind("campaign", campaign)
        .bind("after", afterRevision)
        .bind("limit", limit)
        .map((row, context) -> read(row))
        .list();
  }

  /// What became of a campaign's spec and experiments by one event.
  ///
  /// @param experiments the ids of those it touched
  /// @param documents one per experiment, or that of the spec
  record Body(CampaignEvent.Kind kind, List<String> experiments, List<String> documents) {}

  /// All of it until a revision, in order.
  List<Body> bodies(String campaign, long revision) {
    return handle
        .createQuery(
            """
            SELECT kind, experiments, body FROM event
            WHERE campaign_id = :campaign AND revision <= :revision ORDER BY revision
            """)
        .bind("campaign", campaign)
        .bind("revision", revision)
        .map((row, context) ->
            new Body(
                CampaignEvent.Kind.valueOf(row.getString("kind")),
                readIds(row.getString("experiments")),
                JsonList.split(row.getString("body"))))
        .list();
  }

  private CampaignEvent read(ResultSet row) throws SQLException {
    return new CampaignEvent(
        row.getString("campaign_id"),
        row.getLong("revision"),
        CampaignEvent.Kind.valueOf(row.getString("kind")),
        became(readIds(row.getString("experiments")), row.getString("body")),
        row.getString("actor"),
        row.getString("request_id"),
        Micros.read(row, "at_micros"));
  }

  private List<Experiment> became(List<String> ids, String body) {
    if (ids.isEmpty()) {
      return List.of(); // the body is the campaign's
    }
    List<String> bodies = JsonList.split(body);
    List<Experiment> became = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      became.add(documents.readExperiment(ids.get(i), bodies.get(i), List.of()));
    }
    return became;
  }

  /// Ids are letters, digits and hyphens, so quoting them is all it takes to make JSON.
  private static String writeIds(List<String> ids) {
    return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
  }

  private static List<String> readIds(String json) {
    String inside = json.substring(1, json.length() - 1).replace("\"", "");
    return inside.isEmpty() ? List.of() : List.of(inside.split(",", -1));
  }
}
