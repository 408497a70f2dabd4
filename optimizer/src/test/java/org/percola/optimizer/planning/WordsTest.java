package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "302.4, 302",
    "-0.0047349, -0.00473",
    "0.0000123, 0.0000123",
    "99960000, 100000000",
    "-3e7, -30000000"
  })
  void ordinaryNumbersAreWrittenOut(double number, String text) {
    assertThat(Words.number(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "9.9412e-10, 9.94e-10",
    "-2.6e-12, -2.6e-12",
    "9.996e-7, 1e-6",
    "1e40, 1e40",
    "-3.2449e9, -3.24e9"
  })
  void nobodyHasToCountZeros(double number, String text) {
    assertThat(Words.number(number)).isEqualTo(text);
  }

  @Test
  void aMissingValueIsSaidToBeOne() {
    assertThat(Words.number(Double.NaN)).isEqualTo("no value");
  }
}
