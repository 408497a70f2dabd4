package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.surrogate.TrainingData;

class CavityTest {

  /// Replacing one value and one noise at a time ends where a fresh factorisation starts.
  @ParameterizedTest
  @EnumSource(Discrepancy.class)
  void replacingIsTheSameAsStartingAgain(Discrepancy discrepancy) {
    TrainingData data = Problems.replicated();
    Likelihood likelihood = Problems.likelihood(Problems.settings(discrepancy), data);
    Hyperparameters at = likelihood.unknowns().decode(likelihood.unknowns().start());
    Supposition supposed = new Supposition(likelihood.data(), ModelForm.Residuals.HEAVY_TAILED);
    Cavity moved = new Cavity(likelihood.at(at));
    for (int k = 0; k < data.size(); k++) {
      supposed.values[k] += 0.3 * k - 1;
      supposed.precisions[k] = 0.2 + 0.3 * k;
      moved.replace(k, supposed.values[k], supposed.noise(k, at) / supposed.precisions[k]);
    }
    Cavity fresh = new Cavity(likelihood.of(supposed.observations()).at(at));
    for (int k = 0; k < data.size(); k++) {
      assertThat(moved.mean(k)).isCloseTo(fresh.mean(k), within(1e-10));
      assertThat(moved.variance(k)).isCloseTo(fresh.variance(k), within(1e-10));
    }
  }

  /// A lone measurement of an error of 1e-12 is foretold by the others, not by rounding.
  @ParameterizedTest
  @EnumSource(Discrepancy.class)
  void exactObservationsDoNotForetellThemselves(Discrepancy discrepancy) {
    double[] values = {1.0, 1.2, 0.7};
    var designs = Problems.randomPoints(3, 5);
    Likelihood exact =
        Problems.likelihood(
            Problems.settings(discrepancy),
            TrainingData.of(designs, values, new double[] {1e-12, 0.1, 0.1}));
    Likelihood without =
        Problems.likelihood(
            Problems.settings(discrepancy),
            TrainingData.of(designs, values, new double[] {1e3, 0.1, 0.1}));
    Hyperparameters at = exact.unknowns().decode(exact.unknowns().start());
    Cavity fromExact = new Cavity(exact.at(at));
    Cavity fromNone = new Cavity(without.at(at));
    assertThat(fromExact.mean(0)).isCloseTo(fromNone.mean(0), within(1e-6));
    assertThat(fromExact.variance(0)).isCloseTo(fromNone.variance(0), within(1e-4));
  }
}
