package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.Server;
import org.percola.server.testing.TestPostgres;

/// Copies of databases, and campaigns that move between them.
final class TransferTest {
  @TempDir Path folder;

  @BeforeEach
  void create() {
    Run created =
        Run.in(folder, "create", "--template=composite-cathode", "--with-literature", "--id=lab");
    assertThat(created.code()).as(created.err()).isZero();
  }

  @Test
  void aBackupIsADatabaseLikeAnyOtherAndAServerGoesOnMeanwhile() {
    try (Server server = Server.on(folder.resolve("percola.db"))) {
      assertThat(server.port()).isPositive();
      Run copied = Run.in(folder, "backup", "copy.db");
      assertThat(copied.code()).as(copied.err()).isZero();
    }
    assertThat(Run.in(folder, "export", "--db=copy.db").out())
        .isEqualTo(Run.in(folder, "export").out());
    Run again = Run.in(folder, "backup", "copy.db");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("copy.db: is there already");
    assertThat(Run.in(folder, "backup", "--db=none.db", "x.db").err()).contains("no database");
    assertThat(Run.in(folder, "backup", "--db=jdbc:postgresql://lab/p", "x.db").err())
        .contains("use pg_dump");
  }

  @Test
  void aCampaignMovesToPostgresAndBackUnchanged() throws IOException {
    String postgres = "--database=" + TestPostgres.schema().url();
    String first = history();
    Files.writeString(folder.resolve("lab.jsonl"), first);
    Run there = Run.in(folder, "import", "lab.jsonl", postgres);
    assertThat(there.code()).as(there.err()).isZero();
    assertThat(there.out()).startsWith("Imported 8 experiments");
    assertThat(Run.in(folder, "export", postgres).out()).isEqualTo(Run.in(folder, "export").out());
    Files.writeString(
        folder.resolve("back.jsonl"), Run.in(folder, "export", "--history", postgres).out());
    Run back = Run.in(folder, "import", "back.jsonl", "--db=back.db");
    assertThat(back.code()).as(back.err()).isZero();
    assertThat(history("--db=back.db")).isEqualTo(first);
    Run twice = Run.in(folder, "import", "back.jsonl", "--db=back.db");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("campaigns/lab");
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    Files.writeString(folder.resolve("export.json"), Run.in(folder, "export").out());
    Run run = Run.in(folder, "import", "export.json", "--db=other.db");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).hasSize(1);
    assertThat(run.err()).contains("archive: not one").contains("'percola create'");
    Files.writeString(folder.resolve("hand.jsonl"), history().replaceFirst("(?m)^\\{\"", "{'"));
    assertThat(Run.in(folder, "import", "hand.jsonl", "--db=other.db").err())
        .contains("archive")
        .doesNotContain("gson");
  }

  private String history(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "export";
    arguments[1] = "--history";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Run.in(folder, arguments).out();
  }
}
