package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Scale;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.evidence.RoughOrSmooth;
import org.percola.surrogate.evidence.SqueezingFitter;
import org.percola.surrogate.special.StandardNormal;

/// What is believed of an outcome that is squeezed on one side, or far from a limit.
class SqueezedBeliefTest {
  private static final RandomKey KEY = RandomKey.ofSeed(3);
  private static final SqueezeRule LOW = new SqueezeRule.BadSide(SqueezeRule.Side.LOW);
  private static final Inputs ELSEWHERE = Problems.randomPoints(60, 78);

  /// 2 + sin(3x) + y, but for a corner in which it falls a thousand deep.
  private static double cliff(Inputs inputs, int row) {
    double depth = Math.max(0, inputs.value(0, row) + inputs.value(1, row) - 1.5);
    return Problems.truth(inputs, row) - 4000 * depth * depth;
  }

  private static TrainingData cliffs(int count) {
    Inputs inputs = Problems.randomPoints(count, 31);
    double[] values = new double[count];
    double[] errors = new double[count];
    Arrays.fill(errors, Double.NaN);
    Arrays.setAll(values, i -> cliff(inputs, i));
    return TrainingData.of(inputs, values, errors);
  }

  private static Surrogate squeezed(TrainingData data) {
    return SqueezingFitter.of(GaussianProcessSettings.constantMean(), LOW, RoughOrSmooth::of)
        .fit(data, KEY);
  }

  /// The root mean square error on the good side is less than half of that of a belief on the
  /// outcome's own scale.
  @Test
  void goodDesignsAreToldApartInSpiteOfTerribleOnes() {
    TrainingData data = cliffs(20);
    Surrogate squeezed = squeezed(data);
    Surrogate plain = RoughOrSmooth.of(GaussianProcessSettings.constantMean()).fit(data, KEY);
    double own = 0;
    double others = 0;
    for (int i = 0; i < ELSEWHERE.size(); i++) {
      double truth = cliff(ELSEWHERE, i);
      if (truth > 1) {
        double off = squeezed.posterior(ELSEWHERE).quantile(i, 0.5) - truth;
        double plainOff = plain.posterior(ELSEWHERE).quantile(i, 0.5) - truth;
        own += off * off;
        others += plainOff * plainOff;
      }
    }
    assertThat(Math.sqrt(own)).isLessThan(0.5 * Math.sqrt(others));
  }

  @Test
  void beliefsComeBackInTheOutcomesUnit() {
    TrainingData data = cliffs(20);
    Surrogate surrogate = squeezed(data);
    for (int i = 0; i < data.size(); i++) {
      double value = data.value(i);
      double median = surrogate.posterior(data.inputs()).quantile(i, 0.5);
      assertThat(median).isCloseTo(value, within(1 + 0.5 * Math.abs(value)));
    }
    assertThat(surrogate.posterior(ELSEWHERE).mean(0)).isFinite();
    assertThat(surrogate.report().modelId()).contains("Squeeze[");
    assertThat(surrogate.report().messages())
        .anyMatch(text -> text.matches("[2-9] values below -?[0-9.]+ are brought nearer.*"));
  }

  /// The share of draws above a value, at anchors and as normal beliefs elsewhere, is the
  /// probability that the marginal belief states.
  @Test
  void drawsAreNormalOnTheirScale() {
    Surrogate surrogate = squeezed(cliffs(12));
    JointSamples none = surrogate.sample(ELSEWHERE.rows(), 48, KEY);
    JointSamples.Conditional given = none.given(ELSEWHERE);
    Scale scale = none.scale();
    assertThat(scale).isInstanceOf(Squeeze.class);
    for (int i = 0; i < ELSEWHERE.size(); i++) {
      for (double level : new double[] {-300, -1, 2}) {
        double above = 0;
        for (int s = 0; s < 48; s++) {
          double z = (scale.apply(level) - given.mean(s, i)) / given.standardDeviation(s, i);
          above += StandardNormal.cdf(-z) / 48;
        }
        assertThat(above)
            .isCloseTo(surrogate.posterior(ELSEWHERE).probabilityAbove(i, level), within(0.03));
      }
    }
  }

  @Test
  void samplesAtAnchorsAreInTheOutcomesUnit() {
    Surrogate surrogate = squeezed(cliffs(12));
    JointSamples samples = surrogate.sample(ELSEWHERE, 32, KEY);
    JointSamples.Conditional given = samples.given(ELSEWHERE);
    for (int i = 0; i < ELSEWHERE.size(); i++) {
      double scaled = samples.scale().apply(samples.value(5, i));
      double slack = 5 * given.standardDeviation(5, i) + 1e-6;
      assertThat(given.mean(5, i)).isCloseTo(scaled, within(slack));
    }
  }

  /// From 0.004 to 4 447, where all that counts is which side of 1 they lie on.
  private static TrainingData leaks(int count) {
    Inputs inputs = Problems.randomPoints(count, 31);
    double[] values = new double[count];
    double[] errors = new double[count];
    Arrays.fill(errors, Double.NaN);
    Arrays.setAll(values, i -> leak(inputs, i));
    return TrainingData.of(inputs, values, errors);
  }

  private static double leak(Inputs inputs, int row) {
    return StrictMath.exp(7 * (inputs.value(0, row) + inputs.value(1, row) - 0.8));
  }

  /// The probability given to the side of the limit on which designs truly lie, in logarithms, is
  /// less than half as far from certain as that of a belief on the outcome's own scale.
  @Test
  void whichSideOfALimitDesignsLieOnIsToldInSpiteOfThoseFarFromIt() {
    TrainingData data = leaks(12);
    SurrogateFitter plain = RoughOrSmooth.of(GaussianProcessSettings.constantMean());
    SurrogateFitter squeezing =
        SqueezingFitter.of(
            GaussianProcessSettings.constantMean(),
            new SqueezeRule.Limits(1, 1),
            RoughOrSmooth::of);
    Surrogate squeezed = squeezing.fit(data, KEY);

    assertThat(squeezed.report().messages())
        .anyMatch(text -> text.matches("[2-9] values above [0-9.]+ are .*"));
    assertThat(surprise(squeezed)).isLessThan(0.5 * surprise(plain.fit(data, KEY)));
  }

  private static double surprise(Surrogate surrogate) {
    double sum = 0;
    for (int i = 0; i < ELSEWHERE.size(); i++) {
      double above = surrogate.posterior(ELSEWHERE).probabilityAbove(i, 1);
      sum -= StrictMath.log(leak(ELSEWHERE, i) > 1 ? above : 1 - above);
    }
    return sum;
  }

  /// A slope, most of whose designs lie near its top: the few far down lie where those say.
  @Test
  void aPlaneIsNotBent() {
    double[] x = new double[20];
    Arrays.setAll(x, i -> i < 16 ? 0.9 + 0.006 * i : 0.2 * (i - 16));
    double[] y = new double[20];
    Arrays.setAll(y, i -> (7 * i % 20) / 19.0);
    double[] values = Arrays.stream(x).map(at -> 5 * at).toArray();
    double[] errors = new double[20];
    Arrays.fill(errors, Double.NaN);
    TrainingData data = TrainingData.of(Problems.points(x, y), values, errors);

    assertThat(LOW.of(data)).isNotNull();
    assertThat(squeezed(data).report().modelId()).doesNotContain("Squeeze[");
  }

  @Test
  void withoutTerribleResultsNothingChanges() {
    TrainingData data = Problems.smooth(12, 1);
    double[] plain =
        RoughOrSmooth.of(GaussianProcessSettings.constantMean())
            .fit(data, KEY)
            .priorMean(ELSEWHERE);
    assertThat(squeezed(data).priorMean(ELSEWHERE)).isEqualTo(plain);
    assertThat(squeezed(data).sample(ELSEWHERE, 4, KEY).scale()).isEqualTo(Scale.OWN);
  }
}
