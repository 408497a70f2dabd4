package org.percola.server.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The rows of campaigns that a unit of work holds: read once, changed here, written at the end.
final class HeldCampaigns {
  private final CampaignTable table;
  private final MeasurementTable measurements;
  private final Undo undo;
  private final Consumer<String> changing;
  private final Map<String, CampaignTable.Row> rows = new HashMap<>();
  private final Map<String, Long> measured = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final Set<String> everChanged = new HashSet<>();

  /// @param changing is told the id of a campaign before its revision changes
  HeldCampaigns(Handle handle, Documents documents, Undo undo, Consumer<String> changing) {
    table = new CampaignTable(handle);
    measurements = new MeasurementTable(handle, documents);
    this.undo = undo;
    this.changing = changing;
  }

  /// @throws NotFoundException when there is none of that id
  CampaignTable.Row find(String id) {
    CampaignTable.Row known = rows.get(id);
    if (known != null) {
      return known;
    }
    CampaignTable.Row row = table.find(id);
    undo.put(rows, id, row);
    return row;
  }

  /// One that is not deleted.
  CampaignTable.Row present(String id) {
    CampaignTable.Row row = find(id);
    if (row.deleted() != null) {
      throw PreconditionException.deleted(id);
    }
    return row;
  }

  /// Tells that a campaign comes about or is about to change.
  void changing(String id) {
    changing.accept(id);
  }

  /// Raises the revision by one and answers it.
  long advance(String id, Instant now) {
    CampaignTable.Row row = find(id);
    changing(id);
    change(row.advanced(now));
    return row.revision() + 1;
  }

  /// Counts experiments that were added.
  void grow(String id, int experiments) {
    change(find(id).grown(experiments));
  }

  /// Counts measurements that are to be added; call it before they are.
  ///
  /// @throws PreconditionException when the campaign grows beyond what can be planned with
  void measure(String id, int added) {
    if (added == 0) {
      return;
    }
    Long known = measured.get(id);
    long count = (known == null ? measurements.count(id) : known) + added;
    MeasurementTable.refuseTooMany(id, count);
    undo.put(measured, id, count);
  }

  /// Whether all of it is in the table.
  boolean written() {
    return changed.isEmpty();
  }

  /// Brings what changed to the table.
  void write() {
    changed.forEach(id -> table.update(find(id)));
    changed.clear();
  }

  /// Reads a row again that a statement changed.
  void reload(String id) {
    undo.put(rows, id, table.find(id));
  }

  /// A change was taken back, and with it what the table had got since its savepoint: all that the
  /// changes before it came to is written again.
  void takenBack() {
    changed.clear();
    everChanged.stream().filter(rows::containsKey).forEach(changed::add);
  }

  private void change(CampaignTable.Row row) {
    undo.put(rows, row.id(), row);
    changed.add(row.id());
    everChanged.add(row.id());
  }
}
