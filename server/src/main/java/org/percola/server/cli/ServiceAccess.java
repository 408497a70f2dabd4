package org.percola.server.cli;

import java.util.function.Consumer;
import org.percola.server.store.DatabaseLocation;

/// The ways to the services that the program offers its command line.
public interface ServiceAccess {

  /// The services over a database, whose tables are made when there are none. When a server holds
  /// the file these are that server's.
  ///
  /// @throws Failure when it cannot be used, or another process holds it that cannot be asked
  Connection database(DatabaseLocation location);

  /// The services over an empty store that is gone when the connection is closed.
  Connection memory();

  /// The services of a server.
  ///
  /// @param address host:port, or https://host:port for an encrypted connection
  Connection server(String address);

  /// Serves a database until the process is asked to end.
  ///
  /// @param started is told host:port once calls are answered
  /// @throws Failure when the database or the port is taken, or it would not be guarded
  void serve(Serving what, Consumer<String> started);
}
