package org.percola.server.cli;

import java.nio.file.Path;
import java.util.List;
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

  /// A campaign with its history, as lines for [#restore].
  ///
  /// @throws Failure when the database cannot be used, or a server holds its file
  List<String> archive(DatabaseLocation location, String campaignId);

  /// Adds a campaign with its history.
  ///
  /// @return its experiments
  /// @throws Failure when the database cannot be used
  /// @throws org.percola.server.cli.input.InvalidInput when it has the campaign, or the lines are
  ///   not whole
  int restore(DatabaseLocation location, List<String> lines);

  /// Copies the database in a file, be a server writing to it.
  ///
  /// @throws Failure when it cannot be copied
  void backup(DatabaseLocation.SqliteFile database, Path copy);

  /// Serves a database until the process is asked to end.
  ///
  /// @param started is told host:port once calls are answered
  /// @throws Failure when the database or the port is taken, or it would not be guarded
  void serve(Serving what, Consumer<String> started);
}
