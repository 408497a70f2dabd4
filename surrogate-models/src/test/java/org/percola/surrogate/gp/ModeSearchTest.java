package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.linalg.Workspace;

class ModeSearchTest {
  private static final RandomKey KEY = RandomKey.ofSeed(1);

  private static Likelihood smooth(int count) {
    return Problems.likelihood(
        Problems.settings(Discrepancy.ADDITIVE).fitted(), Problems.smooth(count, 1));
  }

  private static double value(ModeSearch search, double[] u) {
    return search.objective(u, new double[u.length], new Workspace());
  }

  /// 240 designs are beyond those of which a quarter is searched first. Either search ends at a
  /// step that gained less than the least, and may leave a few times that.
  @Test
  void manyDesignsHaveTheModeThatASearchFromThePriorFinds() {
    Likelihood likelihood = smooth(240);
    ModeSearch search = new ModeSearch(likelihood);
    double[] direct = search.runFrom(likelihood.unknowns().start());
    double[] found = search.run(Starts.ONE, KEY);
    assertThat(found).isNotEqualTo(direct);
    assertThat(value(search, found))
        .isCloseTo(value(search, direct), within(5 * ModeSearch.LEAST_GAIN));
  }

  @Test
  void theModeDoesNotDependOnTheKey() {
    ModeSearch search = new ModeSearch(smooth(240));
    assertThat(search.run(Starts.ONE, KEY)).isEqualTo(search.run(Starts.ONE, KEY.child(2)));
  }

  @Test
  void moreStartsFindNothingWorse() {
    ModeSearch search = new ModeSearch(smooth(12));
    double one = value(search, search.run(Starts.ONE, KEY));
    double four = value(search, search.run(new Starts(3, Starts.ONE.workers()), KEY));
    assertThat(four).isLessThanOrEqualTo(one);
  }

  @Test
  void memoryThatIsUsedAgainChangesNoBit() {
    ModeSearch search = new ModeSearch(smooth(70));
    double[] start = smooth(70).unknowns().start();
    double[] other = start.clone();
    other[0] = 0.4;
    Workspace space = new Workspace();
    double[] gradient = new double[start.length];
    double[] again = new double[start.length];
    double first = search.objective(start, gradient, space);
    search.objective(other, again, space);
    assertThat(search.objective(start, again, space)).isEqualTo(first);
    assertThat(again).isEqualTo(gradient);
  }

  /// The designs of the second and fourth rows, with their replicates.
  @Test
  void theLikelihoodOfSomeDesignsIsThatOfTheirObservations() {
    TrainingData data = Problems.replicated();
    GaussianProcessSettings settings = Problems.settings(Discrepancy.MULTIPLICATIVE);
    Likelihood some = Problems.likelihood(settings, data).ofSome(new int[] {1, 3});
    Likelihood rows = Problems.likelihood(settings, data.rows(1, 2, 4, 5, 6));
    double[] u = new double[some.unknowns().size()];
    for (double shift : List.of(0.0, 0.3)) {
      u[0] = shift;
      assertThat(some.logLikelihood(u)).isEqualTo(rows.logLikelihood(u));
    }
  }
}
