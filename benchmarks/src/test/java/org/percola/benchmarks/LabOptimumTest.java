package org.percola.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.benchmarks.lab.Recipe;
import org.percola.benchmarks.lab.VirtualCathodeLab;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.mean.CathodeColumns;

class LabOptimumTest {

  @ParameterizedTest
  @EnumSource
  void theStoredOptimumIsWhatTheLabYieldsAndMayBeMade(LabSetUp setUp) {
    LabOptimum optimum = LabOptimum.of(setUp);
    assertThat(new VirtualCathodeLab().truth(optimum.recipe())).isEqualTo(optimum.truth());
    assertThat(setUp.bearable(optimum.recipe())).isTrue();
    assertThat(optimum.truth().arealCapacityMilliampHoursPerSquareCm())
        .isGreaterThanOrEqualTo(setUp.arealCapacity());
    Campaign campaign = setUp.campaign();
    FeasibleSpace space =
        FeasibleSpace.of(campaign.space(), campaign.constraints(), Map.of(), RandomKey.ofSeed(1));
    assertThat(space.feasible(design(optimum.recipe(), setUp))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void noSeedCellIsNearTheOptimum(LabSetUp setUp) {
    VirtualCathodeLab lab = new VirtualCathodeLab();
    double best = setUp.worth(LabOptimum.of(setUp).truth());
    assertThat(SeedCell.all())
        .allMatch(cell ->
            setUp.worth(lab.truth(cell.recipe().at(Recipe.SEED_LOADING, setUp.rate())))
                < 0.85 * best);
  }

  private static Design design(Recipe recipe, LabSetUp setUp) {
    Design design =
        Design.empty()
            .with(CathodeColumns.ROUTE, recipe.route())
            .with(CathodeColumns.ACTIVE, recipe.ptoMassFraction())
            .with(
                CathodeColumns.ELECTROLYTE,
                Math.rint(1000 * recipe.electrolyteMassFraction()) / 1000)
            .with(CathodeColumns.CARBON, recipe.carbonMassFraction())
            .with(CathodeColumns.MILLING_HOURS, recipe.millingHours())
            .with(CathodeColumns.ANNEAL_CELSIUS, recipe.annealTemperatureCelsius())
            .with(CathodeColumns.ANNEAL_HOURS, recipe.annealHours());
    return setUp.arealCapacity() > 0
        ? design.with(CathodeColumns.LOADING, recipe.loadingMilligramPerSquareCm())
        : design;
  }
}
