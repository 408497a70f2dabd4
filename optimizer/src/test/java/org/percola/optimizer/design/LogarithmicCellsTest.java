package org.percola.optimizer.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.InputColumn;

/// Whole numbers that act by their logarithms.
final class LogarithmicCellsTest {
  private static final int PLACES = 100_000;

  @ParameterizedTest
  @CsvSource({"1, 2", "1, 10", "1, 1000", "7, 9", "30, 4000", "2147483640, 2147483647"})
  void everyNumberComesBackFromItsPlace(int lower, int upper) {
    SpaceEncoding encoding = encoding(lower, upper);
    for (int number = lower; number > 0 && number <= upper; number++) {
      Design design = Design.empty().with("n", number);
      double[] unit = encoding.toUnit(design);
      assertThat(unit[0]).isStrictlyBetween(0.0, 1.0);
      assertThat(encoding.fromUnit(unit)).isEqualTo(design);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "1, 10", "1, 1000", "7, 9"})
  void everyNumberOwnsWhatIsNearestToItsLogarithm(int lower, int upper) {
    SpaceEncoding encoding = encoding(lower, upper);
    int[] seen = new int[upper + 1];
    for (int i = 0; i < PLACES; i++) {
      seen[(int) encoding.fromUnit(new double[] {(i + 0.5) / PLACES}).number("n")]++;
    }
    double shares = 0;
    for (int number = lower; number <= upper; number++) {
      double share = encoding.share(Design.empty().with("n", number));
      assertThat((double) seen[number] / PLACES).isCloseTo(share, within(1.5 / PLACES));
      shares += share;
    }
    assertThat(shares).isCloseTo(1, within(1e-12));
  }

  @Test
  void noNumberIsFarMoreOrLessFrequentThanByItsLogarithm() {
    SpaceEncoding encoding = encoding(1, 1000);
    double first = encoding.share(Design.empty().with("n", 1));
    double second = encoding.share(Design.empty().with("n", 2));
    // ln 2 of ln 1000 + ln 2 / 2 and some; 2 has from √2 to √6.
    assertThat(first).isCloseTo(0.0955, within(1e-4));
    assertThat(second).isCloseTo(0.0757, within(1e-4));
    assertThat(decade(encoding, 1)).isCloseTo(0.358, within(1e-3));
    assertThat(decade(encoding, 10)).isCloseTo(0.324, within(1e-3));
    assertThat(decade(encoding, 100)).isCloseTo(0.318, within(1e-3));
  }

  private static double decade(SpaceEncoding encoding, int from) {
    return IntStream.range(from, 10 * from)
        .mapToDouble(number -> encoding.share(Design.empty().with("n", number)))
        .sum();
  }

  @Test
  void twoNumbersShareEquallyOnEitherScale() {
    for (Scale scale : Scale.values()) {
      SpaceEncoding encoding =
          SpaceEncoding.of(DesignSpace.of(new Parameter.Whole("n", "1", 1, 2, scale, null)));
      assertThat(encoding.fromUnit(new double[] {0.4999}).number("n")).isEqualTo(1);
      assertThat(encoding.fromUnit(new double[] {0.5001}).number("n")).isEqualTo(2);
    }
  }

  @Test
  void equalRatiosAreEquallyFarApart() {
    SpaceEncoding encoding = encoding(1, 1000);
    double low = at(encoding, 8) - at(encoding, 2);
    double high = at(encoding, 800) - at(encoding, 200);
    assertThat(low).isCloseTo(high, within(1e-12));
    assertThat(new UnitDistance(SPACE, encoding).between(design(2), design(8)))
        .isCloseTo(low, within(1e-12));
  }

  private static final DesignSpace SPACE = space(1, 1000);

  private static Design design(double number) {
    return Design.empty().with("n", number);
  }

  @Test
  void whatWasMadeBeyondTheBoundsLiesBeyondTheCube() {
    SpaceEncoding encoding = encoding(1, 1000);
    assertThat(encoding.place(design(2000))[0]).isGreaterThan(1);
    assertThat(encoding.place(design(0))[0]).isNegative().isFinite();
    assertThat(encoding.place(design(-3))[0]).isNegative().isFinite();
    assertThat(at(encoding, 2000)).isEqualTo(1);
  }

  @Test
  void theSurrogateSeesLogarithms() {
    assertThat(encoding(1, 1000).schema().columns())
        .containsExactly(
            new InputColumn.Numeric("n", 1, 1000, InputColumn.Spacing.LOGARITHMIC, null));
    DesignSpace linear = DesignSpace.of(new Parameter.Whole("n", "1", 1, 1000, null));
    assertThat(SpaceEncoding.of(linear).schema().columns())
        .containsExactly(new InputColumn.Numeric("n", 1, 1000, InputColumn.Spacing.LINEAR, null));
  }

  @Test
  void aLogarithmNeedsNumbersAboveZero() {
    for (int lower : List.of(0, -3)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Parameter.Whole("cycles", "1", lower, 9, Scale.LOGARITHMIC, null))
          .withMessage(
              "cycles: lower bound %d.0 (expected: > 0 on a logarithmic scale)".formatted(lower));
      assertThat(new Parameter.Whole("cycles", "1", lower, 9, null).scale())
          .isEqualTo(Scale.LINEAR);
    }
  }

  private static double at(SpaceEncoding encoding, double number) {
    return encoding.toUnit(design(number))[0];
  }

  private static SpaceEncoding encoding(int lower, int upper) {
    return SpaceEncoding.of(space(lower, upper));
  }

  private static DesignSpace space(int lower, int upper) {
    return DesignSpace.of(new Parameter.Whole("n", "1", lower, upper, Scale.LOGARITHMIC, null));
  }
}
