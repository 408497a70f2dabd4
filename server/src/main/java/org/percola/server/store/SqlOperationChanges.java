package org.percola.server.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Changes the operations of one campaign as part of a unit of work.
final class SqlOperationChanges implements OperationChanges {
  /// How long an operation is kept after its end: as long as answers are.
  static final Duration KEPT = RequestTable.KEPT;

  private final UnitOfWork unit;
  private final String campaignId;
  private final String principal;

  /// @param principal who asks
  SqlOperationChanges(UnitOfWork unit, String campaignId, String principal) {
    this.unit = unit;
    this.campaignId = campaignId;
    this.principal = principal;
  }

  @Override
  public StoredOperation add(NewOperation operation) {
    unit.campaigns().present(campaignId);
    OperationTable table = table();
    table.forget(unit.now().minus(KEPT));
    refuseTooMany(table.countOpen(campaignId));
    OperationName name = name(id(unit.now()));
    table.insert(name, operation, principal, unit.now());
    unit.dialect().enqueue(unit.direct(), name, unit.now());
    return table.find(name);
  }

  @Override
  public StoredOperation begin(String id) {
    OperationTable table = table();
    if (!table.begin(name(id), unit.now())) {
      throw new OperationLostException(table.find(name(id)).latest());
    }
    return table.find(name(id));
  }

  @Override
  public void report(OperationRun run, OperationProgress progress) {
    if (!table().report(run, progress)) {
      throw new OperationLostException(run);
    }
  }

  @Override
  public void end(OperationRun run, byte[] result) {
    if (!table().end(run, result, unit.now())) {
      throw new OperationLostException(run);
    }
  }

  @Override
  public void cancel(String id, byte[] result) {
    table().cancel(table().find(name(id)).name(), result, unit.now());
  }

  @Override
  public void delete(String id) {
    StoredOperation found = table().find(name(id));
    if (found.open()) {
      throw new PreconditionException(
          "OPERATION_OPEN", found.name().text() + ": not done (expected: done; cancel it first)");
    }
    table().delete(found.name());
  }

  private void refuseTooMany(OperationTable.Open open) {
    if (open.ofCampaign() >= MOST_OF_CAMPAIGN) {
      throw BusyException.operations("campaigns/" + campaignId, open.ofCampaign());
    }
    if (open.ofAll() >= MOST_OF_ALL) {
      throw BusyException.operations("all campaigns", open.ofAll());
    }
  }

  private OperationName name(String id) {
    return new OperationName(campaignId, id);
  }

  private OperationTable table() {
    return new OperationTable(unit.direct());
  }

  // The time first, so that ids are in the order of creation; then what nobody else has.
  private static String id(Instant now) {
    return "o%014x-%s".formatted(Micros.of(now), UUID.randomUUID().toString().substring(0, 8));
  }
}
