package org.percola.server.store;

import java.util.List;

/// Operations in the database of a store.
final class SqlOperationReads implements OperationReads {
  private final SqlCampaignStore database;

  SqlOperationReads(SqlCampaignStore database) {
    this.database = database;
  }

  @Override
  public StoredOperation find(OperationName name) {
    return database.reading(handle -> new OperationTable(handle).find(name));
  }

  @Override
  public byte[] request(OperationName name) {
    return database
        .reading(handle -> new OperationTable(handle).request(name))
        .orElseThrow(() -> NotFoundException.operation(name));
  }

  @Override
  public List<StoredOperation> list(String campaignId, String after, int limit) {
    return database.reading(handle -> {
      new CampaignTable(handle).find(campaignId);
      return new OperationTable(handle).list(campaignId, after, limit);
    });
  }

  @Override
  public List<OperationName> open() {
    return database.reading(handle -> new OperationTable(handle).open());
  }
}
