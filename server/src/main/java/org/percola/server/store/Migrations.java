package org.percola.server.store;

import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/// Brings the tables of a database to the form that this version of Percola uses.
final class Migrations {
  private Migrations() {}

  /// Makes what is missing. Several at once are safe: one does it and the others wait.
  ///
  /// @throws DatabaseUnusableException when a newer version of Percola has been there
  static void run(DataSource source, Dialect dialect) {
    if (MigrationHistory.complete(source, dialect)) {
      return;
    }
    Flyway flyway = flyway(source, dialect);
    refuseNewer(flyway.info().all());
    flyway.migrate();
  }

  static Flyway flyway(DataSource source, Dialect dialect) {
    return Flyway.configure()
        .dataSource(source)
        .locations(dialect.migrations())
        .placeholders(dialect.words())
        .load();
  }

  private static void refuseNewer(MigrationInfo[] migrations) {
    MigrationVersion known = latest(migrations, true);
    MigrationVersion found = latest(migrations, false);
    if (found != null && known != null && found.compareTo(known) > 0) {
      throw new DatabaseUnusableException(
          "database: its tables are of form %s (expected: at most %s). A newer Percola has changed them; use that one"
              .formatted(found, known));
    }
  }

  private static @Nullable MigrationVersion latest(MigrationInfo[] migrations, boolean ours) {
    return Arrays.stream(migrations)
        .filter(migration -> ours ? resolved(migration) : migration.getState().isApplied())
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .max(MigrationVersion::compareTo)
        .orElse(null);
  }

  private static boolean resolved(MigrationInfo migration) {
    return migration.getState().isResolved();
  }
}
