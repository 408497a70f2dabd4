package org.percola.server.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of candidate lists.
final class CandidateListTable {
  private static final String INSERT =
      """
      INSERT INTO candidate_list (campaign_id, id, document) VALUES (?, ?, ?)
      ON CONFLICT (campaign_id, id) DO NOTHING
      """;

  private final Handle handle;

  CandidateListTable(Handle handle) {
    this.handle = handle;
  }

  Optional<CandidateList> find(String campaign, String id) {
    return PlainSql.query(
            handle,
            "SELECT id, document FROM candidate_list WHERE campaign_id = ? AND id = ?",
            row -> new CandidateList(row.getString("id"), row.getString("document")),
            campaign,
            id)
        .stream()
        .findFirst();
  }

  /// Adds those that are not there yet.
  void insert(List<PendingRow.Listed> listed) {
    PlainSql.batch(handle, INSERT, listed, CandidateListTable::values);
  }

  private static Object[] values(PendingRow.Listed listed) {
    return new Object[] {listed.campaign(), listed.list().id(), listed.list().document()};
  }
}
