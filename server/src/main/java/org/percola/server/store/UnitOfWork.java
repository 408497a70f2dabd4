package org.percola.server.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The changes of one transaction, one after another. What they write waits here and goes to the
/// tables in few statements; what one of them has written is taken back alone when it is refused.
///
/// A campaign is locked before it is read, so what was read once stays true until the end.
final class UnitOfWork {
  private static final String SAVEPOINT = "change";

  private final Handle handle;
  private final Dialect dialect;
  private final Documents documents;
  private final StoreClock clock;
  private final Undo undo = new Undo();
  private final Locks locks;
  private final PendingRows rows;
  private final HeldCampaigns campaigns;
  private final Map<RequestTable.Key, RequestTable.Kept> answers = new HashMap<>();
  private final Map<ExperimentKey, StoredExperiment> experiments = new HashMap<>();
  private final Set<ExperimentKey> free = new HashSet<>();
  private @Nullable Instant now;
  private int rowsBefore;
  private boolean saved;

  /// @param changing is told the id of a campaign before its revision changes
  UnitOfWork(
      Handle handle,
      Dialect dialect,
      Documents documents,
      StoreClock clock,
      Consumer<String> changing) {
    this.handle = handle;
    this.dialect = dialect;
    this.documents = documents;
    this.clock = clock;
    locks = dialect.locks(handle, undo);
    rows = new PendingRows(handle, dialect, documents);
    campaigns = new HeldCampaigns(handle, documents, undo, changing);
  }

  private record ExperimentKey(String campaign, String id) {}

  /// When the changes are made: one time for all of them.
  Instant now() {
    Instant known = now;
    if (known == null) {
      known = clock.now(handle);
      now = known;
    }
    return known;
  }

  Dialect dialect() {
    return dialect;
  }

  Locks locks() {
    return locks;
  }

  Documents documents() {
    return documents;
  }

  HeldCampaigns campaigns() {
    return campaigns;
  }

  /// Holds requests of changes to come, so that nobody else answers them meanwhile, and looks up
  /// which of them were answered before. Waits for a single one, never for one of many.
  ///
  /// @return those that are held
  Set<ChangeRequest> expect(List<ChangeRequest> requests) {
    Set<ChangeRequest> held = Set.copyOf(requests);
    if (held.isEmpty()) {
      return held;
    }
    if (held.size() == 1) {
      locks.take(requests.getFirst());
    } else {
      held = locks.takeFree(held);
    }
    answers.putAll(new RequestTable(handle, dialect).answers(held, now()));
    return held;
  }

  /// Answers an expected request: makes its change, unless it was made before.
  byte[] answer(ChangeRequest request, Function<CampaignChanges, byte[]> work) {
    RequestTable.Key key = RequestTable.Key.of(request);
    RequestTable.Kept before = answers.get(key);
    if (before != null) {
      return before.to(request);
    }
    byte[] answer = change(request, work);
    undo.put(answers, key, new RequestTable.Kept(request.bodyHash(), answer));
    rows.add(new PendingRow.Answered(request, answer, now()));
    return answer;
  }

  /// Makes a change that nobody can ask for again.
  byte[] change(ChangeRequest request, Function<CampaignChanges, byte[]> work) {
    return work.apply(new LockedChanges(new SqlChanges(this, request), locks));
  }

  /// Does one of the changes, and takes it back when it is refused.
  <T> T piece(Supplier<T> work) {
    rowsBefore = rows.size();
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (done) {
        keep();
      } else {
        takeBack();
      }
      undo.forget();
      saved = false;
    }
  }

  void add(PendingRow row) {
    rows.add(row);
  }

  /// An experiment, as the changes so far have left it; null when there is none.
  @Nullable StoredExperiment experiment(String campaign, String id) {
    ExperimentKey key = new ExperimentKey(campaign, id);
    StoredExperiment known = experiments.get(key);
    if (known == null) {
      known = new SqlReads(handle, documents).find(campaign, id).orElse(null);
      if (known != null) {
        remember(known);
      }
    }
    return known;
  }

  /// Those of some ids that a campaign has an experiment of, as the changes so far have left it.
  Set<String> taken(String campaign, Set<String> ids) {
    Set<String> taken = new HashSet<>();
    Set<String> unknown = new HashSet<>();
    for (String id : ids) {
      ExperimentKey key = new ExperimentKey(campaign, id);
      if (experiments.containsKey(key)) {
        taken.add(id);
      } else if (!free.contains(key)) {
        unknown.add(id);
      }
    }
    if (!unknown.isEmpty()) {
      Set<String> there = new ExperimentTable(handle).present(campaign, unknown);
      unknown.removeAll(there);
      unknown.forEach(id -> remember(new ExperimentKey(campaign, id)));
      taken.addAll(there);
    }
    return taken;
  }

  /// Keeps what a change makes of an experiment.
  void remember(StoredExperiment became) {
    String id = became.experiment().id();
    undo.put(experiments, new ExperimentKey(became.campaignId(), id), became);
  }

  private void remember(ExperimentKey unused) {
    free.add(unused);
    undo.add(() -> free.remove(unused));
  }

  /// Brings all that waits to its tables, for a statement that has to see it.
  Handle seen() {
    if (rows.size() > 0 || !campaigns.written()) {
      direct();
    }
    return handle;
  }

  /// The same for a statement that changes something itself.
  Handle direct() {
    if (!saved) {
      rows.write(rowsBefore);
      rowsBefore = 0;
      handle.savepoint(SAVEPOINT);
      saved = true;
    }
    write();
    return handle;
  }

  /// Brings all that waits to its tables, after the last change.
  void write() {
    rows.write(rows.size());
    campaigns.write();
  }

  private void keep() {
    if (saved) {
      handle.releaseSavepoint(SAVEPOINT);
    }
  }

  private void takeBack() {
    rows.truncate(rowsBefore);
    undo.run();
    campaigns.takenBack();
    if (saved) {
      handle.rollbackToSavepoint(SAVEPOINT);
    }
  }
}
