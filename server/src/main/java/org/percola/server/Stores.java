package org.percola.server;

import java.time.Clock;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.DatabaseLocation;
import org.percola.server.store.PostgresCampaignStore;
import org.percola.server.store.SqliteCampaignStore;

/// Opens stores, wherever they are.
final class Stores {
  private Stores() {}

  /// Opens the store there, made when there is none.
  ///
  /// @throws org.percola.server.store.DatabaseInUseException when another process has the file open
  /// @throws org.percola.server.store.DatabaseUnusableException when the database cannot be used
  static CampaignStore open(DatabaseLocation location) {
    return switch (location) {
      case DatabaseLocation.SqliteFile there ->
          SqliteCampaignStore.open(there.file(), new ProtoDocuments(), Clock.systemUTC());
      case DatabaseLocation.Postgres there ->
          PostgresCampaignStore.open(there, new ProtoDocuments());
    };
  }

  /// Opens an empty store that is gone when it is closed.
  static CampaignStore inMemory() {
    return SqliteCampaignStore.inMemory(new ProtoDocuments(), Clock.systemUTC());
  }
}
