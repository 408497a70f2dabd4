package org.percola.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// References: utilization from Table 1 of Zhang et al., Joule 5 (2021).
class VirtualCathodeLabTest {
  private static final VirtualCathodeLab LAB = new VirtualCathodeLab();

  @ParameterizedTest
  @CsvSource({
    "dry, 0.2, 0, 79.0",
    "dry, 0.3, 0, 66.3",
    "dry, 0.4, 0, 48.9",
    "dry, 0.5, 0, 32.8",
    "solvent, 0.3, 0, 84.4",
    "solvent, 0.4, 0, 87.8",
    "solvent, 0.4, 10, 97.6",
    "solvent, 0.5, 0, 75.3"
  })
  void theCellsOfThePaperComeOutWithinTenPoints(
      String route, double pto, double milling, double percent) {
    assertThat(100 * LAB.truth(recipe(route, pto, milling)).utilization())
        .isCloseTo(percent, within(10.0));
  }

  @Test
  void routesAndFractionsRankAsInThePaper() {
    List<Double> dry =
        IntStream.rangeClosed(2, 5).mapToObj(f -> used(Recipe.dry(f / 10.0, 0.1, 0))).toList();
    List<Double> solvent =
        IntStream.rangeClosed(2, 5).mapToObj(f -> used(recipe("solvent", f / 10.0, 0))).toList();
    for (int i = 0; i < 4; i++) {
      assertThat(solvent.get(i)).isGreaterThan(dry.get(i));
      assertThat(i == 0 || dry.get(i) < dry.get(i - 1)).isTrue();
    }
    assertThat(used(recipe("solvent", 0.4, 10))).isGreaterThan(solvent.get(2));
  }

  @Test
  void withoutCarbonOrElectrolyteNextToNothingIsUsed() {
    assertThat(used(Recipe.solvent(0.4, 0.0, 8, 200, 0.5))).isLessThan(0.25);
    assertThat(used(Recipe.solvent(0.89, 0.1, 8, 200, 0.5))).isLessThan(0.25);
  }

  @Test
  void anAnnealHelpsUpToAPointAndSublimesPtoBeyond() {
    double cold = used(Recipe.solvent(0.5, 0.08, 8, 120, 0.5));
    double right = used(Recipe.solvent(0.5, 0.08, 8, 200, 0.5));
    double hot = used(Recipe.solvent(0.5, 0.08, 8, 250, 2));
    assertThat(right).isGreaterThan(cold + 0.2).isGreaterThan(hot + 0.2);
  }

  @Test
  void thickAndFastElectrodesLoseVoltageAndFailMore() {
    Recipe recipe = Recipe.solvent(0.55, 0.08, 8, 200, 0.5);
    Truth thin = LAB.truth(recipe);
    Truth thick = LAB.truth(recipe.at(25, 0.1));
    Truth fast = LAB.truth(recipe.at(25, 0.3));
    assertThat(thick.averageVoltage()).isLessThan(thin.averageVoltage());
    assertThat(fast.averageVoltage()).isLessThan(thick.averageVoltage());
    assertThat(thin.failureProbability()).isCloseTo(0.03, within(1e-3));
    assertThat(thick.failureProbability()).isBetween(0.05, 0.3);
    assertThat(fast.failureProbability()).isGreaterThan(0.95);
  }

  @Test
  void ofCellsThatAreShortedThreeInAHundredFailedBefore() {
    Recipe shorted = Recipe.solvent(0.5, 0.1, 8, 200, 0.5).at(40, 0.5);
    long accidents =
        IntStream.range(0, 4000)
            .filter(seed -> !reason(LAB.make(shorted, seed)).startsWith("short circuit"))
            .count();
    assertThat(accidents).isBetween(90L, 155L);
  }

  @Test
  void cellsScatterByAboutSevenPercentAroundTheTruth() {
    Recipe recipe = recipe("solvent", 0.4, 10);
    double[] ratios =
        IntStream.range(0, 60)
            .mapToObj(seed -> LAB.make(recipe, seed))
            .filter(Cell.Made.class::isInstance)
            .map(Cell.Made.class::cast)
            .mapToDouble(cell -> cell.utilization() * cell.averageVoltage())
            .toArray();
    Truth truth = LAB.truth(recipe);
    double mean = IntStream.range(0, ratios.length).mapToDouble(i -> ratios[i]).average().orElse(0);
    double square = 0;
    for (double ratio : ratios) {
      square += (ratio - mean) * (ratio - mean);
    }
    assertThat(mean / (truth.utilization() * truth.averageVoltage())).isCloseTo(1, within(0.03));
    assertThat(Math.sqrt(square / (ratios.length - 1)) / mean).isBetween(0.05, 0.09);
  }

  @Test
  void cellsOfOnePowderShareItsLuck() {
    Recipe recipe = recipe("solvent", 0.4, 0);
    Cell first = LAB.make(recipe, new Origin(1, 2, 3));
    Cell sibling = LAB.make(recipe, new Origin(7, 2, 3));
    assertThat(first).isNotEqualTo(sibling);
    assertThat(LAB.make(recipe, new Origin(1, 2, 3))).isEqualTo(first);
  }

  @Test
  void threadsDoNotChangeABit() {
    Recipe recipe = recipe("dry", 0.3, 0);
    Truth alone = LAB.truth(recipe);
    assertThat(IntStream.range(0, 6).parallel().mapToObj(i -> LAB.truth(recipe)).distinct())
        .containsExactly(alone);
  }

  @Test
  void aFieldOutOfRangeIsNamed() {
    assertThatThrownBy(() -> Recipe.dry(0.2, -0.1, 0))
        .hasMessage("carbonMassFraction: -0.1 (expected: 0.0 to 0.98)");
    assertThatThrownBy(() -> recipe("wet", 0.2, 0))
        .hasMessage("route: wet (expected: dry, solvent or cryo_milled)");
  }

  private static String reason(Cell cell) {
    return switch (cell) {
      case Cell.Made made -> "made";
      case Cell.Failed failed -> failed.reason();
    };
  }

  private static double used(Recipe recipe) {
    return LAB.truth(recipe).utilization();
  }

  private static Recipe recipe(String route, double pto, double milling) {
    return new Recipe(route, pto, 0.1, milling, 180, 0.5, Recipe.SEED_LOADING, Recipe.SEED_RATE);
  }
}
