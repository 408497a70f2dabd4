package org.percola.server.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Rows that wait, in the order in which changes wrote them. A table gets all of its rows in one
/// statement, which a database at the other end of a wire answers as fast as it answers one row.
final class PendingRows {
  private final CandidateListTable lists;
  private final ExperimentTable experiments;
  private final MeasurementTable measurements;
  private final EventTable events;
  private final RequestTable requests;
  private final List<PendingRow> rows = new ArrayList<>();

  PendingRows(Handle handle, Dialect dialect, Documents documents) {
    lists = new CandidateListTable(handle);
    experiments = new ExperimentTable(handle);
    measurements = new MeasurementTable(handle, documents);
    events = new EventTable(handle, documents);
    requests = new RequestTable(handle, dialect);
  }

  void add(PendingRow row) {
    rows.add(row);
  }

  int size() {
    return rows.size();
  }

  /// Drops those after the first so many.
  void truncate(int size) {
    rows.subList(Math.min(size, rows.size()), rows.size()).clear();
  }

  /// Brings the first so many to their tables: each row after those that it refers to.
  void write(int count) {
    List<PendingRow> some = rows.subList(0, count);
    lists.insert(of(PendingRow.Listed.class, some));
    experiments.insert(of(PendingRow.Added.class, some));
    experiments.update(of(PendingRow.Replaced.class, some));
    measurements.insert(of(PendingRow.Measured.class, some));
    events.insert(of(PendingRow.Happened.class, some));
    requests.insert(of(PendingRow.Answered.class, some));
    some.clear();
  }

  private static <R extends PendingRow> List<R> of(Class<R> kind, List<PendingRow> rows) {
    return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
