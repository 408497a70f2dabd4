package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.ProgramServices;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.report.Ink;
import org.percola.server.store.Credentials;
import org.percola.server.store.DatabaseLocation;
import org.percola.server.testing.TestPostgres;

final class DatabaseChoiceTest {
  @TempDir Path folder;

  @Test
  void aPostgresDatabaseIsUsedLikeAFile() {
    DatabaseLocation.Postgres there = TestPostgres.schema();
    String database = "--database=" + there.url();
    Run created = Run.in(folder, "create", "--template=composite-cathode", "--id=lab", database);
    assertThat(created.code()).as(created.err()).isZero();
    assertThat(Run.in(folder, "status", database).out()).startsWith("lab (");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsAFailureInOneLine() {
    String nowhere = "jdbc:postgresql://127.0.0.1:1/percola";
    for (String verb : new String[] {"status", "serve"}) {
      Run run = Run.in(folder, verb, "--database=" + nowhere);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.errors()).singleElement().asString().contains(nowhere + ": does not answer");
    }
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotRepeated() {
    Run run = Run.in(folder, "serve", "--database=jdbc:postgresql://lab/p?password=geheim");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("has a password in it").doesNotContain("geheim");
  }

  @Test
  void userAndPasswordComeFromTheEnvironmentOrAFile() throws IOException {
    Files.writeString(folder.resolve("secret"), "from the file\n");
    assertThat(credentials(Map.of("PERCOLA_DATABASE_USER", "lab")))
        .isEqualTo(new Credentials("lab", null));
    assertThat(credentials(Map.of("PERCOLA_DATABASE_PASSWORD", "p")))
        .isEqualTo(new Credentials(null, "p"));
    assertThat(credentials(Map.of("PERCOLA_DATABASE_PASSWORD_FILE", "secret")))
        .isEqualTo(new Credentials(null, "from the file"));
  }

  @Test
  void aPasswordThatCannotBeKnownIsRefused() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> credentials(Map.of("PERCOLA_DATABASE_PASSWORD_FILE", "none")))
        .withMessageContaining("none: cannot be read");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() ->
            credentials(
                Map.of("PERCOLA_DATABASE_PASSWORD_FILE", "none", "PERCOLA_DATABASE_PASSWORD", "p")))
        .withMessageContaining("both are set");
  }

  private Credentials credentials(Map<String, String> environment) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Surroundings here =
        new Surroundings(nowhere, nowhere, Ink.PLAIN, 100, folder, new ProgramServices());
    return DatabaseChoice.credentials(here, environment);
  }
}
