package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue.Numeric;
import org.percola.optimizer.design.Parameter;

/// Why designs that are there already would not be suggested any more.
final class HindrancesTest {
  @Test
  void settingsWithoutAResolutionAreToldInTheDigitsThatCanBeWeighedOut() {
    assertThat(reasons(Spaces.part("a", 0, 0.5, 0), 0.84748344443))
        .containsExactly("a: 0.8475 (expected: 0 to 0.5)");
  }

  @Test
  void settingsThatSomebodyTypedOrThatLieRightBesideABoundAreToldWhole() {
    assertThat(reasons(Spaces.part("a", 0, 0.5, 0), 0.84751))
        .containsExactly("a: 0.84751 (expected: 0 to 0.5)");
    assertThat(reasons(Spaces.part("a", 0, 0.5, 0), 0.50000012345))
        .containsExactly("a: 0.50000012345 (expected: 0 to 0.5)");
    assertThat(reasons(Spaces.part("a", 0, 0.5, 0.01), 0.84748344443))
        .containsExactly("a: 0.84748344443 (expected: 0 to 0.5)");
  }

  @Test
  void levelsAreToldAsTheyWereTyped() {
    Parameter temperature = new Parameter.Discrete("a", "Cel", List.of(20.0, 42.5), null);
    assertThat(reasons(temperature, 30)).containsExactly("a: 30 (expected: one of [20, 42.5])");
  }

  private static List<String> reasons(Parameter parameter, double value) {
    DesignSpace space = new DesignSpace(List.of(parameter), List.of(), List.of());
    return new Hindrances(space, List.of()).of(new Design(Map.of("a", new Numeric(value))));
  }
}
