package org.percola.server.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.percola.server.InProcessServices;
import org.percola.server.PercolaServices;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.SqliteCampaignStore;

/// The services in this process, over a database that it opens for the time of one command.
final class EmbeddedServices {
  private EmbeddedServices() {}

  /// Over a database in a file.
  ///
  /// @throws org.percola.server.store.DatabaseInUseException when another process has it open
  static Connection over(Path database) {
    return over(SqliteCampaignStore.open(database, new ProtoDocuments(), Clock.systemUTC()));
  }

  /// Over an empty database in memory.
  static Connection inMemory() {
    return over(SqliteCampaignStore.inMemory(new ProtoDocuments(), Clock.systemUTC()));
  }

  private static Connection over(CampaignStore store) {
    InProcessServices services = PercolaServices.inProcess(store);
    return new Connection(
        services.channel(),
        () -> {
          services.close();
          store.close();
        });
  }
}
