package org.percola.server.store;

import java.util.List;

/// What can be read of operations.
public interface OperationReads {

  /// An operation, be it over.
  ///
  /// @throws NotFoundException when there is none of that name
  StoredOperation find(OperationName name);

  /// The request that started an operation, in its wire form.
  ///
  /// @throws NotFoundException when there is none of that name
  byte[] request(OperationName name);

  /// The operations of a campaign in order of creation.
  ///
  /// @param after the id of the last one that is known; empty to start with the first
  /// @param limit the most to answer
  List<StoredOperation> list(String campaignId, String after, int limit);

  /// All open operations, the oldest first.
  List<OperationName> open();
}
