package org.percola.server;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.percola.server.cli.Connection;
import org.percola.server.cli.Failure;
import org.percola.server.cli.ServiceAccess;
import org.percola.server.cli.Serving;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.security.UnguardedException;
import org.percola.server.store.AlreadyExistsException;
import org.percola.server.store.CampaignArchive;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.DamagedArchiveException;
import org.percola.server.store.DatabaseInUseException;
import org.percola.server.store.DatabaseLocation;
import org.percola.server.store.DatabaseUnusableException;
import org.percola.server.store.Refusal;
import org.percola.server.store.SqliteBackup;

/// The services for the command line: in this process, or those of the server that has the
/// database.
public final class ProgramServices implements ServiceAccess {
  /// How often a database that another command holds for a moment is tried.
  private static final int TRIES = 50;

  private static final int MILLIS_BETWEEN_TRIES = 100;

  private final Map<String, String> environment;

  /// With what the environment of this process says about servers.
  public ProgramServices() {
    this(System.getenv());
  }

  /// @param environment see [ServerConnection]
  public ProgramServices(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Connection database(DatabaseLocation location) {
    for (int attempt = 1; ; attempt++) {
      try {
        return over(Stores.open(location));
      } catch (DatabaseUnusableException unusable) {
        throw new Failure(String.valueOf(unusable.getMessage()));
      } catch (DatabaseInUseException inUse) {
        String address = inUse.address();
        if (address != null) {
          return server(address);
        }
        if (attempt == TRIES) {
          throw new Failure(String.valueOf(inUse.getMessage()));
        }
        pause();
      }
    }
  }

  @Override
  public Connection memory() {
    return over(Stores.inMemory());
  }

  @Override
  public Connection server(String address) {
    return ServerConnection.to(address, environment);
  }

  @Override
  public void serve(Serving what, Consumer<String> started) {
    PercolaServer server = start(what);
    Thread ending = new Thread(server::close, "end of service");
    Runtime.getRuntime().addShutdownHook(ending);
    started.accept(what.host() + ":" + server.port());
    try {
      server.await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(ending);
      server.close();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public List<String> archive(DatabaseLocation location, String campaignId) {
    return with(location, store -> store.archive(campaignId));
  }

  @Override
  public int restore(DatabaseLocation location, List<String> lines) {
    return with(location, store -> store.restore(lines).experimentCount());
  }

  @Override
  public void backup(DatabaseLocation.SqliteFile database, Path copy) {
    try {
      SqliteBackup.run(database.file(), copy);
    } catch (DatabaseUnusableException | UncheckedIOException e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  private static <T> T with(DatabaseLocation location, Function<CampaignArchive, T> work) {
    try (CampaignStore store = Stores.open(location)) {
      return work.apply(store);
    } catch (DamagedArchiveException | AlreadyExistsException e) {
      throw new InvalidInput("FILE", String.valueOf(e.getMessage()));
    } catch (DatabaseInUseException | DatabaseUnusableException | Refusal e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  private static PercolaServer start(Serving what) {
    try {
      return PercolaServer.start(
          ServerSettings.of(what.database())
              .withHost(what.host())
              .withPort(what.port())
              .withSecurity(what.security())
              .withMetricsPort(what.metricsPort())
              .withLog(what.log()));
    } catch (DatabaseInUseException
        | DatabaseUnusableException
        | UnguardedException
        | IllegalArgumentException
        | UncheckedIOException e) {
      throw new Failure(List.of(String.valueOf(e.getMessage())));
    }
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

  private static void pause() {
    try {
      Thread.sleep(MILLIS_BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted");
    }
  }
}
