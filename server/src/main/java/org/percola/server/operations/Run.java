package org.percola.server.operations;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.OperationChanges;
import org.percola.server.store.OperationName;
import org.percola.server.store.OperationProgress;
import org.percola.server.store.OperationRun;
import org.percola.server.store.StoredOperation;

/// One run of an operation: what it is to do, how far it has come, and its end.
///
/// Whatever it writes counts only while the operation is its own. How far it has come is noted in
/// memory at once and in the store by [#tell], so that a run may say so as often as it likes.
public final class Run {
  private static final byte[] NO_ANSWER = {};

  private final CampaignStore store;
  private final StoredOperation operation;
  private final OperationRun self;
  private volatile OperationProgress progress;
  private OperationProgress told;

  Run(CampaignStore store, StoredOperation operation) {
    this.store = store;
    this.operation = operation;
    self = operation.latest();
    progress = operation.progress();
    told = progress;
  }

  public String campaignId() {
    return operation.name().campaignId();
  }

  /// The request that asked for it, in its wire form.
  public byte[] request() {
    return store.operations().request(operation.name());
  }

  /// Says how far it has come.
  public void progress(UnaryOperator<OperationProgress> next) {
    progress = next.apply(progress);
  }

  /// Ends the operation, in one transaction with whatever that does to the campaign.
  ///
  /// @param effect may change the campaign, and writes what to keep
  /// @throws org.percola.server.store.OperationLostException when it is not this run's any more;
  ///   then nothing is changed
  /// @return what is kept
  public byte[] end(Function<CampaignChanges, byte[]> effect) {
    return change(changes -> {
      byte[] result = effect.apply(changes);
      operations(changes).report(self, progress);
      operations(changes).end(self, result);
      return result;
    });
  }

  /// Writes down how far it has come, if that is new.
  ///
  /// @return whether the operation is still this run's
  boolean tell() {
    OperationProgress now = progress;
    if (!now.equals(told)) {
      change(changes -> {
        operations(changes).report(self, now);
        return NO_ANSWER;
      });
      told = now;
    }
    return own();
  }

  /// Whether the operation is still this run's.
  boolean own() {
    StoredOperation present = store.operations().find(operation.name());
    return present.open() && present.latest().equals(self);
  }

  OperationName name() {
    return operation.name();
  }

  /// The call that asked for it.
  String method() {
    return operation.method();
  }

  /// Which run of the operation it is: 1, 2, …
  long attempt() {
    return self.attempt();
  }

  private OperationChanges operations(CampaignChanges changes) {
    return changes.operations(campaignId());
  }

  // What comes of it is asked for by whoever started the operation.
  private byte[] change(Function<CampaignChanges, byte[]> work) {
    return store.change(new ChangeRequest(operation.principal(), operation.method(), "", ""), work);
  }
}
