package org.percola.surrogate.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TotalEffectsTest {
  private static final int POINTS = 40_000;
  private static final Offset<Double> DRAWING_ERROR = within(0.02);

  private static double[] effects(int inputs, ToDoubleFunction<double[]> function) {
    SplittableRandom random = new SplittableRandom(5);
    double[] base = new double[POINTS];
    double[][] redrawn = new double[inputs][POINTS];
    for (int n = 0; n < POINTS; n++) {
      double[] x = random.doubles(inputs).toArray();
      base[n] = function.applyAsDouble(x);
      for (int i = 0; i < inputs; i++) {
        double[] moved = x.clone();
        moved[i] = random.nextDouble();
        redrawn[i][n] = function.applyAsDouble(moved);
      }
    }
    return TotalEffects.of(base, redrawn);
  }

  // Var(a x) = a²/12, so the shares are 1 : 4 : 0.
  @Test
  void aSumSharesItsVarianceByTheSquaresOfItsSlopes() {
    double[] effects = effects(3, x -> x[0] + 2 * x[1]);
    assertThat(effects[0]).isCloseTo(0.2, DRAWING_ERROR);
    assertThat(effects[1]).isCloseTo(0.8, DRAWING_ERROR);
    assertThat(effects[2]).isZero();
  }

  // Ishigami and Homma, ISUMA 1990, with a = 7, b = 0.1: total effects 0.5576, 0.4424, 0.2437, as
  // tabulated in Saltelli et al., "Global Sensitivity Analysis", Wiley 2008, section 4.6.
  @Test
  void inputsThatActTogetherBothCountForIt() {
    double[] effects =
        effects(
            3,
            u -> {
              double x = Math.PI * (2 * u[0] - 1);
              double y = Math.PI * (2 * u[1] - 1);
              double z = Math.PI * (2 * u[2] - 1);
              return Math.sin(x)
                  + 7 * Math.pow(Math.sin(y), 2)
                  + 0.1 * Math.pow(z, 4) * Math.sin(x);
            });
    assertThat(effects[0]).isCloseTo(0.5576, DRAWING_ERROR);
    assertThat(effects[1]).isCloseTo(0.4424, DRAWING_ERROR);
    assertThat(effects[2]).isCloseTo(0.2437, DRAWING_ERROR);
  }

  @Test
  void aConstantDependsOnNothing() {
    assertThat(effects(2, _ -> 0.1 + 0.2)).containsOnly(0);
  }
}
