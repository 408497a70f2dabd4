package org.percola.cathode.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.cathode.process.ProcessRoute;

class ValidityRangeTest {
  private static CathodeDesign dry(double active, double carbon, double loading, double rate) {
    return new CathodeDesign(ProcessRoute.DRY, active, carbon, 0, 0, 0, loading, rate);
  }

  // Table 1 of Zhang et al., Joule 5 (2021): the cells that the physics was fitted to.
  @Test
  void everyCellThatThePhysicsWasFittedToLiesInside() {
    for (double active : List.of(0.2, 0.3, 0.4, 0.5)) {
      assertThat(ValidityRange.leftBy(dry(active, 0.1, 3.5 / 1.3, 0.1))).isEmpty();
    }
    for (double milling : List.of(0.0, 10.0)) {
      CathodeDesign solvent =
          new CathodeDesign(ProcessRoute.SOLVENT, 0.4, 0.1, milling, 180, 0.5, 3.5 / 1.3, 0.1);
      assertThat(ValidityRange.leftBy(solvent)).isEmpty();
    }
  }

  @Test
  void aDesignOutsideNamesTheQuantityAndByHowMuch() {
    List<ValidityRange.Excess> left = ValidityRange.leftBy(dry(0.3, 0.2, 3.5 / 1.3, 1.0));
    assertThat(left)
        .extracting(excess -> excess.range().quantity())
        .containsExactly(ValidityQuantity.CARBON_MASS_FRACTION, ValidityQuantity.C_RATE);
    assertThat(left.getFirst().beyond()).isCloseTo(0.05, within(1e-12));
    assertThat(left.getLast().beyond()).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void belowARangeCountsLikeAbove() {
    assertThat(ValidityRange.leftBy(dry(0.1, 0.1, 3.5 / 1.3, 0.1)))
        .singleElement()
        .satisfies(excess -> assertThat(excess.beyond()).isCloseTo(0.05, within(1e-12)));
  }

  @Test
  void aRangeOfOneRouteSaysNothingOfAnother() {
    CathodeDesign cryo =
        new CathodeDesign(ProcessRoute.CRYO_MILLED, 0.4, 0.1, 0, 0, 0, 3.5 / 1.3, 0.1);
    assertThat(ValidityRange.leftBy(cryo))
        .extracting(excess -> excess.range().route())
        .containsExactly(ProcessRoute.CRYO_MILLED);
    assertThat(ValidityRange.leftBy(dry(0.4, 0.1, 3.5 / 1.3, 0.1))).isEmpty();
  }

  @Test
  void aThickElectrodeIsBeyondWhatWasMeasured() {
    assertThat(ValidityRange.leftBy(dry(0.4, 0.1, 45, 0.1)))
        .extracting(excess -> excess.range().quantity())
        .containsExactly(ValidityQuantity.THICKNESS_MICROMETRES);
  }

  @Test
  void aFractionOffByRoundingStaysInside() {
    assertThat(ValidityRange.leftBy(dry(0.7, 0.2 - 0.05, 3.5 / 1.3, 0.3))).isEmpty();
    assertThat(ValidityRange.leftBy(dry(0.7, 0.1 + 0.05, 3.5 / 1.3, 0.1 + 0.2))).isEmpty();
  }

  @Test
  void everyRangeSaysWhereItComesFrom() {
    assertThat(ValidityRange.all())
        .hasSizeGreaterThan(8)
        .allSatisfy(range -> {
          assertThat(range.source()).hasSizeGreaterThan(20);
        });
  }
}
