package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.v1.Assessment;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Design;
import org.percola.v1.DesignConstraint;
import org.percola.v1.DesignValue;
import org.percola.v1.Relation;

class LimitWordsTest {
  private static final DesignConstraint RATIO =
      DesignConstraint.newBuilder()
          .setName("r_to_h")
          .setRatio(
              DesignConstraint.Ratio.newBuilder()
                  .putNumerator("hardener", 1)
                  .putDenominator("resin", 1)
                  .setRelation(Relation.RELATION_AT_MOST)
                  .setLimit(1)
                  .setUnit("1"))
          .build();

  private static final Assessment ON_THE_LIMIT =
      Assessment.newBuilder()
          .setConstraint("r_to_h")
          .setRelation(Relation.RELATION_AT_MOST)
          .setValue(1)
          .setLimit(1)
          .setUnit("1")
          .setSatisfied(true)
          .build();

  private static String words(double hardener, double resin) {
    Design design =
        Design.newBuilder()
            .putValues("hardener", DesignValue.newBuilder().setNumber(hardener).build())
            .putValues("resin", DesignValue.newBuilder().setNumber(resin).build())
            .build();
    CampaignSpec spec = CampaignSpec.newBuilder().addConstraints(RATIO).build();
    return new LimitWords(spec).of(List.of(ON_THE_LIMIT), design);
  }

  @Test
  void aRatioOfNothingToNothingDoesNotBind() {
    assertThat(words(0.4, 0.4)).isEqualTo("r_to_h 1.00 (≤ 1), binds");
    assertThat(words(0, 0)).isEmpty();
  }
}
