package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.testing.FakePostgres;
import org.percola.server.testing.TestPostgres;

final class PostgresCheckTest {
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/percola?user=lab";
  private static final String VERSION = "SHOW server_version_num";
  private static final String STANDBY = "SELECT pg_is_in_recovery()";
  private static final String FSYNC = "SHOW fsync";

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() {
    assertThat(refusal(new DatabaseLocation.Postgres(NOWHERE, Credentials.NONE)))
        .startsWith(NOWHERE + ": does not answer (");
  }

  @Test
  void aDatabaseThatDoesNotExistIsNamed() {
    String url = TestPostgres.server().replaceFirst("/postgres(?=[?]|$)", "/none");
    assertThat(refusal(new DatabaseLocation.Postgres(url, Credentials.NONE)))
        .startsWith(url + ": does not exist (");
  }

  @Test
  void aUserWhoMayNotMakeTablesIsToldWhichRightIsMissing() {
    DatabaseLocation.Postgres there = TestPostgres.schema();
    String role = there.url().replaceAll(".*(percola_[0-9_]+).*", "reader_of_$1");
    TestPostgres.execute(there.url(), "CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
    String url = there.url().replaceFirst("user=[a-z]+", "");
    assertThat(refusal(new DatabaseLocation.Postgres(url, new Credentials(role, "secret"))))
        .contains("does not let this user make tables (expected: GRANT CREATE")
        .doesNotContain("secret");
  }

  @Test
  void aPasswordThatIsWrongIsSaidToBe() {
    try (FakePostgres database = FakePostgres.refusing("28P01")) {
      assertThat(refusal(database.location()))
          .contains("does not know this user or password (", "not with that password")
          .doesNotContain("secret");
    }
  }

  @Test
  void aDatabaseThatIsTooOldIsRefusedWithItsVersion() {
    assertThat(refusalOf(Map.of(VERSION, "140012")))
        .endsWith("is PostgreSQL 14 (expected: 15 or newer)");
  }

  @Test
  void aStandbyIsRefused() {
    assertThat(refusalOf(Map.of(VERSION, "180000", STANDBY, "t")))
        .endsWith("is a standby (expected: the primary)");
  }

  @Test
  void aDatabaseThatMayForgetIsRefused() {
    assertThat(refusalOf(Map.of(VERSION, "180000", STANDBY, "f", FSYNC, "off")))
        .endsWith("fsync is off (expected: on, or a crash loses results)");
  }

  @Test
  void aDatabaseThatIsAsItShouldBeIsTaken() {
    try (FakePostgres database =
        FakePostgres.answering(Map.of(VERSION, "150000", STANDBY, "f", FSYNC, "on"))) {
      assertThatCode(() -> PostgresCheck.run(database.location())).doesNotThrowAnyException();
    }
  }

  @Test
  void aDatabaseOfANewerPercolaIsRefused() {
    DatabaseLocation.Postgres there = TestPostgres.schema();
    PostgresCampaignStore.open(there, new ProtoDocuments()).close();
    TestPostgres.execute(
        there.url(),
        """
        INSERT INTO flyway_schema_history
        SELECT 99, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'x', now(), 1, true
        """);
    assertThat(refusal(there)).contains("its tables are of form 999 (expected: at most ");
  }

  @Test
  void aDatabaseOfSomethingElseIsLeftAlone() {
    DatabaseLocation.Postgres there = TestPostgres.schema();
    TestPostgres.execute(there.url(), "CREATE TABLE invoice (id INT)");
    assertThat(refusal(there)).contains("holds tables of something else");
  }

  @Test
  void passwordsAreNeverPartOfAnAddressOrPrinted() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DatabaseLocation.Postgres(NOWHERE + "&password=secret", Credentials.NONE))
        .withMessageNotContaining("secret")
        .withMessageContaining("has a password in it");
    Credentials credentials = new Credentials("lab", "secret");
    assertThat(new DatabaseLocation.Postgres(NOWHERE, credentials))
        .asString()
        .doesNotContain("secret");
    assertThat(credentials).asString().doesNotContain("secret");
  }

  private static String refusalOf(Map<String, String> answers) {
    try (FakePostgres database = FakePostgres.answering(answers)) {
      return refusal(database.location());
    }
  }

  private static String refusal(DatabaseLocation.Postgres location) {
    DatabaseUnusableException[] refusal = new DatabaseUnusableException[1];
    assertThatExceptionOfType(DatabaseUnusableException.class)
        .isThrownBy(() -> PostgresCampaignStore.open(location, new ProtoDocuments()).close())
        .satisfies(thrown -> refusal[0] = thrown);
    return String.valueOf(refusal[0].getMessage());
  }
}
