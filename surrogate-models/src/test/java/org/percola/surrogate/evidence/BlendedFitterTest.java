package org.percola.surrogate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;

class BlendedFitterTest {
  private static final RandomKey KEY = RandomKey.ofSeed(5);
  private static final double[][] ROWS = Trials.cathodes(14);
  private static final Inputs DESIGNS = SeedCells.inputs(Trials.cathodes(20));

  /// Nothing of what the physics says: utilization falls with milling and rises with active mass.
  private static final TrainingData WITHOUT_PHYSICS =
      Trials.data(ROWS, row -> 0.2 + 0.9 * row[1] - 0.01 * row[4]);

  private static final Surrogate WRONG = Trials.fitter().fit(WITHOUT_PHYSICS, KEY);
  private static final Surrogate RIGHT = Trials.fitter().fit(Trials.rightPhysics(14), KEY);

  private static double weight(Surrogate surrogate, String name) {
    return surrogate.report().components().stream()
        .filter(component -> component.name().equals(name))
        .mapToDouble(FitReport.Component::weight)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void resultsThatFollowThePhysicsKeepIt() {
    assertThat(weight(RIGHT, PhysicsOrNot.CONSTANT)).isLessThan(0.05);
    assertThat(RIGHT.report().messages()).anyMatch(said -> said.startsWith("The physics helps: "));
  }

  @Test
  void resultsThatContradictThePhysicsLeaveMostlyAConstant() {
    assertThat(weight(WRONG, PhysicsOrNot.CONSTANT)).isGreaterThan(0.5);
  }

  /// Scores so far apart that each of 14 results speaks for one candidate: 2 · 0.9 / 16 is left.
  @Test
  void physicsThatForetellsBadlyIsSaidNotToHelp() {
    FitReport report =
        BlendedFitter.of(List.of(scoring(0.9, true, -60), scoring(0.1, false, 0)))
            .fit(WITHOUT_PHYSICS, KEY)
            .report();
    assertThat(report.messages())
        .contains(
            "The physics does not help here: weight 0.11; predictions rest mainly on a plain.");
  }

  private static Candidate scoring(double prior, boolean physics, double score) {
    double[] scores = new double[ROWS.length];
    Arrays.fill(scores, score);
    GaussianProcessSettings settings = GaussianProcessSettings.constantMean().withDraws(2);
    return new Candidate(
        physics ? "physics" : "plain",
        prior,
        physics,
        0,
        (data, key) -> new Scored(GaussianProcessFitter.of(settings).fit(data, key), scores));
  }

  @Test
  void weightsAddUpToOneAndEveryCandidateHasAScore() {
    for (Surrogate blend : List.of(RIGHT, WRONG)) {
      List<FitReport.Component> components = blend.report().components();
      assertThat(components.stream().mapToDouble(FitReport.Component::weight).sum())
          .isCloseTo(1, within(1e-12));
      assertThat(components)
          .hasSize(3)
          .allSatisfy(component -> assertThat(component.meanLogScore()).isFinite());
    }
  }

  @Test
  void theReportTellsWhatIsKnownOfThePhysics() {
    assertThat(RIGHT.report().parameters())
        .hasSameSizeAs(Trials.PHYSICS.mean().parameters())
        .anySatisfy(known ->
            assertThat(known.upper() - known.lower())
                .isLessThan(0.8 * (known.priorUpper() - known.priorLower())));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void withTooFewResultsToJudgePhysicsIsTheBelief(int count) {
    TrainingData few = WITHOUT_PHYSICS.rows(java.util.stream.IntStream.range(0, count).toArray());
    Surrogate blend = Trials.fitter().fit(few, KEY);
    assertThat(blend.report().components())
        .extracting(FitReport.Component::name)
        .containsExactly(PhysicsOrNot.DRAWN);
    assertThat(weight(blend, PhysicsOrNot.DRAWN)).isEqualTo(1);
    assertFinite(blend);
  }

  @Test
  void sameDataAndKeySameBits() {
    Surrogate again = Trials.fitter().fit(WITHOUT_PHYSICS, KEY);
    Posterior first = WRONG.posterior(DESIGNS);
    Posterior second = again.posterior(DESIGNS);
    JointSamples samples = WRONG.sample(DESIGNS, 7, KEY);
    JointSamples others = again.sample(DESIGNS, 7, KEY);
    for (int i = 0; i < DESIGNS.size(); i++) {
      assertThat(second.quantile(i, 0.9)).isEqualTo(first.quantile(i, 0.9));
      for (int s = 0; s < 7; s++) {
        assertThat(others.value(s, i)).isEqualTo(samples.value(s, i));
      }
    }
    assertThat(again.report()).isEqualTo(WRONG.report());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1, 1e9})
  void unluckyDataAreNoException(double size) {
    double[][] twice = {ROWS[0], ROWS[0], ROWS[1], ROWS[1], ROWS[2]};
    assertFinite(Trials.fitter().fit(Trials.data(twice, _ -> size), KEY));
    double[] unknown = new double[5];
    Arrays.fill(unknown, Double.NaN);
    TrainingData scattered =
        TrainingData.of(
            SeedCells.inputs(twice),
            new double[] {size, 1.2 * size, 0.4 * size, size, -size},
            unknown);
    assertFinite(Trials.fitter().fit(scattered, KEY));
  }

  private static void assertFinite(Surrogate blend) {
    Posterior posterior = blend.posterior(DESIGNS);
    JointSamples.Conditional given = blend.sample(DESIGNS.rows(0, 1), 5, KEY).given(DESIGNS);
    double[] prior = blend.priorMean(DESIGNS);
    for (int i = 0; i < DESIGNS.size(); i++) {
      assertThat(posterior.mean(i)).isFinite();
      assertThat(posterior.standardDeviation(i)).isFinite().isNotNegative();
      assertThat(posterior.quantile(i, 0.5)).isFinite();
      assertThat(given.mean(3, i)).isFinite();
      assertThat(given.standardDeviation(3, i)).isFinite();
      assertThat(prior[i]).isFinite();
    }
    assertThat(blend.expectedStandardError()).isFinite();
  }

  @Test
  void aBlendNeedsACandidateForTheStart() {
    assertThatThrownBy(() -> BlendedFitter.of(List.of(Candidate.plain("level", 1, Trials.PHYSICS))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: at least one");
  }
}
