package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Fault;

final class ViolationsTest {
  private final Violations request = Violations.ofRequest();

  @Test
  void pathsLeadFromTheRequestInwards() {
    request.at("designs").at("rows", 3).at("values", "c_rate").add("bad");
    request.at("spec").addAll(List.of(new Fault("outcomes[0].unit", "no unit")));
    assertThat(request.found())
        .containsExactly(
            new Violation("designs.rows[3].values[\"c_rate\"]", "bad"),
            new Violation("spec.outcomes[0].unit", "no unit"));
  }

  @Test
  void aFieldThatWasNotedIsNotJudgedAgainButEveryFaultOfAnotherIs() {
    request.at("lower").add("not finite");
    request.addAll(
        List.of(
            new Fault("lower", "above upper"),
            new Fault("values", "one limit"),
            new Fault("values", "another limit")));
    assertThat(request.found())
        .extracting(Violation::description)
        .containsExactly("not finite", "one limit", "another limit");
  }

  @Test
  void aFieldIsCleanWhateverItsNeighboursAre() {
    request.at("items", 1).at("unit").add("bad");
    request.at("item").add("bad");
    assertThat(request.at("items", 1).clean()).isFalse();
    assertThat(request.at("items", 10).clean()).isTrue();
    assertThat(request.at("items", 1).at("unit").clean()).isFalse();
    assertThat(request.at("items").clean()).isFalse();
    assertThat(request.clean()).isFalse();
  }

  @Test
  void whatTheDomainRefusesIsNotedOnce() {
    Violations at = request.at("mixture");
    assertThat(at.<String>build(ViolationsTest::refuse)).isNull();
    assertThat(at.<String>build(ViolationsTest::refuse)).isNull();
    assertThat(request.found()).containsExactly(new Violation("mixture", "total: 0"));
  }

  @Test
  void aRequestIsRefusedWithEverythingOrNotAtAll() {
    assertThatNoException().isThrownBy(request::refuse);
    request.finite("a", Double.NaN);
    request.text("b", " ");
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(request::refuse)
        .withMessage("a: a: NaN (expected: a finite number); b: b: ' ' (expected: not empty)")
        .extracting(InvalidRequestException::violations)
        .isEqualTo(request.found());
  }

  private static String refuse() {
    throw new IllegalArgumentException("total: 0");
  }
}
