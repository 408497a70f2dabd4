package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.special.StandardNormal;

/// Values of which only a bound is known.
class BoundedValuesTest {
  private static final RandomKey KEY = RandomKey.ofSeed(12);
  private static final int WORLDS = 6;
  private static final int EXACT = 10;
  private static final int ALL = 20;
  private static final Inputs ELSEWHERE = Problems.randomPoints(60, 900);
  private static final GaussianProcessFitter DRAWN =
      GaussianProcessFitter.of(GaussianProcessSettings.constantMean());
  private static final GaussianProcessFitter FITTED =
      GaussianProcessFitter.of(
          GaussianProcessSettings.constantMean().withTreatment(Treatment.FITTED, Treatment.FITTED));

  /// Of 20 values 10 are known as bounds, up to 0.8 below them, of a function that spans 2.
  @Test
  void boundsTellMoreThanNothingAndMisleadLessThanValues() {
    double[] drawn = new double[3];
    double[] fitted = new double[3];
    double[] dropped = new double[3];
    double[] asValues = new double[3];
    for (int world = 0; world < WORLDS; world++) {
      TrainingData values = halfBelow(world);
      TrainingData bounded = values.withBounds(halfBounds());
      add(drawn, DRAWN.fit(bounded, KEY.child(world)));
      add(fitted, FITTED.fit(bounded, KEY.child(world)));
      add(dropped, DRAWN.fit(values.rows(rows(EXACT)), KEY.child(world)));
      add(asValues, DRAWN.fit(values, KEY.child(world)));
    }
    assertThat(drawn[0]).isLessThan(dropped[0]).isLessThan(0.5 * asValues[0]);
    assertThat(fitted[0]).isLessThan(1.05 * dropped[0]).isLessThan(0.5 * asValues[0]);
    assertThat(drawn[1]).isBetween(0.85, 1.0);
    assertThat(fitted[1]).isBetween(0.8, 1.0);
    assertThat(drawn[2]).isGreaterThan(dropped[2]).isGreaterThan(asValues[2] + 1);
  }

  private static TrainingData halfBelow(int world) {
    Inputs inputs = Problems.randomPoints(ALL, 500 + world);
    SplittableRandom random = new SplittableRandom(world);
    double[] values = new double[ALL];
    double[] errors = new double[ALL];
    Arrays.fill(errors, world % 2 == 0 ? 0.05 : Double.NaN);
    for (int i = 0; i < ALL; i++) {
      double below = i < EXACT ? 0 : 0.8 * random.nextDouble();
      values[i] = Problems.truth(inputs, i) + 0.05 * random.nextGaussian() - below;
    }
    return TrainingData.of(inputs, values, errors);
  }

  private static Bound[] halfBounds() {
    Bound[] bounds = new Bound[ALL];
    Arrays.fill(bounds, 0, EXACT, Bound.NONE);
    Arrays.fill(bounds, EXACT, ALL, Bound.AT_LEAST);
    return bounds;
  }

  private static int[] rows(int count) {
    return IntStream.range(0, count).toArray();
  }

  /// Adds root mean square error, coverage of 90 % intervals and mean log density of the truth.
  private static void add(double[] scores, GaussianProcess fit) {
    MixturePosterior belief = fit.posterior(ELSEWHERE);
    double square = 0;
    for (int i = 0; i < ELSEWHERE.size(); i++) {
      double truth = Problems.truth(ELSEWHERE, i);
      square += Math.pow(belief.mean(i) - truth, 2) / ELSEWHERE.size();
      boolean covered = belief.quantile(i, 0.05) < truth && truth < belief.quantile(i, 0.95);
      scores[1] += (covered ? 1.0 : 0) / ELSEWHERE.size() / WORLDS;
      scores[2] += belief.logDensity(i, truth) / ELSEWHERE.size() / WORLDS;
    }
    scores[0] += Math.sqrt(square) / WORLDS;
  }

  /// One design, everything else known: N(0, 1) and noise 0.5 known to exceed 1 has mean φ(m)/Φ(m)
  /// / √1.25 with m = -1/√1.25 (Rasmussen & Williams 2006, eq. 3.85).
  @ParameterizedTest
  @EnumSource(
      value = Treatment.class,
      names = {"FIXED", "SAMPLED"})
  void oneBoundMovesTheBeliefAsTheFormulaSays(Treatment treatment) {
    GaussianProcessSettings settings =
        new GaussianProcessSettings(
            org.percola.surrogate.mean.ConstantMean.of(0, 1e-9, 1),
            new org.percola.surrogate.kernel.Matern52(),
            Discrepancy.ADDITIVE,
            false,
            Treatment.FIXED,
            treatment,
            400,
            LengthScalePrior.DIMENSION_SCALED,
            new LogNormalPrior(1, 1e-9),
            new LogNormalPrior(1, 1),
            ModelForm.PLAIN);
    Inputs design = Problems.randomPoints(1, 3);
    TrainingData data =
        TrainingData.of(design, new double[] {1}, new double[] {0.5}).withBounds(Bound.AT_LEAST);
    MixturePosterior belief = GaussianProcessFitter.of(settings).fit(data, KEY).posterior(design);
    double total = Math.sqrt(1.25);
    double ratio = StandardNormal.inverseMillsRatio(-1 / total);
    double variance = 1 - ratio * (ratio - 1 / total) / 1.25;
    double tolerance = treatment == Treatment.FIXED ? 1e-3 : 0.05;
    assertThat(belief.mean(0)).isCloseTo(ratio / total, within(tolerance));
    assertThat(belief.standardDeviation(0)).isCloseTo(Math.sqrt(variance), within(tolerance));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyBoundsAreBelievedToo(boolean drawn) {
    GaussianProcessFitter fitter = drawn ? DRAWN : FITTED;
    double[] errors = new double[8];
    Arrays.fill(errors, 0.1);
    Bound[] bounds = new Bound[8];
    Inputs inputs = Problems.points(new double[] {0, 0, 0, 0, 1, 1, 1, 1}, new double[8]);
    double[] values = {1, 1, 1, 1, -1, -1, -1, -1};
    Arrays.fill(bounds, 0, 4, Bound.AT_LEAST);
    Arrays.fill(bounds, 4, 8, Bound.AT_MOST);
    MixturePosterior belief =
        fitter
            .fit(TrainingData.of(inputs, values, errors).withBounds(bounds), KEY)
            .posterior(inputs);
    assertThat(belief.probabilityAbove(0, 0.9)).isGreaterThan(0.85);
    assertThat(belief.probabilityAbove(4, -0.9)).isLessThan(0.15);
  }

  /// The same design is said to lie above 3 and below 1: a compromise, and no exception.
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0.1, 1e-9})
  void contradictingBoundsAreNoError(double error) {
    TrainingData data =
        TrainingData.of(
                Problems.randomPoints(2, 3).rows(0, 0, 1),
                new double[] {3, 1, 2},
                new double[] {error, error, error})
            .withBounds(Bound.AT_LEAST, Bound.AT_MOST, Bound.NONE);
    for (GaussianProcessFitter fitter : new GaussianProcessFitter[] {DRAWN, FITTED}) {
      GaussianProcess fit = fitter.fit(data, KEY);
      MixturePosterior belief = fit.posterior(data.inputs());
      MixturePosterior left = fit.leaveOneOut();
      for (int i = 0; i < 3; i++) {
        assertThat(belief.mean(i)).isBetween(0.5, 3.5);
        assertThat(belief.standardDeviation(i)).isFinite();
        assertThat(left.mean(i)).isFinite();
        assertThat(fit.leftOut().logScore(i)).isFinite();
      }
    }
  }

  /// A bound that everyone would have believed anyway changes nothing.
  @Test
  void boundsThatSayNothingChangeNothing() {
    TrainingData data = Problems.smooth(12, 1);
    double[] values = new double[13];
    double[] errors = new double[13];
    Bound[] bounds = new Bound[13];
    for (int i = 0; i < 12; i++) {
      values[i] = data.value(i);
      errors[i] = 0.05;
      bounds[i] = Bound.NONE;
    }
    values[12] = -1;
    errors[12] = 0.05;
    bounds[12] = Bound.AT_LEAST;
    TrainingData more =
        TrainingData.of(data.inputs().concat(Problems.randomPoints(1, 70)), values, errors)
            .withBounds(bounds);
    int[] seen = rows(12);
    GaussianProcessSettings natural = Problems.settings(Discrepancy.ADDITIVE);
    for (Treatment treatment : new Treatment[] {Treatment.FITTED, Treatment.SAMPLED}) {
      GaussianProcessFitter fitter =
          GaussianProcessFitter.of(natural.withTreatment(treatment, treatment).withDraws(64));
      MixturePosterior with = fitter.fit(more, KEY).posterior(ELSEWHERE);
      MixturePosterior without = fitter.fit(more.rows(seen), KEY).posterior(ELSEWHERE);
      for (int i = 0; i < 10; i++) {
        assertThat(with.mean(i)).isCloseTo(without.mean(i), within(0.02));
      }
    }
  }

  /// What is left out of a bounded value is scored by the probability to lie beyond its bound.
  @Test
  void boundsAreScoredByTheirProbability() {
    TrainingData data = halfBelow(0).withBounds(halfBounds());
    LeaveOneOut left = DRAWN.fit(data, KEY).leftOut();
    for (int k = EXACT; k < ALL; k++) {
      double probability = left.posterior().probabilityAbove(k, data.value(k));
      assertThat(StrictMath.exp(left.logScore(k))).isCloseTo(probability, within(1e-9));
      assertThat(probability).isGreaterThan(0.2);
    }
  }

  @Test
  void jointSamplesFollowTheirOwnDrawsValues() {
    TrainingData data = halfBelow(1).withBounds(halfBounds());
    GaussianProcess fit = DRAWN.fit(data, KEY);
    MixturePosterior belief = fit.posterior(data.inputs());
    var samples = fit.sample(data.inputs(), 960, KEY);
    for (int i = EXACT; i < ALL; i++) {
      double sum = 0;
      for (int s = 0; s < samples.count(); s++) {
        sum += samples.value(s, i) / samples.count();
      }
      double error = 5 * belief.standardDeviation(i) / Math.sqrt(samples.count());
      assertThat(sum).isCloseTo(belief.mean(i), within(error));
    }
  }
}
