package org.percola.server.cli;

import java.nio.file.Path;
import java.util.function.Consumer;

/// The ways to the services that the program offers its command line.
public interface ServiceAccess {

  /// The services over the database in a file, which is made when there is none. When a server
  /// holds the database these are that server's.
  ///
  /// @throws Failure when another process holds it that cannot be asked
  Connection database(Path file);

  /// The services over an empty store that is gone when the connection is closed.
  Connection memory();

  /// The services of a server.
  ///
  /// @param address host:port
  Connection server(String address);

  /// Serves the database in a file until the process is asked to end.
  ///
  /// @param port 0 for any free one
  /// @param started is told host:port once calls are answered
  /// @throws Failure when the database or the port is taken
  void serve(Path database, String host, int port, Consumer<String> started);
}
