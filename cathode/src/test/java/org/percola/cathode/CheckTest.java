package org.percola.cathode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
  @Test
  void goodValuesComeBack() {
    assertThat(Check.within("x", 2, 2, 3, "")).isEqualTo(2);
    assertThat(Check.positive("x", Double.MIN_VALUE, "")).isEqualTo(Double.MIN_VALUE);
    assertThat(Check.notNegative("x", 0, "h")).isZero();
    assertThat(Check.finite("x", -1, "V")).isEqualTo(-1);
    assertThat(Check.text("x", "a")).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void nothingThatIsNotANumberPasses(double value) {
    assertThatIllegalArgumentException().isThrownBy(() -> Check.within("x", value, 0, 1, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> Check.positive("x", value, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> Check.notNegative("x", value, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> Check.finite("x", value, ""));
  }

  @Test
  void messagesCarryNameValueAndExpectation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.within("annealCelsius", 300, 20, 250, "°C"))
        .withMessage("annealCelsius: 300 °C (expected: 20 to 250 °C)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.positive("cRate", -0.5, "C"))
        .withMessage("cRate: -0.5 C (expected: greater than 0 C)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.text("source", " "))
        .withMessage("source: \" \" (expected: some text)");
  }
}
