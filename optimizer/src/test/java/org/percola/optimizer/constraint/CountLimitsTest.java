package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Count;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;

/// Limits on how many parts are used.
final class CountLimitsTest {
  @Test
  void aRepairUsesTheLargestOfWhatIsWantedAndKeepsTheRestOut() {
    FeasibleSpace feasible = Spaces.feasible(Blends.SPACE, Blends.count(1, 2));
    Design repaired = feasible.repair(new double[] {0.45, 0.05, 0.4, 0.06, 0.04});
    assertThat(repaired).isEqualTo(Blends.blend(0.53, 0, 0.47, 0, 0));
  }

  @Test
  void samplesUseEveryPartAndEveryNumberOfPartsAllowed() {
    FeasibleSpace feasible = Spaces.feasible(Blends.SPACE, Blends.count(2, 3));
    List<Design> samples = Blends.samples(feasible, 200);
    assertThat(samples).extracting(d -> used(d, Blends.PARTS)).containsOnly(2L, 3L);
    for (String part : Blends.PARTS) {
      assertThat(samples.stream().filter(d -> d.number(part) > 0).count()).isBetween(60L, 160L);
      assertThat(samples).allMatch(d -> d.number(part) == 0 || d.number(part) >= 0.1);
    }
  }

  @Test
  void aCountThatTheWholeForbidsIsNamedWithTheWhole() {
    DesignSpace small =
        new DesignSpace(
            Blends.PARTS.stream().map(name -> Spaces.part(name, 0, 0.3, 0.01)).toList(),
            List.of(new Mixture("blend", Blends.PARTS, 1)),
            List.of());
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> Spaces.feasible(small, Blends.count(1, 3)))
        .withMessageContaining("few (1 to 3 of [a, b, c, d, e] other than 0)")
        .withMessageContaining("blend ([a, b, c, d, e] sum to 1)");
  }

  @Test
  void aGapThatLeavesNoRoomIsNamed() {
    DesignSpace gaps =
        new DesignSpace(
            List.of(
                Blends.gapped("a", 0.6), Blends.gapped("b", 0.6), Spaces.part("c", 0.3, 0.4, 0.01)),
            List.of(new Mixture("blend", List.of("a", "b", "c"), 1)),
            List.of());
    DesignConstraint both =
        new Count("both", List.of("a", "b"), 2, 2, Severity.HARD, Blends.ASSUMED);
    assertThat(Blends.samples(Spaces.feasible(gaps), 5))
        .allMatch(d -> used(d, List.of("a", "b")) == 1);
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> Spaces.feasible(gaps, both))
        .withMessageContaining("both")
        .withMessageContaining("a (0, or at least 0.6)");
  }

  private static long used(Design design, List<String> parts) {
    return parts.stream().filter(name -> design.number(name) > 0).count();
  }
}
