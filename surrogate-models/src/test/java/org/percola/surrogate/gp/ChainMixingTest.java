package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.FitReport.Mixing;
import org.percola.surrogate.RandomKey;

class ChainMixingTest {
  private static final RandomKey KEY = RandomKey.ofSeed(9);

  private static double[] normals(int count, double shift, double scaleOfSecondHalf) {
    RandomGenerator random = KEY.generator();
    double[] chain = new double[count];
    for (int i = 0; i < count; i++) {
      boolean second = i >= count / 2;
      chain[i] = (second ? scaleOfSecondHalf : 1) * StandardNormals.next(random);
      chain[i] += second ? shift : 0;
    }
    return chain;
  }

  @Test
  void independentDrawsHaveSettled() {
    assertThat(PotentialScaleReduction.of(normals(2000, 0, 1))).isCloseTo(1, within(0.01));
  }

  /// Halves whose means differ by two deviations: R-hat² is about 1 + 2²/2 / 1 before ranks, which
  /// shrink it a little.
  @Test
  void aShiftBetweenHalvesIsSeen() {
    assertThat(PotentialScaleReduction.of(normals(2000, 2, 1))).isBetween(1.5, 1.8);
  }

  @Test
  void aChangeOfSpreadIsSeenToo() {
    assertThat(PotentialScaleReduction.of(normals(2000, 0, 5))).isGreaterThan(1.2);
  }

  @Test
  void aChainThatStandsStillIsNoError() {
    assertThat(PotentialScaleReduction.of(new double[50])).isEqualTo(1);
  }

  @Test
  void theWorstCoordinateCounts() {
    double[] settled = normals(400, 0, 1);
    double[] shifted = normals(400, 2, 1);
    List<double[]> states = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      states.add(new double[] {settled[i], shifted[i]});
    }
    Mixing mixing = ChainMixing.of(states);
    assertThat(mixing.potentialScaleReduction())
        .isEqualTo(PotentialScaleReduction.of(shifted))
        .isGreaterThan(1.4);
    assertThat(mixing.effectiveDraws()).isEqualTo(EffectiveSampleSize.of(shifted)).isLessThan(30);
    assertThat(ChainMixing.messages(new Mixing(300, 1.4), 48))
        .singleElement()
        .asString()
        .contains("have not settled (split R-hat 1.40");
    assertThat(ChainMixing.messages(mixing, 48))
        .anyMatch(text -> text.endsWith("before a close decision ask with another one too."));
    assertThat(ChainMixing.messages(new Mixing(300, 1.04), 48)).isEmpty();
  }

  @Test
  void fitsSayHowTheirDrawsMixed() {
    GaussianProcessSettings settings = GaussianProcessSettings.constantMean();
    Mixing drawn =
        GaussianProcessFitter.of(settings).fit(Problems.smooth(10, 1), KEY).report().mixing();
    assertThat(drawn.effectiveDraws()).isBetween(10.0, 384.0);
    assertThat(drawn.potentialScaleReduction()).isBetween(1.0, 1.3);
    Mixing fitted =
        GaussianProcessFitter.of(settings.withTreatment(Treatment.FITTED, Treatment.FITTED))
            .fit(Problems.smooth(10, 1), KEY)
            .report()
            .mixing();
    assertThat(fitted).isEqualTo(Mixing.NONE);
  }

  /// One more design than are drawn for: the most probable parameters, and a sentence that says so.
  @Test
  void manyDesignsAreFittedInsteadOfDrawn() {
    int many = GaussianProcessFitter.MOST_DESIGNS_DRAWN + 1;
    var report =
        GaussianProcessFitter.of(GaussianProcessSettings.constantMean())
            .fit(Problems.smooth(many, 1), KEY)
            .report();
    assertThat(report.draws()).isEqualTo(1);
    assertThat(report.messages())
        .anyMatch(text -> text.startsWith("301 designs: the most probable parameters"));
  }
}
