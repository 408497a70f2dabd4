package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PercolaCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyVerbHasHelpWithAnExample(Verb one) {
    String verb = one.word();
    Run run = Run.in(folder, verb, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: percola " + verb).contains("  percola " + verb);
    assertThat(Run.in(folder, "--help").out()).contains("  " + verb + " ");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Run.in(folder, "--version").out()).matches("percola \\d+\\.\\d+\\.\\d+\\S* .*\\R");
  }

  @Test
  void withoutAVerbItSaysWhatThereIs() {
    Run run = Run.in(folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("suggest").contains("create");
  }

  @Test
  void anUnknownVerbIsRefused() {
    Run run = Run.in(folder, "sugest");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("sugest: no such verb (expected: one of suggest, tell, ")
        .contains("percola --help");
  }

  @Test
  void helpMayBeAskedForAsAVerb() {
    assertThat(Run.in(folder, "help").out()).isEqualTo(Run.in(folder, "--help").out());
    assertThat(Run.in(folder, "help", "tell").out())
        .isEqualTo(Run.in(folder, "tell", "--help").out());
  }

  @Test
  void helpOnAVerbThatThereIsNotIsRefused() {
    for (Run run : List.of(Run.in(folder, "help", "sugest"), Run.in(folder, "sugest", "-h"))) {
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("sugest: no such verb (expected: one of suggest, tell, ");
    }
  }

  @Test
  void numbersAreNotRefusedInTheWordsOfAProgrammer() {
    assertThat(Run.in(folder, "suggest", "--seed=abc", "--count=many").err())
        .contains("'--seed': 'abc' is not a whole number")
        .contains("'--count'")
        .doesNotContain(" long")
        .doesNotContain(" int");
  }

  @Test
  void literatureNeedsNoDatabase() {
    Run run = Run.in(folder, "literature");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("SP-PTO-BM");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAServiceRefusesIsToldOfTheOptionThatWasTyped() {
    assertThat(Run.in(folder, "best", "--example=pto", "--trade-offs=999").errors())
        .containsExactly("--trade-offs: 999 (expected: 0 to 100)");
    assertThat(Run.in(folder, "suggest", "--example=pto", "--min-areal-capacity=-1").errors())
        .singleElement()
        .asString()
        .startsWith("--min-areal-capacity: ")
        .contains("-1.0 mAh/cm² (expected: > 0)");
    for (String id : List.of("a", "b")) {
      assertThat(Run.in(folder, "create", "--template", "composite-cathode", "--id", id).code())
          .isZero();
    }
    assertThat(Run.in(folder, "replay", "exp-1").errors())
        .containsExactly("--campaign: not said (expected: one of a, b)");
  }
}
