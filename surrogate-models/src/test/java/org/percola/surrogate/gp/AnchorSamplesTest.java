package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.mean.CathodeColumns;

class AnchorSamplesTest {
  private static final RandomKey KEY = RandomKey.ofSeed(8);
  private static final GaussianProcess SEED =
      GaussianProcessFitter.of(CathodeSettings.utilization(CathodeColumns.from(SeedCells.schema())))
          .fit(SeedCells.utilization(), KEY);

  private static GaussianProcess oneDraw(Discrepancy discrepancy) {
    return GaussianProcessFitter.of(
            Problems.settings(discrepancy).withTreatment(Treatment.FIXED, Treatment.FIXED))
        .fit(Problems.replicated(), KEY);
  }

  /// Stretched inputs, three parts of the discrepancy and shared effects.
  private static GaussianProcess oneRichDraw(Discrepancy discrepancy) {
    return GaussianProcessFitter.of(
            Problems.rich(discrepancy).withTreatment(Treatment.FIXED, Treatment.FITTED))
        .fit(Problems.shared(), KEY);
  }

  /// Two measured designs, one of them under several circumstances, and two new ones.
  private static Inputs mixedAnchors() {
    return Problems.shared()
        .inputs()
        .rows(0, 5)
        .concat(
            Problems.table(
                Problems.MIXED, new double[] {0.5, 0.5, 1, 2}, new double[] {0.2, 0.8, 2, 5}));
  }

  private static Inputs newDesigns() {
    return SeedCells.inputs(
        new double[] {1, 0.45, 0.45, 0.10, 5, 180, 0.5, 3},
        new double[] {0, 0.25, 0.65, 0.10, 0, 0, 0, 3},
        new double[] {1, 0.60, 0.36, 0.04, 20, 230, 4, 8});
  }

  /// Over many samples the values have the mean and deviation of the marginal belief.
  @ParameterizedTest
  @EnumSource(Discrepancy.class)
  void valuesFollowTheMarginalBelief(Discrepancy discrepancy) {
    Inputs anchors = Problems.randomPoints(5, 33).concat(Problems.replicated().inputs().rows(0));
    valuesFollowTheMarginalBelief(oneDraw(discrepancy), anchors);
    valuesFollowTheMarginalBelief(oneRichDraw(discrepancy), mixedAnchors());
  }

  private static void valuesFollowTheMarginalBelief(GaussianProcess process, Inputs anchors) {
    int count = 20_000;
    JointSamples samples = process.sample(anchors, count, KEY);
    MixturePosterior belief = process.posterior(anchors);
    for (int a = 0; a < anchors.size(); a++) {
      double mean = 0;
      double square = 0;
      for (int s = 0; s < count; s++) {
        mean += samples.value(s, a) / count;
        square += samples.value(s, a) * samples.value(s, a) / count;
      }
      double sd = belief.standardDeviation(a);
      assertThat(mean).isCloseTo(belief.mean(a), within(0.03 * sd));
      assertThat(Math.sqrt(square - mean * mean)).isCloseTo(sd, within(0.03 * sd));
    }
  }

  /// Mean and variance over samples at the anchors and their conditionals elsewhere are those of
  /// the marginal belief: the law of total expectation and variance.
  @ParameterizedTest
  @EnumSource(Discrepancy.class)
  void conditionalsAddUpToTheMarginalBelief(Discrepancy discrepancy) {
    Inputs anchors = Problems.randomPoints(3, 33).concat(Problems.replicated().inputs().rows(1));
    conditionalsAddUpToTheMarginalBelief(
        oneDraw(discrepancy), anchors, Problems.randomPoints(6, 44));
    Inputs elsewhere =
        Problems.table(
            Problems.MIXED, new double[] {0.3, 0.6, 0, -1}, new double[] {0.6, 0.4, 1, 4});
    conditionalsAddUpToTheMarginalBelief(
        oneRichDraw(discrepancy), mixedAnchors(), elsewhere.concat(Problems.shared().inputs()));
  }

  private static void conditionalsAddUpToTheMarginalBelief(
      GaussianProcess process, Inputs anchors, Inputs elsewhere) {
    int count = 20_000;
    JointSamples.Conditional given = process.sample(anchors, count, KEY).given(elsewhere);
    MixturePosterior belief = process.posterior(elsewhere);
    for (int c = 0; c < elsewhere.size(); c++) {
      double mean = 0;
      double square = 0;
      for (int s = 0; s < count; s++) {
        double m = given.mean(s, c);
        double sd = given.standardDeviation(s, c);
        mean += m / count;
        square += (m * m + sd * sd) / count;
      }
      double sd = belief.standardDeviation(c);
      assertThat(mean).isCloseTo(belief.mean(c), within(0.03 * sd));
      assertThat(Math.sqrt(square - mean * mean)).isCloseTo(sd, within(0.03 * sd));
    }
  }

  @Test
  void everySampleIsTheTruthAtItsAnchors() {
    Inputs anchors = SeedCells.inputs().concat(newDesigns());
    JointSamples samples = SEED.sample(anchors, 64, KEY);
    JointSamples.Conditional given = samples.given(anchors);
    for (int s = 0; s < 64; s++) {
      for (int a = 0; a < anchors.size(); a++) {
        assertThat(given.mean(s, a)).isCloseTo(samples.value(s, a), within(2e-3));
        assertThat(given.standardDeviation(s, a)).isLessThan(2e-3);
      }
    }
  }

  @Test
  void anchorsAddedAtTheEndChangeNoEarlierValue() {
    JointSamples few = SEED.sample(SeedCells.inputs(), 32, KEY);
    JointSamples more = SEED.sample(SeedCells.inputs().concat(newDesigns()), 32, KEY);
    for (int s = 0; s < 32; s++) {
      for (int a = 0; a < 8; a++) {
        assertThat(more.value(s, a)).isEqualTo(few.value(s, a));
      }
    }
  }

  /// Pending designs of a batch: one new, one measured before, one an anchor already.
  @ParameterizedTest
  @EnumSource(Discrepancy.class)
  void anchorsAddedLaterGiveTheBitsOfAllAtOnce(Discrepancy discrepancy) {
    Inputs first = Problems.randomPoints(5, 33).concat(Problems.replicated().inputs().rows(0));
    Inputs later =
        Problems.randomPoints(2, 34).concat(Problems.replicated().inputs().rows(3)).concat(first);
    GaussianProcess process = oneDraw(discrepancy);
    SampleContract.addedLater(process, first, later, Problems.randomPoints(9, 35));
    SampleContract.addedLater(
        oneRichDraw(discrepancy),
        mixedAnchors().rows(0),
        mixedAnchors(),
        Problems.shared().inputs());
    SampleContract.addedLater(SEED, SeedCells.inputs(), newDesigns(), newDesigns());
    SampleContract.addedLater(SEED, newDesigns(), SeedCells.inputs(), newDesigns());
  }

  /// More anchors than stand side by side.
  @Test
  void manyAnchorsAreDrawnInTurn() {
    Inputs many = Problems.randomPoints(150, 36);
    GaussianProcess process = oneDraw(Discrepancy.ADDITIVE);
    SampleContract.addedLater(
        process, Problems.randomPoints(3, 37), many, Problems.randomPoints(2, 38));
  }

  @Test
  void someSamplesAreSomeOfAll() {
    SampleContract.some(SEED, SeedCells.inputs(), newDesigns());
  }

  @Test
  void repeatedAnchorsShareTheirValue() {
    Inputs anchors = newDesigns().concat(newDesigns()).concat(SeedCells.inputs().rows(1, 1));
    JointSamples samples = SEED.sample(anchors, 10, KEY);
    for (int s = 0; s < 10; s++) {
      assertThat(samples.value(s, 3)).isEqualTo(samples.value(s, 0));
      assertThat(samples.value(s, 7)).isEqualTo(samples.value(s, 6));
      assertThat(samples.given(anchors).mean(s, 2)).isFinite();
    }
  }

  @Test
  void anchorsThatAlmostCoincideAreFine() {
    double[][] rows = new double[6][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, 0.45 + 1e-13 * i, 0.45, 0.10, 5, 180, 0.5, 3};
    }
    JointSamples samples = SEED.sample(SeedCells.inputs(rows), 16, KEY);
    JointSamples.Conditional given = samples.given(newDesigns());
    for (int s = 0; s < 16; s++) {
      assertThat(samples.value(s, 5)).isCloseTo(samples.value(s, 0), within(1e-2));
      assertThat(given.mean(s, 1)).isBetween(0.0, 1.5);
    }
  }

  @Test
  void noAnchorsLeaveTheMarginalBeliefOfEachDraw() {
    JointSamples samples = SEED.sample(SeedCells.inputs().rows(), 48, KEY);
    JointSamples.Conditional given = samples.given(newDesigns());
    MixturePosterior belief = SEED.posterior(newDesigns());
    double mean = 0;
    for (int s = 0; s < 48; s++) {
      mean += given.mean(s, 0) / 48;
    }
    assertThat(mean).isCloseTo(belief.mean(0), within(1e-9));
  }

  @Test
  void sameKeyGivesTheSameBits() {
    JointSamples first = SEED.sample(newDesigns(), 20, KEY);
    JointSamples second = SEED.sample(newDesigns(), 20, KEY);
    JointSamples.Conditional there = first.given(SeedCells.inputs());
    JointSamples.Conditional again = second.given(SeedCells.inputs());
    for (int s = 0; s < 20; s++) {
      assertThat(first.value(s, 1)).isEqualTo(second.value(s, 1));
      assertThat(there.mean(s, 4)).isEqualTo(again.mean(s, 4));
    }
  }

  /// Batches must not change what a candidate is believed to be.
  @Test
  void aCandidateIsJudgedAloneAsInCompany() {
    JointSamples samples = SEED.sample(SeedCells.inputs(), 32, KEY);
    JointSamples.Conditional together = samples.given(newDesigns());
    JointSamples.Conditional alone = samples.given(newDesigns().rows(2));
    for (int s = 0; s < 32; s++) {
      assertThat(alone.mean(s, 0)).isEqualTo(together.mean(s, 2));
      assertThat(alone.standardDeviation(s, 0)).isEqualTo(together.standardDeviation(s, 2));
    }
  }
}
