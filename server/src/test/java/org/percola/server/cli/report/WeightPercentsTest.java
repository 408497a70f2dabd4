package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightPercentsTest {
  @Test
  void settingsOnTheGridStayAsTheyAre() {
    assertThat(WeightPercents.of(List.of(0.46, 0.44, 0.1))).containsExactly("46.0", "44.0", "10.0");
  }

  @Test
  void thirdsCloseToTheLastDigit() {
    assertThat(WeightPercents.of(List.of(1.0 / 3, 1.0 / 3, 1.0 / 3)))
        .containsExactlyInAnyOrder("33.4", "33.3", "33.3");
  }

  @Test
  void anElectrodeThatWasNotMeantToCloseIsRoundedAsItIs() {
    assertThat(WeightPercents.of(List.of(0.41, 0.49, 0.09))).containsExactly("41.0", "49.0", "9.0");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyFormulationSumsToExactlyOneHundredAndIsNoTenthOff(long seed) {
    List<Double> fractions = formulation(new Random(seed));
    List<String> percents = WeightPercents.of(fractions);
    BigDecimal sum =
        percents.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualTo(new BigDecimal("100.0"));
    for (int i = 0; i < percents.size(); i++) {
      assertThat(Math.abs(Double.parseDouble(percents.get(i)) - 100 * fractions.get(i)))
          .isLessThan(0.1 + 1e-9);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static List<Double> formulation(Random random) {
    List<Double> parts = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      double part = random.nextDouble();
      parts.add(part);
      sum += part;
    }
    double total = sum;
    return parts.stream().map(part -> part / total).toList();
  }
}
