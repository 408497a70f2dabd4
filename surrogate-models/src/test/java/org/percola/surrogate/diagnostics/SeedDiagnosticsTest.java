package org.percola.surrogate.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.CathodeSettings;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.Treatment;
import org.percola.surrogate.mean.CathodeColumns;

/// How well each surrogate predicts a cell of the seed paper from the other seven.
///
/// The cathode beliefs keep four times the usual draws, so that sampling error stays small in the
/// comparison; with any number of draws the error of utilization tends to 4.4 points. The bounds
/// leave room for the rest of the sampling error only.
class SeedDiagnosticsTest {
  private static final RandomKey KEY = RandomKey.ofSeed(1);
  private static final CathodeColumns COLUMNS = CathodeColumns.from(SeedCells.schema());

  private static final SurrogateFitter CONSTANT =
      GaussianProcessFitter.of(GaussianProcessSettings.constantMean());
  private static final SurrogateFitter QUADRATIC =
      new QuadraticRegression("process_route", "pto_mass_fraction", "milling_hours");

  private static final CrossValidation UTILIZATION =
      scores(manyDraws(CathodeSettings.utilization(COLUMNS)), SeedCells.utilization());
  private static final CrossValidation VOLTAGE =
      scores(manyDraws(CathodeSettings.voltage(COLUMNS)), SeedCells.voltage());

  private static SurrogateFitter manyDraws(GaussianProcessSettings settings) {
    return GaussianProcessFitter.of(settings.withDraws(192));
  }

  private static CrossValidation scores(SurrogateFitter fitter, TrainingData data) {
    return CrossValidation.leaveOneOut(fitter, data, KEY);
  }

  @Test
  void utilizationIsPredictedToFourAndAHalfPoints() {
    assertThat(UTILIZATION.rootMeanSquareError()).isLessThan(0.0465);
    assertThat(UTILIZATION.coverage()).isBetween(7 / 8.0, 1.0);
    assertThat(UTILIZATION.meanIntervalWidth()).isLessThan(0.25);
  }

  /// With the physics parameters at their most probable values instead of drawn.
  @Test
  void fittedPhysicsPredictsUtilizationToFourPoints() {
    CrossValidation fitted =
        scores(
            GaussianProcessFitter.of(
                CathodeSettings.utilization(COLUMNS)
                    .withTreatment(Treatment.FITTED, Treatment.SAMPLED)),
            SeedCells.utilization());
    assertThat(fitted.rootMeanSquareError()).isLessThan(0.04);
    assertThat(fitted.coverage()).isBetween(7 / 8.0, 1.0);
    assertThat(fitted.meanIntervalWidth()).isLessThan(0.25);
  }

  @Test
  void physicsBeatsBothBaselines() {
    CrossValidation constant = scores(CONSTANT, SeedCells.utilization());
    CrossValidation quadratic = scores(QUADRATIC, SeedCells.utilization());
    assertThat(UTILIZATION.rootMeanSquareError())
        .isLessThan(0.6 * constant.rootMeanSquareError())
        .isLessThan(0.6 * quadratic.rootMeanSquareError());
    assertThat(UTILIZATION.meanRankedProbabilityScore())
        .isLessThan(constant.meanRankedProbabilityScore())
        .isLessThan(quadratic.meanRankedProbabilityScore());
    assertThat(UTILIZATION.meanLogDensity()).isGreaterThan(constant.meanLogDensity());
  }

  @Test
  void voltageIsPredictedToFiftyMillivolts() {
    assertThat(VOLTAGE.rootMeanSquareError()).isLessThan(0.05);
    assertThat(VOLTAGE.coverage()).isBetween(7 / 8.0, 1.0);
  }

  /// E_Electrode of the seed = 370/409 · 409 mAh/g · U · V · f.
  @Test
  void energyIsPredictedToTwentyWattHoursPerKilogram() {
    double sum = 0;
    for (int i = 0; i < 8; i++) {
      double energy =
          370
              * UTILIZATION.predictions().get(i).mean()
              * VOLTAGE.predictions().get(i).mean()
              * SeedCells.CELLS.get(i).design().activeMassFraction();
      double error = energy - SeedCells.CELLS.get(i).seedElectrodeEnergyWattHoursPerKilogram();
      sum += error * error / 8;
    }
    assertThat(Math.sqrt(sum)).isLessThan(20);
  }

  /// Leave-one-out of a parabola per route on these rows: 9.7 points (least squares by hand with
  /// equal weights gives 9.65; weights by standard error move it little).
  @Test
  void parabolasPerRouteMissByTenPoints() {
    CrossValidation quadratic = scores(QUADRATIC, SeedCells.utilization());
    assertThat(quadratic.rootMeanSquareError()).isBetween(0.085, 0.11);
    assertThat(quadratic.predictions().get(4).mean()).isBetween(0.98, 1.03);
  }
}
