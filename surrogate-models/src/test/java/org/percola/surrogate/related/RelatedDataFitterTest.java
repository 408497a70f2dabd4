package org.percola.surrogate.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.FitReport.LearnedParameter;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.evidence.RoughOrSmooth;
import org.percola.surrogate.gp.CathodeSettings;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.SampleContract;
import org.percola.surrogate.gp.Squeeze;
import org.percola.surrogate.mean.CathodeColumns;
import org.percola.surrogate.related.RelatedData.Kind;

class RelatedDataFitterTest {
  private static final RandomKey KEY = RandomKey.ofSeed(3);
  private static final GaussianProcessSettings CONSTANT =
      GaussianProcessSettings.constantMean().withDraws(24);
  private static final int SEEDS = 8;

  private static Surrogate related(TrainingData target, Kind kind, TrainingData source) {
    return RelatedDataFitter.of(CONSTANT, List.of(new RelatedData("twin", kind, source)))
        .fit(target, KEY);
  }

  private static Surrogate alone(TrainingData target) {
    return GaussianProcessFitter.of(CONSTANT).fit(target, KEY);
  }

  /// Medians over seeds: √ of the ratio of squared errors with and without the source, and the gain
  /// in log density.
  private static double[] gain(double correlation, Kind kind, double factor, double shift) {
    List<Double> ratios = new ArrayList<>();
    List<Double> gains = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Worlds world = new Worlds(seed, correlation);
      TrainingData target = world.results(5);
      Worlds.Score without = world.score(alone(target));
      Worlds.Score with = world.score(related(target, kind, world.source(30, factor, shift)));
      ratios.add(Math.sqrt(with.squaredError() / without.squaredError()));
      gains.add(with.logDensity() - without.logDensity());
    }
    return new double[] {Worlds.median(ratios), Worlds.median(gains)};
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1000", "3, -2"})
  void anEarlierCampaignAtAnyLevelAndStretchTeaches(double factor, double shift) {
    double[] gain = gain(0.95, Kind.EARLIER_CAMPAIGN, factor, shift);
    assertThat(gain[0]).isLessThan(0.8);
    assertThat(gain[1]).isGreaterThan(0.3);
  }

  @Test
  void anUnrelatedSourceDoesNotHurt() {
    double[] gain = gain(0, Kind.EARLIER_CAMPAIGN, 1, 0);
    assertThat(gain[0]).isLessThan(1.05);
    assertThat(gain[1]).isGreaterThan(-0.1);
  }

  @Test
  void aProxyThatGoesAgainstTheOutcomeTeachesInItsOwnUnit() {
    double[] gain = gain(-0.95, Kind.PROXY, 1e4, 7e5);
    assertThat(gain[0]).isLessThan(0.8);
    assertThat(gain[1]).isGreaterThan(0.3);
  }

  @Test
  void levelAndStretchAreComparedOnTheValuesThemselvesWhereTerribleOnesAreSqueezed() {
    Worlds world = new Worlds(1, 0.95);
    GaussianProcessSettings squeezed =
        CONSTANT.withForm(CONSTANT.form().with(Squeeze.below(-0.5, 0.3)));

    Surrogate belief =
        RelatedDataFitter.of(
                squeezed,
                List.of(new RelatedData("twin", Kind.EARLIER_CAMPAIGN, world.source(30, 4, 1000))))
            .fit(world.results(8), KEY);

    assertThat(belief.report().messages())
        .anyMatch(message -> message.matches("earlier campaign twin: .* counts as .* here.*"))
        .noneMatch(message -> message.contains("is not used"));
    assertThat(world.score(belief).squaredError())
        .isLessThan(world.score(alone(world.results(8))).squaredError());
  }

  @Test
  void aReportSaysHowCloselyASourceGoesAlongAndHowMuchItWeighs() {
    Worlds world = new Worlds(1, -0.95);
    Surrogate belief = related(world.results(12), Kind.PROXY, world.source(30, 1e4, 0));
    LearnedParameter learned = belief.report().parameters().getLast();
    assertThat(learned.name()).isEqualTo("correlation with proxy twin");
    assertThat(learned.median()).isBetween(-1.0, -0.7);
    assertThat(learned.lower()).isLessThanOrEqualTo(learned.median());
    assertThat(learned.upper()).isBetween(learned.median(), 0.0);
    assertThat(learned.priorMedian()).isBetween(-0.8, -0.3);
    assertThat(learned.priorUpper()).isBetween(-0.1, 0.0);
    assertThat(belief.report().components())
        .filteredOn(part -> part.name().startsWith(RelatedDataFitter.TOGETHER))
        .extracting(FitReport.Component::name)
        .containsExactlyInAnyOrder(
            RelatedDataFitter.TOGETHER + ", " + RoughOrSmooth.ROUGH,
            RelatedDataFitter.TOGETHER + ", " + RoughOrSmooth.SMOOTH);
    assertThat(
            belief.report().components().stream()
                .filter(part -> part.name().startsWith(RelatedDataFitter.TOGETHER))
                .mapToDouble(FitReport.Component::weight)
                .sum())
        .isGreaterThan(0.8);
    assertThat(belief.report().observations()).isEqualTo(12);
    assertThat(belief.report().lengthScales()).hasSize(2);
    assertThat(belief.report().messages())
        .anyMatch(message -> message.startsWith("proxy twin: correlation -"));
  }

  @Test
  void withoutResultsOfItsOwnAnOutcomeIsBelievedToBeThatOfTheEarlierCampaign() {
    double covered = 0;
    double error = 0;
    double spread = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Worlds world = new Worlds(seed, 0.8);
      TrainingData none = world.results(5).rows();
      Surrogate belief = related(none, Kind.EARLIER_CAMPAIGN, world.source(30, 1, 0));
      Worlds.Score score = world.score(belief);
      covered += score.coverage() / SEEDS;
      error += score.squaredError() / SEEDS;
      Inputs elsewhere = world.points("elsewhere", 100);
      for (int i = 0; i < 100; i++) {
        spread += world.truth(elsewhere, i) * world.truth(elsewhere, i) / 100 / SEEDS;
      }
    }
    assertThat(error).isLessThan(0.7 * spread);
    assertThat(covered).isBetween(0.85, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "1, 1", "2, 1", "2, 2", "3, 0", "3, 1", "4, 2", "5, 30"})
  void believesFromNextToNoData(int own, int theirs) {
    Worlds world = new Worlds(5, 0.9);
    for (Kind kind : Kind.values()) {
      Surrogate belief = related(world.results(own), kind, world.source(theirs, 1e-9, 1e9));
      Inputs elsewhere = world.points("elsewhere", 5);
      for (int i = 0; i < 5; i++) {
        assertThat(belief.posterior(elsewhere).mean(i)).isFinite();
        assertThat(belief.posterior(elsewhere).standardDeviation(i)).isFinite().isPositive();
      }
    }
  }

  @Test
  void withoutUsableSourcesTheBeliefIsTheOwnOneBitForBit() {
    Worlds world = new Worlds(2, 0.9);
    TrainingData target = world.results(5);
    TrainingData proxy = world.source(10, 0, 3);
    Inputs elsewhere = world.points("elsewhere", 20);
    Surrogate belief = related(target, Kind.PROXY, proxy);
    for (int i = 0; i < 20; i++) {
      assertThat(belief.posterior(elsewhere).quantile(i, 0.3))
          .isEqualTo(alone(target).posterior(elsewhere).quantile(i, 0.3));
    }
    assertThat(belief.report().messages())
        .contains("proxy twin is not used: its values or the outcome's show no spread.");
  }

  @Test
  void theSameDataAndKeyGiveTheSameBits() {
    Worlds world = new Worlds(4, 0.9);
    Inputs elsewhere = world.points("elsewhere", 5);
    Surrogate first = related(world.results(5), Kind.PROXY, world.source(200, 2, 1));
    Surrogate second = related(world.results(5), Kind.PROXY, world.source(200, 2, 1));
    assertThat(first.report()).isEqualTo(second.report());
    JointSamples one = first.sample(elsewhere, 16, KEY);
    JointSamples other = second.sample(elsewhere, 16, KEY);
    for (int s = 0; s < 16; s++) {
      assertThat(one.value(s, 0)).isEqualTo(other.value(s, 0));
      assertThat(one.given(elsewhere).mean(s, 1)).isCloseTo(one.value(s, 1), within(1e-3));
    }
    SampleContract.addedLater(first, elsewhere.rows(0, 1), elsewhere.rows(2), elsewhere);
    assertThat(first.report().messages()).contains("proxy twin: 150 of 200 results taken, by lot.");
  }

  @Test
  void physicsCarriesOverToTheRowsOfAnEarlierCampaignAndLeavesProxiesToWhatItDoesNotExplain() {
    GaussianProcessSettings physics =
        CathodeSettings.utilization(CathodeColumns.from(SeedCells.schema())).withDraws(16);
    TrainingData cells = SeedCells.utilization();
    TrainingData proxy = conductivityLike(cells);
    Surrogate belief =
        RelatedDataFitter.of(
                physics,
                List.of(
                    new RelatedData("2023", Kind.EARLIER_CAMPAIGN, cells.rows(0, 1, 2)),
                    new RelatedData("conductivity", Kind.PROXY, proxy)))
            .fit(cells.rows(3, 4, 5, 6), KEY);
    assertThat(belief.report().parameters().stream().map(LearnedParameter::name))
        .contains("correlation with earlier campaign 2023", "correlation with proxy conductivity");
    for (int i = 0; i < cells.size(); i++) {
      assertThat(belief.posterior(cells.inputs()).mean(i)).isCloseTo(cells.value(i), within(0.25));
      assertThat(belief.priorMean(cells.inputs())[i]).isBetween(0.0, 1.2);
    }
  }

  /// Made up: rises with utilization, in a unit a thousand times smaller.
  private static TrainingData conductivityLike(TrainingData cells) {
    double[] values = new double[cells.size()];
    double[] errors = new double[cells.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1e-3 * (0.2 + cells.value(i));
      errors[i] = 1e-5;
    }
    return TrainingData.of(cells.inputs(), values, errors);
  }
}
