package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Exclusion;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.RandomKey;

/// Boxes to stay out of that leave nothing are told as a fact, and only those that matter.
final class ZoneCoverTest {
  private static final DesignSpace SPACE =
      DesignSpace.of(
          new Parameter.Categorical("route", List.of("dry", "wet"), null),
          Spaces.part("a", 0, 1, 0),
          Spaces.part("b", 0, 10, 0.5),
          new Parameter.Continuous(
              "celsius", "Cel", 80, 250, Scale.LINEAR, 0, new Condition("route", List.of("wet"))));

  private static final Zone NOTHING_DRY = labels("dry");
  private static final Zone NOTHING_WET = labels("wet");

  @Test
  void aBoxThatCoversAnAxisLeavesNothing() {
    assertThat(refusal(SubSpace.ALL, range("b", 0, 1), range("a", 0, 1)))
        .isEqualTo("no design meets z2 (outside a 0 to 1)");
  }

  @Test
  void severalThatCoverItTogetherAreAllNamedAndNoOther() {
    assertThat(refusal(SubSpace.ALL, range("a", 0, 0.5), range("b", 2, 3), range("a", 0.4, 2)))
        .isEqualTo("no design meets together z1 (outside a 0 to 0.5) and z3 (outside a 0.4 to 2)");
  }

  @Test
  void whatLiesBetweenTheStepsOfTheLabNeedsNoBox() {
    assertThat(refusal(SubSpace.ALL, range("b", 0, 5), range("b", 5.5, 10)))
        .startsWith("no design meets together");
    FeasibleSpace.of(SPACE, zones(range("b", 0, 5), range("b", 6, 10)), SubSpace.ALL, key());
  }

  @Test
  void aBoxIsJudgedWithinWhatIsAskedFor() {
    SubSpace low =
        new SubSpace(
            Map.of(), Map.of("a", new Range(0, 0.4)), Map.of(), Map.of(), List.of(), List.of());
    assertThat(refusal(low, range("a", 0, 0.4)))
        .isEqualTo("no design meets z1 (outside a 0 to 0.4)");
  }

  @Test
  void aBoxCoversOnlyLabelsUnderWhichItsParametersHaveAMeaning() {
    Zone heat = range("celsius", 80, 250);
    FeasibleSpace.of(SPACE, zones(heat), SubSpace.ALL, key());
    assertThat(refusal(SubSpace.ALL, heat, NOTHING_DRY))
        .isEqualTo(
            "no design meets together z1 (outside celsius 80 to 250) and z2 (outside route among [dry])");
    assertThat(refusal(SubSpace.ALL, NOTHING_WET, NOTHING_DRY))
        .isEqualTo(
            "no design meets together z1 (outside route among [wet]) and z2 (outside route among [dry])");
  }

  @Test
  void boxesThatCoverOnlyTogetherAcrossAxesAreSeen() {
    Zone lowLeft = new Zone.Box(Map.of("a", new Range(0, 0.5), "b", new Range(0, 5)), Map.of());
    Zone highLeft = new Zone.Box(Map.of("a", new Range(0, 0.5), "b", new Range(5, 10)), Map.of());
    assertThat(refusal(SubSpace.ALL, lowLeft, highLeft, range("a", 0.5, 1)))
        .startsWith(
            "no design meets together z1 (outside a 0 to 0.5 with b 0 to 5) and z2 (outside a 0 to 0.5"
                + " with b 5 to 10) and z3");
    FeasibleSpace.of(SPACE, zones(lowLeft, range("a", 0.5, 1)), SubSpace.ALL, key());
  }

  private static String refusal(SubSpace within, Zone... zones) {
    List<String> told = new ArrayList<>();
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> FeasibleSpace.of(SPACE, zones(zones), within, key()))
        .satisfies(refused -> told.addAll(refused.contradictions()));
    return String.join("; ", told);
  }

  private static List<DesignConstraint> zones(Zone... zones) {
    List<DesignConstraint> all = new ArrayList<>();
    for (Zone zone : zones) {
      all.add(new Exclusion("z" + (all.size() + 1), zone, Severity.HARD, "this test"));
    }
    return all;
  }

  private static Zone range(String parameter, double lower, double upper) {
    return new Zone.Box(Map.of(parameter, new Range(lower, upper)), Map.of());
  }

  private static Zone labels(String... labels) {
    return new Zone.Box(Map.of(), Map.of("route", List.of(labels)));
  }

  private static RandomKey key() {
    return RandomKey.ofSeed(5);
  }
}
