package org.percola.surrogate.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.gp.FeasibilityFitter;
import org.percola.surrogate.related.RelatedFeasibility.Tries;

class RelatedFeasibilityTest {
  private static final RandomKey KEY = RandomKey.ofSeed(3);
  private static final InputSchema LINE =
      new InputSchema(
          List.of(new InputColumn.Numeric("x", 0, 1, InputColumn.Spacing.LINEAR, null)));
  private static final Tries NONE = new Tries("own", at(), at());

  @Test
  void withoutEarlierCampaignsItIsTheBeliefOfOwnTriesBitForBit() {
    Inputs all = at(0.1, 0.3, 0.8, 0.9);
    double[] alone =
        FeasibilityFitter.standard()
            .fit(all, new boolean[] {true, true, false, false}, KEY)
            .probability(at(0.2, 0.7));
    RelatedFeasibility related =
        RelatedFeasibility.of(new Tries("own", at(0.1, 0.3), at(0.8, 0.9)), List.of(), KEY);
    assertThat(related.probability(at(0.2, 0.7))).isEqualTo(alone);
  }

  @Test
  void anEarlierCampaignIsBelievedInPartAndMoreOnceOwnTriesAgree() {
    Tries earlier = new Tries("2023", spread(0, 0.5), spread(0.5, 1));
    double fresh = RelatedFeasibility.of(NONE, List.of(earlier), KEY).probability(at(0.9))[0];
    double agreed =
        RelatedFeasibility.of(
                new Tries("own", at(0.05, 0.2, 0.35, 0.45), at(0.6, 0.7)), List.of(earlier), KEY)
            .probability(at(0.9))[0];
    assertThat(fresh).isBetween(0.2, 0.5);
    assertThat(agreed).isLessThan(fresh);
  }

  @Test
  void manyTriesAreTakenByLotAndTheSameWayEveryTime() {
    double[] many = IntStream.range(0, 400).mapToDouble(i -> i / 399.0).toArray();
    Tries earlier = new Tries("2023", at(many), at(0.95, 0.99));
    RelatedFeasibility belief = RelatedFeasibility.of(NONE, List.of(earlier), KEY);
    assertThat(belief.probability(at(0.2)))
        .isEqualTo(RelatedFeasibility.of(NONE, List.of(earlier), KEY).probability(at(0.2)));
    assertThat(belief.probability(at(0.2))[0]).isGreaterThan(0.8);
  }

  private static Inputs spread(double from, double to) {
    return at(IntStream.range(0, 8).mapToDouble(i -> from + (to - from) * (i + 0.5) / 8).toArray());
  }

  private static Inputs at(double... x) {
    boolean[] active = new boolean[x.length];
    Arrays.fill(active, true);
    return Inputs.of(LINE, x.length, new double[][] {x}, new boolean[][] {active});
  }
}
