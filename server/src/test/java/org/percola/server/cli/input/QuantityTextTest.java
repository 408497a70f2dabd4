package org.percola.server.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.server.cli.input.QuantityText.Side;

class QuantityTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.93,         EXACT,    0.93,  ,     ''",
    "0.93±0.05,    EXACT,    0.93,  0.05, ''",
    "0.93+-0.05,   EXACT,    0.93,  0.05, ''",
    "0.93 +/- .05, EXACT,    0.93,  .05,  ''",
    "93±5%,        EXACT,    93,    5,    %",
    "2.06V,        EXACT,    2.06,  ,     V",
    "381 mAh/g,    EXACT,    381,   ,     mA.h/g",
    "1.1±0.1 mAh/cm²,EXACT,  1.1,   0.1,  mA.h/cm2",
    ">=3 mAh/cm2,  AT_LEAST, 3,     ,     mA.h/cm2",
    "≤1e-3,        AT_MOST,  1e-3,  ,     ''",
    "<0.1 mg/L,    AT_MOST,  0.1,   ,     mg/L",
    "> 100,        AT_LEAST, 100,   ,     ''",
    "180°C,        EXACT,    180,   ,     Cel"
  })
  void whatPeopleWriteIsUnderstood(
      String text, Side side, BigDecimal value, BigDecimal error, String unit) {
    QuantityText quantity = QuantityText.of("x", text);
    assertThat(quantity).isEqualTo(new QuantityText(side, value, error, unit));
  }

  @Test
  void aPercentageBecomesAPlainNumberWithoutRounding() {
    QuantityText quantity = QuantityText.of("utilization", "93.1±5%").in("1");
    assertThat(quantity.value()).isEqualTo(new BigDecimal("0.931"));
    assertThat(quantity.standardError()).isEqualTo(new BigDecimal("0.05"));
    assertThat(quantity.unit()).isEqualTo("1");
  }

  @Test
  void theSignSurvivesATerminalWithoutIt() {
    assertThat(QuantityText.of("x", "0.93\uFFFD\uFFFD0.05"))
        .isEqualTo(QuantityText.of("x", "0.93±0.05"));
  }

  @Test
  void aMissingUnitIsTheOutcomesOwn() {
    assertThat(QuantityText.of("x", "2.06").in("V").unit()).isEqualTo("V");
    assertThat(QuantityText.of("x", "2.06 mV").in("V").unit()).isEqualTo("mV");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "good", "0.93±", "0.93±good", "NaN", "1 2", "5% 3", "0.93 0.05"})
  void whatIsNoNumberIsRefusedWithTheFormExpected(String text) {
    assertThatThrownBy(() -> QuantityText.of("utilization", text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("utilization: " + text)
        .hasMessageContaining("expected: a number such as 0.93");
  }
}
