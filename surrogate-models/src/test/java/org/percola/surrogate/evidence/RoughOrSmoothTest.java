package org.percola.surrogate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LeaveOneOut;
import org.percola.surrogate.gp.Treatment;
import org.percola.surrogate.special.StandardNormal;

class RoughOrSmoothTest {
  private static final RandomKey KEY = RandomKey.ofSeed(4);
  private static final GaussianProcessSettings SETTINGS =
      GaussianProcessSettings.constantMean().withDraws(8);

  private static final InputSchema CUBE =
      new InputSchema(List.of(number("x"), number("y"), number("z")));

  private static InputColumn number(String name) {
    return new InputColumn.Numeric(name, 0, 1, InputColumn.Spacing.LINEAR, null);
  }

  /// A plane with noise that nobody stated.
  private static TrainingData plane(int count) {
    double[][] columns = new double[3][count];
    boolean[][] active = new boolean[3][count];
    double[] values = new double[count];
    double[] errors = new double[count];
    RandomGenerator random = KEY.child("designs").generator();
    for (int i = 0; i < count; i++) {
      for (double[] column : columns) {
        column[i] = random.nextDouble();
      }
      double luck = StandardNormal.quantile(0.01 + 0.98 * random.nextDouble());
      values[i] = columns[0][i] - columns[1][i] + 0.5 * luck;
    }
    Arrays.stream(active).forEach(column -> Arrays.fill(column, true));
    Arrays.fill(errors, Double.NaN);
    return TrainingData.of(Inputs.of(CUBE, count, columns, active), values, errors);
  }

  private static List<String> candidates(int observations) {
    return RoughOrSmooth.of(SETTINGS).fit(plane(observations), KEY).report().components().stream()
        .map(FitReport.Component::name)
        .toList();
  }

  @Test
  void aFewObservationsLetFourSurfacesCompete() {
    assertThat(candidates(2)).containsExactly(RoughOrSmooth.ROUGH);
    assertThat(candidates(3))
        .containsExactly(
            RoughOrSmooth.ROUGH,
            RoughOrSmooth.SMOOTH,
            RoughOrSmooth.ROUGH_MODE,
            RoughOrSmooth.SMOOTH_MODE);
  }

  @Test
  void manyObservationsAreLeftToDraws() {
    assertThat(candidates(Candidate.MOST_REFITTED)).hasSize(4);
    assertThat(candidates(Candidate.MOST_REFITTED + 1))
        .containsExactly(RoughOrSmooth.ROUGH, RoughOrSmooth.SMOOTH);
  }

  /// Their parameters have seen every observation. How much that flatters them is why they are
  /// refitted.
  @Test
  void mostProbableValuesAreNotScoredByWhatTheyHaveSeen() {
    TrainingData data = plane(12);
    GaussianProcessSettings mode = SETTINGS.withTreatment(Treatment.FITTED, Treatment.FITTED);
    LeaveOneOut seen = GaussianProcessFitter.of(mode).fit(data, KEY).leftOut();
    double flattered =
        IntStream.range(0, data.size()).mapToDouble(seen::logScore).average().orElseThrow();
    double scored =
        Candidate.mostProbable("mode", 1, mode).modeller().fit(data, KEY).meanLogScore();
    assertThat(scored).isLessThan(flattered - 0.05);
  }
}
